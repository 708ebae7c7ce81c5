/** The load generator, which runs in a process of its own and knows nothing but HTTP and the clock. */
@NullMarked
package certpost.load.generator;

import org.jspecify.annotations.NullMarked;
