/** What the story and the simulators speak with the stack: HTTP, by the contract. */
@NullMarked
package certpost.local.client;

import org.jspecify.annotations.NullMarked;
