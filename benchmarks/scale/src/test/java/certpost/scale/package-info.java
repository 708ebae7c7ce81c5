@NullMarked
package certpost.scale;

import org.jspecify.annotations.NullMarked;
