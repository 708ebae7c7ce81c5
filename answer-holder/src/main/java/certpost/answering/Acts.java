package certpost.answering;

import certpost.domain.audit.ActKind;
import certpost.domain.audit.Actor;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.AuditedAct;
import certpost.domain.certificate.Certificate;
import certpost.domain.registration.Reminder;
import java.time.InstantSource;

/** What this run does, as the audit records it: by whom, and why. */
record Acts(Actor actor, String reason, InstantSource clock) {

    AuditedAct on(Certificate certificate, ActKind kind) {
        return on(AuditSubject.of(certificate.reference()), kind);
    }

    /** Names the qualification, and not whose reminder it is. */
    AuditedAct on(Reminder reminder, ActKind kind) {
        return on(AuditSubject.remindersOf(reminder.key().qualification()), kind);
    }

    private AuditedAct on(AuditSubject subject, ActKind kind) {
        return new AuditedAct(subject, kind, actor, clock.instant()).because(reason);
    }
}
