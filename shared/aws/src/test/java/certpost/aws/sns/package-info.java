@NullMarked
package certpost.aws.sns;

import org.jspecify.annotations.NullMarked;
