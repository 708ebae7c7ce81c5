@NullMarked
package certpost.faults;

import org.jspecify.annotations.NullMarked;
