@NullMarked
package certpost.faults.wire;

import org.jspecify.annotations.NullMarked;
