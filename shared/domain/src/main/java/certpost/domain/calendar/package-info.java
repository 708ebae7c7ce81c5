/** Which days are working days in mainland China, and when a window that lasts some of them ends. */
@NullMarked
package certpost.domain.calendar;

import org.jspecify.annotations.NullMarked;
