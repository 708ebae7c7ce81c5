@NullMarked
package certpost.local.secrets;

import org.jspecify.annotations.NullMarked;
