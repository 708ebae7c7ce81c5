/** The stores, kept in DynamoDB; the class {@code ...Item} of a stored thing alone knows its attributes and keys. */
@NullMarked
package certpost.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
