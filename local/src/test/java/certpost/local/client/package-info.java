@NullMarked
package certpost.local.client;

import org.jspecify.annotations.NullMarked;
