/** DynamoDB streams, delivered to functions as an event source mapping does. */
@NullMarked
package certpost.local.streams;

import org.jspecify.annotations.NullMarked;
