package certpost.domain.acts;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.audit.ActKind;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditStore;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.AuditedAct;
import certpost.domain.audit.SomeActs;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.ErasureOnRequest;
import certpost.domain.certificate.RosterStore;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.registration.CodeStore;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderStore;
import certpost.domain.registration.SomeReminders;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is erased for a holder and its entry are one: both are there, or neither is. */
public abstract class HolderActsContract {
    private static final AuditedAct OF_ONE = new AuditedAct(AuditSubject.of(SomeCertificates.entered(1).reference()),
            ActKind.ERASED_FOR_HOLDER, SomeActs.CLERK, APPLIED_AT);
    private static final AuditedAct OF_REMINDER = new AuditedAct(AuditSubject.remindersOf("social-worker"),
            ActKind.ERASED_FOR_HOLDER, SomeActs.CLERK, APPLIED_AT);

    /** The acts, always the same within a test. */
    protected abstract HolderActs acts();

    /** Where entries are. */
    protected abstract AuditStore audit();

    protected abstract CertificateStore certificates();

    protected abstract RosterStore roster();

    protected abstract ReminderStore reminders();

    protected abstract CodeStore codes();

    @Test
    void shouldEraseAndRecordItOnceThoughTheAnswerWasLost() {
        roster().enter(List.of(SomeCertificates.row(1)));
        Certificate left = ErasureOnRequest.of(certificates().find(key(1)).orElseThrow()).left().rewritten();

        assertThat(acts().erase(left, "write", OF_ONE)).isEqualTo(new Written.Done());
        assertThat(acts().erase(left, "write", OF_ONE)).isEqualTo(new Written.Done());

        assertThat(certificates().find(key(1))).contains(left);
        assertThat(entries(OF_ONE)).hasSize(1);
    }

    @Test
    void shouldRecordNothingWhereSomebodyElseWasFaster() {
        roster().enter(List.of(SomeCertificates.row(1)));
        Certificate before = certificates().find(key(1)).orElseThrow();
        certificates().write(before.rewritten(), "other");

        assertThat(acts().erase(before.rewritten(), "write", OF_ONE)).isInstanceOf(Written.Conflict.class);

        assertThat(entries(OF_ONE)).isEmpty();
    }

    @Test
    void shouldForgetAReminderAndRecordItUnlessItIsAnotherWish() {
        Reminder asked = Reminder.asked(SomeReminders.key(1), SomeReminders.MOBILE, SomeReminders.ASKED_AT, "ask-1");
        codes().ask(asked, new ConfirmationCode("123456"), List.of());
        Reminder another = Reminder.asked(asked.key(), asked.mobile(), SomeReminders.ASKED_AT, "ask-2");

        assertThat(acts().forget(another, OF_REMINDER)).isFalse();
        assertThat(entries(OF_REMINDER)).isEmpty();
        assertThat(acts().forget(asked, OF_REMINDER)).isTrue();

        assertThat(reminders().find(asked.key(), SomeReminders.ASKED_AT)).isEmpty();
        assertThat(entries(OF_REMINDER)).hasSize(1);
    }

    private List<AuditEntry> entries(AuditedAct act) {
        return audit().chain(act.subject()).toList();
    }
}
