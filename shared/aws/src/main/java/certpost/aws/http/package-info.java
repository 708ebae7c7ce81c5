/** How a request at the gateway becomes values, and an outcome an answer. */
@NullMarked
package certpost.aws.http;

import org.jspecify.annotations.NullMarked;
