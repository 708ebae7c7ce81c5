@NullMarked
package certpost.printer;

import org.jspecify.annotations.NullMarked;
