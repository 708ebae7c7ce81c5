/** The facts that are shipped with a release; staff can load newer ones. */
@NullMarked
package certpost.aws.reference;

import org.jspecify.annotations.NullMarked;
