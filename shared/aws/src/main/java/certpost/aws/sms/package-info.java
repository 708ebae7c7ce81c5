/** SMS through an HTTP gateway that keeps the texts itself: {@code docs/sms-http-provider.md}. */
@NullMarked
package certpost.aws.sms;

import org.jspecify.annotations.NullMarked;
