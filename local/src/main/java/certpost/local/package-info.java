/** The stack on one machine: what the template describes, run from the packaged functions. */
@NullMarked
package certpost.local;

import org.jspecify.annotations.NullMarked;
