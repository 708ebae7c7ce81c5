/** What the carrier collects on delivery. */
@NullMarked
package certpost.domain.postage;

import org.jspecify.annotations.NullMarked;
