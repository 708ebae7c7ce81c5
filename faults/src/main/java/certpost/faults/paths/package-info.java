/** The ways in which something is written, and how whoever asked goes on after a failure. */
@NullMarked
package certpost.faults.paths;

import org.jspecify.annotations.NullMarked;
