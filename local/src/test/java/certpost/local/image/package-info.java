@NullMarked
package certpost.local.image;

import org.jspecify.annotations.NullMarked;
