/** The client of DynamoDB that functions have: the SDK's model and signer, without its client. */
@NullMarked
package certpost.aws.dynamodb.client;

import org.jspecify.annotations.NullMarked;
