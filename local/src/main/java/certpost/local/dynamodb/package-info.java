/** DynamoDB Local with the template's tables. */
@NullMarked
package certpost.local.dynamodb;

import org.jspecify.annotations.NullMarked;
