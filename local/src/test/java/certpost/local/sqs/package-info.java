@NullMarked
package certpost.local.sqs;

import org.jspecify.annotations.NullMarked;
