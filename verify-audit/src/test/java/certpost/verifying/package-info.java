@NullMarked
package certpost.verifying;

import org.jspecify.annotations.NullMarked;
