package certpost.domain.registration;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.holder.HolderId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How many confirmation codes somebody may have in a day, by Beijing's clock.
 *
 * @param whose a number's or a holder's pseudonym, never a number
 */
public record Allowance(String whose, LocalDate day, int most) {
    /** R18: three codes a number a day. */
    public static final int OF_NUMBER = 3;
    /** This project's own: with many numbers nobody may have strangers texted without end. */
    public static final int OF_HOLDER = 10;

    /** A number's. */
    public static Allowance ofNumber(String pseudonym, Instant now) {
        return new Allowance("number." + pseudonym, BeijingTime.dateAt(now), OF_NUMBER);
    }

    /** A holder's, whatever the numbers. */
    public static Allowance ofHolder(HolderId holder, Instant now) {
        return new Allowance("holder." + holder, BeijingTime.dateAt(now), OF_HOLDER);
    }

    /** When there is another one. */
    public Instant again() {
        return BeijingTime.endOf(day);
    }
}
