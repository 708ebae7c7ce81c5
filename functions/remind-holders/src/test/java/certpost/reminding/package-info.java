@NullMarked
package certpost.reminding;

import org.jspecify.annotations.NullMarked;
