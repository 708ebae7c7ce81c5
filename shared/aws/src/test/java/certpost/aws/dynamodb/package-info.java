@NullMarked
package certpost.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
