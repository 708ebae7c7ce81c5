@NullMarked
package certpost.aws.sms;

import org.jspecify.annotations.NullMarked;
