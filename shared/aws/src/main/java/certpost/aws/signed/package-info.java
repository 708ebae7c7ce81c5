/** Requests to services of AWS that are signed here, where a client of the SDK's would cost a cold start. */
@NullMarked
package certpost.aws.signed;

import org.jspecify.annotations.NullMarked;
