package certpost.domain.acts;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Concurrently;
import certpost.domain.audit.ActKind;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.AuditedAct;
import certpost.domain.audit.SomeActs;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.RosterStore;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStore;
import certpost.domain.queue.Cut;
import certpost.domain.queue.QueueStore.Wished;
import certpost.domain.reference.Act;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.Channel;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.WindowStore.Stored;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An act of staff and its entry are one: both are there, or neither is. */
public abstract class StaffActsContract extends ProposedActsContract {
    private static final AuditSubject CERTIFICATE = SomeActs.onCertificate(1).subject();
    private static final Cut CUT = new Cut("wish-1", 3, APPLIED_AT, "clerk-1", APPLIED_AT);

    protected abstract CertificateStore certificates();

    protected abstract RosterStore roster();

    protected abstract NoticeStore notices();

    @Test
    void shouldChangeACertificateAndRecordIt() {
        Certificate changed = applied().batched(SomeCertificates.place(1), APPLIED_AT);

        assertThat(acts().change(changed, "write-1", SomeActs.onCertificate(1))).isEqualTo(new Written.Done());

        assertThat(certificates().find(key(1))).contains(changed);
        assertThat(acts(CERTIFICATE)).containsExactly("APPROVED");
    }

    @Test
    void shouldRecordNothingWhereSomebodyElseChangedTheCertificate() {
        Certificate before = applied();
        Certificate changed = before.batched(SomeCertificates.place(1), APPLIED_AT);
        certificates().write(changed, "another");

        assertThat(acts().change(changed, "write-1", SomeActs.onCertificate(1)))
                .isEqualTo(new Written.Conflict(changed));

        assertThat(acts(CERTIFICATE)).isEmpty();
    }

    @Test
    void shouldKnowTheSameWriteAgainAndNotRecordItTwice() {
        Certificate changed = applied().batched(SomeCertificates.place(1), APPLIED_AT);
        acts().change(changed, "write-1", SomeActs.onCertificate(1));

        assertThat(acts().change(changed, "write-1", SomeActs.onCertificate(1))).isEqualTo(new Written.Done());

        assertThat(acts(CERTIFICATE)).containsExactly("APPROVED");
    }

    @Test
    void shouldDoOneOfManyChangesAtOnce() throws Exception {
        Certificate changed = applied().batched(SomeCertificates.place(1), APPLIED_AT);

        List<Written> all = Concurrently.call(6,
                number -> acts().change(changed, "write-" + number, SomeActs.onCertificate(1)));

        assertThat(all).filteredOn(Written.Done.class::isInstance).hasSize(1);
        assertThat(acts(CERTIFICATE)).containsExactly("APPROVED");
    }

    @Test
    void shouldAnnounceAWindowAndRecordIt() {
        Window window = SomeWindows.direct();

        assertThat(acts().announce(window, 1, SomeActs.on(SomeActs.WINDOW))).isEqualTo(new Stored.Done());
        assertThat(acts().announce(SomeWindows.of("another", window.session(), Channel.DIRECT), 1, onAnother()))
                .isEqualTo(new Stored.SessionTaken(window.id()));

        assertThat(acts(SomeActs.WINDOW)).hasSize(1);
        assertThat(acts(onAnother().subject())).isEmpty();
    }

    @Test
    void shouldChangeAWindowAndRecordIt() {
        acts().announce(SomeWindows.direct(), 1, SomeActs.on(SomeActs.WINDOW));
        Window later = SomeWindows.direct().closingAt(SomeWindows.CLOSES.plusSeconds(60), "later");
        AuditedAct act = SomeActs.on(SomeActs.WINDOW).with("closesAt", later.closesAt());

        assertThat(acts().change(later, act)).isEqualTo(new Stored.Done());
        assertThat(acts().change(SomeWindows.direct().closingAt(SomeWindows.CLOSES.plusSeconds(90), "x"), act))
                .isEqualTo(new Stored.Conflict());

        assertThat(acts(SomeActs.WINDOW)).hasSize(2);
    }

    @Test
    void shouldKeepAWishAndRecordIt() {
        AuditedAct act = SomeActs.on(SomeActs.WINDOW);

        assertThat(acts().wish(SomeWindows.direct().id(), CUT, act)).isEqualTo(new Wished.Kept(1));
        assertThat(acts().wish(SomeWindows.direct().id(), CUT, act)).isEqualTo(new Wished.Kept(1));
        assertThat(acts().wish(SomeWindows.direct().id(),
                new Cut("wish-2", 3, APPLIED_AT, "clerk-2", APPLIED_AT.plusSeconds(1)), act.with("another", "wish")))
                .isEqualTo(new Wished.Busy(CUT));

        assertThat(acts(SomeActs.WINDOW)).hasSize(1);
    }

    @Test
    void shouldChangeANoticeAndRecordIt() {
        Notice notice = Notice.pending(key(1), "applied-x", NoticeKind.APPLIED, "138****8000", APPLIED_AT,
                APPLIED_AT.plusSeconds(3_600));
        notices().add(notice);
        Notice changed = notice.claimed(APPLIED_AT);

        assertThat(acts().change(changed, SomeActs.onCertificate(1))).isTrue();
        assertThat(acts().change(changed, SomeActs.onCertificate(1).with("another", "click"))).isFalse();

        assertThat(notices().find(notice.key())).contains(changed);
        assertThat(acts(CERTIFICATE)).hasSize(1);
    }

    @Test
    void shouldLoadAFactAndRecordIt() {
        var before = reference().find(ReferenceKind.QUALIFICATION, "social-worker").orElseThrow();
        var changed = before.next(before.newest().value(), APPLIED_AT, new Act("clerk-1", "guangdong", APPLIED_AT));
        AuditSubject subject = AuditSubject.of(ReferenceKind.QUALIFICATION, "social-worker");
        var act = new AuditedAct(subject, ActKind.REFERENCE_DATA_LOADED, SomeActs.CLERK, APPLIED_AT);
        var rival = before.next(before.newest().value(), APPLIED_AT, new Act("clerk-2", "guangdong", APPLIED_AT));

        assertThat(acts().load(ReferenceKind.QUALIFICATION, changed, act)).isTrue();
        assertThat(acts().load(ReferenceKind.QUALIFICATION, rival, act.with("another", "clerk"))).isFalse();

        assertThat(reference().find(ReferenceKind.QUALIFICATION, "social-worker")).contains(changed);
        assertThat(acts(subject)).hasSize(1);
    }

    private static AuditedAct onAnother() {
        return SomeActs.on(new AuditSubject(AuditSubject.WINDOW, "another"));
    }

    private Certificate applied() {
        roster().enter(List.of(SomeCertificates.row(1)));
        certificates().register(key(1), SomeCertificates.form(), SomeCertificates.WINDOW, APPLIED_AT, "apply");
        return certificates().find(key(1)).orElseThrow();
    }
}
