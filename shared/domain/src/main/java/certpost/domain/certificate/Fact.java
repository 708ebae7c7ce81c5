package certpost.domain.certificate;

import certpost.domain.holder.MobileNumber;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a certificate.
 *
 * @param id of this fact among the certificate's; who was told of it is remembered under it
 * @param detail what belongs to the fact, e.g. the waybill; empty for none; nothing personal
 * @param by who of the staff did it, as the token's {@code sub} names them; empty where nobody of them did; holders do
 *            not see it
 * @param takenFrom the number that was told of the certificate's way until then, and is not from then on; null where
 *            there is none, and once it was told long enough; nobody sees it
 */
public record Fact(String id, FactKind kind, Instant at, String detail, String by, @Nullable MobileNumber takenFrom) {
    /** For how long telling who the certificate was taken from is of use, and for no longer their number is kept. */
    public static final Duration WORTH_TELLING = Duration.ofDays(14);

    /** A fact that nobody of the staff brought about. */
    public Fact(String id, FactKind kind, Instant at, String detail) {
        this(id, kind, at, detail, "", null);
    }

    /** The same, done by that one of the staff. */
    public Fact doneBy(String clerk) {
        return new Fact(id, kind, at, detail, clerk, takenFrom);
    }

    /** The same, which takes the certificate from that number. */
    Fact takingFrom(MobileNumber number) {
        return new Fact(id, kind, at, detail, by, number);
    }

    /** As it is kept at that time. */
    Fact keptAt(Instant now) {
        return at.plus(WORTH_TELLING).isBefore(now) ? withoutNumber() : this;
    }

    /** The same without the number that the certificate was taken from. */
    Fact withoutNumber() {
        return takenFrom == null ? this : new Fact(id, kind, at, detail, by, null);
    }

    /** A line of the timeline. */
    public String text() {
        return detail.isEmpty() ? kind.text() : kind.text() + ": " + detail;
    }

    /** The fact that a write with that id brings about. */
    public static Fact of(FactKind kind, Instant at, String writeId, String detail) {
        return new Fact(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-" + writeId, kind, at,
                detail);
    }
}
