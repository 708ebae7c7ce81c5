package certpost.domain.calendar;

import java.time.LocalDate;

/**
 * One line of the answer to "how was this deadline counted?".
 *
 * @param date the day, in Beijing
 * @param counts whether it is one of the working days counted
 * @param reason why or why not: {@code working day 3}, {@code make-up working day 12}, {@code weekend},
 *        {@code holiday}, {@code announcement day is not counted}
 */
public record CountedDay(LocalDate date, boolean counts, String reason) {
    public CountedDay {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a counted day says why it counts or does not");
        }
    }
}
