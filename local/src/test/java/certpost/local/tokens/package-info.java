@NullMarked
package certpost.local.tokens;

import org.jspecify.annotations.NullMarked;
