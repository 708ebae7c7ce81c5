@NullMarked
package certpost.meter;

import org.jspecify.annotations.NullMarked;
