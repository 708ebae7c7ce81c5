@NullMarked
package certpost.local;

import org.jspecify.annotations.NullMarked;
