package certpost.domain.window;

import certpost.domain.certificate.SomeCertificates;
import java.time.Instant;

/** Windows of the exam session of {@link SomeCertificates}. */
public final class SomeWindows {
    /** 2025-09-19, 00:00 in Beijing. */
    public static final Instant OPENS = Instant.parse("2025-09-18T16:00:00Z");
    /** 2025-10-11, 24:00 in Beijing: twelve working days, the holidays of October between them. */
    public static final Instant CLOSES = Instant.parse("2025-10-11T16:00:00Z");

    private SomeWindows() {}

    /** For direct mail, by explicit instants, not yet closed. */
    public static Window direct() {
        return of(SomeCertificates.WINDOW.value(), SomeCertificates.SESSION, Channel.DIRECT);
    }

    /** A city's window for its own mailing, between the same instants. */
    public static Window ofAgency(String id, ExamSession session, String agency) {
        return new Window(new WindowId(id), session, agency, Channel.AGENCY, OPENS, CLOSES, null,
                "as the agency's notice says", false, false, 1);
    }

    /** Any window between the same instants. */
    public static Window of(String id, ExamSession session, Channel channel) {
        return new Window(new WindowId(id), session, session.authority(), channel, OPENS, CLOSES, null,
                "as the agency's notice says", false, false, 1);
    }
}
