@NullMarked
package certpost.local.logs;

import org.jspecify.annotations.NullMarked;
