@NullMarked
package certpost.sending;

import org.jspecify.annotations.NullMarked;
