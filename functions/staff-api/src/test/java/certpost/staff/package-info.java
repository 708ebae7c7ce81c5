@NullMarked
package certpost.staff;

import org.jspecify.annotations.NullMarked;
