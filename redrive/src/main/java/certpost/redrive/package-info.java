/** Does again what functions have given up: reads dead letters, and gives their events to the functions once more. */
@NullMarked
package certpost.redrive;

import org.jspecify.annotations.NullMarked;
