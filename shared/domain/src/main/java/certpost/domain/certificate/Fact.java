package certpost.domain.certificate;

import java.time.Instant;

/**
 * One thing that happened to a certificate.
 *
 * @param id of this fact among the certificate's; who was told of it is remembered under it
 * @param detail what belongs to the fact, e.g. the waybill; empty for none; nothing personal
 */
public record Fact(String id, FactKind kind, Instant at, String detail) {
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
