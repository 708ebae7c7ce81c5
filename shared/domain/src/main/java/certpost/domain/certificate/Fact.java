package certpost.domain.certificate;

import java.time.Instant;

/**
 * One thing that happened to a certificate.
 *
 * @param id of this fact among the certificate's; who was told of it is remembered under it
 * @param detail what belongs to the fact, e.g. the waybill; empty for none; nothing personal
 * @param by who of the staff did it, as the token's {@code sub} names them; empty where nobody of them did; holders do
 *            not see it
 */
public record Fact(String id, FactKind kind, Instant at, String detail, String by) {
    /** A fact that nobody of the staff brought about. */
    public Fact(String id, FactKind kind, Instant at, String detail) {
        this(id, kind, at, detail, "");
    }

    /** The same, done by that one of the staff. */
    public Fact doneBy(String clerk) {
        return new Fact(id, kind, at, detail, clerk);
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
