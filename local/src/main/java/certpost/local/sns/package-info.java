/** An SNS that keeps what it is told. */
@NullMarked
package certpost.local.sns;

import org.jspecify.annotations.NullMarked;
