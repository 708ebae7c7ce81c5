/** A meter between functions and DynamoDB: requests, capacity units, and who asks for which partition. */
@NullMarked
package certpost.meter;

import org.jspecify.annotations.NullMarked;
