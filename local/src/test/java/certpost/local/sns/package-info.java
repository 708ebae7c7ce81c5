@NullMarked
package certpost.local.sns;

import org.jspecify.annotations.NullMarked;
