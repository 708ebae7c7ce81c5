/** Answers of the small HTTP servers in here. */
@NullMarked
package certpost.local.http;

import org.jspecify.annotations.NullMarked;
