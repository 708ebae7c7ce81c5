@NullMarked
package certpost.local.gateway;

import org.jspecify.annotations.NullMarked;
