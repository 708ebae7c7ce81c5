@NullMarked
package certpost.local.simulate;

import org.jspecify.annotations.NullMarked;
