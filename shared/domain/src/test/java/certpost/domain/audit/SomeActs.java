package certpost.domain.audit;

import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.WindowId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Acts to try out. */
public final class SomeActs {
    public static final Actor CLERK = new Actor("clerk-1", "guangdong");
    public static final Instant AT = Instant.parse("2025-09-17T02:00:00Z");
    public static final AuditSubject WINDOW = AuditSubject.of(new WindowId("gd-social-worker-2025"));

    /** For how long entries are kept. */
    public static final Duration KEPT = Duration.ofDays(3_650);

    private SomeActs() {}

    /** The same as {@link #on}, at that time. */
    public static AuditedAct at(AuditSubject subject, Instant at) {
        return new AuditedAct(subject, ActKind.WINDOW_EXTENDED, CLERK, at).with("version", 2).because("holidays");
    }

    /** An act about a subject. */
    public static AuditedAct on(AuditSubject subject) {
        return at(subject, AT);
    }

    /** An act about the certificate of that number. */
    public static AuditedAct onCertificate(int number) {
        return new AuditedAct(AuditSubject.of(SomeCertificates.entered(number).reference()), ActKind.APPROVED, CLERK,
                AT);
    }

    /** A chain of that many acts. */
    public static List<AuditEntry> chain(AuditSubject subject, int length) {
        var chain = new ArrayList<AuditEntry>();
        AuditHead head = AuditHead.none(subject);
        for (int i = 1; i <= length; i++) {
            AuditEntry entry = on(subject).with("number", i).after(head, KEPT);
            chain.add(entry);
            head = entry.head();
        }
        return chain;
    }
}
