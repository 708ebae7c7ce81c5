@NullMarked
package certpost.faults.house;

import org.jspecify.annotations.NullMarked;
