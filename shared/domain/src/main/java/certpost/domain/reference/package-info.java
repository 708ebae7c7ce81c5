/** Facts that staff load: qualifications, calendars, tariffs. */
@NullMarked
package certpost.domain.reference;

import org.jspecify.annotations.NullMarked;
