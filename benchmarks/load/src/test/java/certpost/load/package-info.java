@NullMarked
package certpost.load;

import org.jspecify.annotations.NullMarked;
