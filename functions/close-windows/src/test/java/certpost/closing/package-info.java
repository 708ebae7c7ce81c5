@NullMarked
package certpost.closing;

import org.jspecify.annotations.NullMarked;
