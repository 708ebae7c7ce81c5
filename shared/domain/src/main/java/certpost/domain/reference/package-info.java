/** Facts that staff load: qualifications, calendars, agencies, tariffs, carrier codes, the signature. */
@NullMarked
package certpost.domain.reference;

import org.jspecify.annotations.NullMarked;
