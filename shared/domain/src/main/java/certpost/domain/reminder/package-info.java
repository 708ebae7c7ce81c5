/** Telling holders of windows in time: on which occasions, and by which rounds through a roster. */
@NullMarked
package certpost.domain.reminder;

import org.jspecify.annotations.NullMarked;
