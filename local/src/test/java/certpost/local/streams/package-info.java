@NullMarked
package certpost.local.streams;

import org.jspecify.annotations.NullMarked;
