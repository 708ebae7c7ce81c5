/** Reminders of when next year's registration for an exam opens (R18): asked for, confirmed, told once, deleted. */
@NullMarked
package certpost.domain.registration;

import org.jspecify.annotations.NullMarked;
