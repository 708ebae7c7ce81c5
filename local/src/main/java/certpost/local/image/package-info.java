/** What container images of functions are made with. */
@NullMarked
package certpost.local.image;

import org.jspecify.annotations.NullMarked;
