/** The main job, played on the running stack as a client from outside: from a roster to the last SMS. */
@NullMarked
package certpost.local.story;

import org.jspecify.annotations.NullMarked;
