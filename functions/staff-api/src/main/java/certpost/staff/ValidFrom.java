package certpost.staff;

import certpost.aws.http.FieldReader;
import certpost.domain.calendar.BeijingTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the day from which a fact holds that has no such day of its own. */
final class ValidFrom {
    private ValidFrom() {}

    /** 00:00 of the day in the field {@code validFrom}; null where there is none: at once. */
    static @Nullable Instant of(FieldReader body) {
        LocalDate day = body.has("validFrom")
                ? body.value("validFrom", text -> BeijingTime.date("validFrom", text))
                : null;
        return day == null ? null : BeijingTime.startOf(day);
    }
}
