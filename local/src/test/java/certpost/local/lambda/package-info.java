@NullMarked
package certpost.local.lambda;

import org.jspecify.annotations.NullMarked;
