@NullMarked
package certpost.aws.dynamodb.client;

import org.jspecify.annotations.NullMarked;
