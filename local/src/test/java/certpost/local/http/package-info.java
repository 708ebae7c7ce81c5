@NullMarked
package certpost.local.http;

import org.jspecify.annotations.NullMarked;
