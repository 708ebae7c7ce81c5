@NullMarked
package certpost.carrier;

import org.jspecify.annotations.NullMarked;
