package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.applied;
import static certpost.domain.certificate.SomeCertificates.batched;
import static certpost.domain.certificate.SomeCertificates.entered;
import static certpost.domain.certificate.SomeCertificates.form;
import static certpost.domain.certificate.SomeCertificates.sent;
import static certpost.domain.certificate.SomeCertificates.waybill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.address.Address;
import certpost.domain.address.Region;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateTest {
    private static final Instant LATER = APPLIED_AT.plusSeconds(600);
    private static final String OTHER_MOBILE = "+8613900139000";

    @Test
    void shouldEnterWithoutAStory() {
        assertThat(entered(1)).satisfies(certificate -> {
            assertThat(certificate.state()).isEqualTo(CertificateState.NOT_APPLIED);
            assertThat(certificate.timeline()).isEmpty();
            assertThat(certificate.order()).isEmpty();
            assertThat(certificate.version()).isEqualTo(1);
        });
    }

    @Test
    void shouldBeAppliedForOnceAndAcknowledged() {
        Certificate applied = changed(entered(1).submit(form(), WINDOW, APPLIED_AT, anything(), "write-1"));

        Fact fact = new Fact("applied-write-1", FactKind.APPLIED, APPLIED_AT, "");
        assertThat(applied.state()).isEqualTo(CertificateState.APPLIED);
        assertThat(applied.timeline()).containsExactly(fact);
        assertThat(applied.application())
                .isEqualTo(new Application(form(), WINDOW, APPLIED_AT, "write-1", fact.id(), List.of()));
        assertThat(applied.revision()).isEqualTo(applied.version()).isEqualTo(2);
        assertThat(applied.order()).contains(new RegistrationOrder(APPLIED_AT, applied.key().certificate()));
    }

    @Test
    void shouldKeepPlaceAndAcknowledgementWhenAmended() {
        Certificate before = applied(1);
        var elsewhere = new ApplicationForm(form().channel(), form().recipient(), form().mobile(),
                new Address(Region.HK, null, null, null, "弥敦道1号", null));

        Certificate amended = changed(before.submit(elsewhere, WINDOW, LATER, anything(), "write-2"));

        assertThat(amended.order()).isEqualTo(before.order());
        assertThat(application(amended).acknowledges()).isEqualTo(application(before).acknowledges());
        assertThat(application(amended).form()).isEqualTo(elsewhere);
        assertThat(amended.revision()).isEqualTo(before.version() + 1);
    }

    @Test
    void shouldAcknowledgeToANewNumberAnew() {
        Certificate amended = changed(applied(1).submit(form(OTHER_MOBILE), WINDOW, LATER, anything(), "write-2"));

        assertThat(application(amended).acknowledges()).isEqualTo("mobile-changed-write-2");
        assertThat(amended.timeline().getLast()).isEqualTo(
                new Fact("mobile-changed-write-2", FactKind.MOBILE_CHANGED, LATER, "").takingFrom(form().mobile()));
        assertThat(amended.order()).isEqualTo(applied(1).order());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLEARED")
    void shouldNotBeAppliedForUnlessCleared(CheckStatus status) {
        assertThat(entered(1, status).submit(form(), WINDOW, APPLIED_AT, anything(), "write-1"))
                .isEqualTo(new Submission.NotEligible(status));
    }

    @Test
    void shouldBeLockedOnceInABatch() {
        for (Certificate locked : List.of(batched(1), sent(1), approved())) {
            assertThat(locked.submit(form(), WINDOW, LATER, anything(), "x")).isEqualTo(new Submission.Locked());
            assertThat(locked.withdraw(LATER, anything(), "x")).isEqualTo(new Withdrawal.Locked());
        }
    }

    @Test
    void shouldChangeOnlyWhatTheClientSaw() {
        Certificate applied = applied(1);
        IfMatch seen = IfMatch.of(IfMatch.etag(applied.revision()));
        IfMatch stale = IfMatch.of(IfMatch.etag(applied.revision() - 1));

        assertThat(applied.submit(form(), WINDOW, LATER, stale, "x")).isEqualTo(new Submission.Stale());
        assertThat(applied.withdraw(LATER, stale, "x")).isEqualTo(new Withdrawal.Stale());
        assertThat(applied.submit(form(), WINDOW, LATER, seen, "x")).isInstanceOf(Submission.Accepted.class);
        assertThat(applied.withdraw(LATER, seen, "x")).isInstanceOf(Withdrawal.Accepted.class);
        assertThat(entered(1).submit(form(), WINDOW, LATER, new IfMatch.AnyApplication(), "x"))
                .isEqualTo(new Submission.Stale());
    }

    @Test
    void shouldNotShowAnotherRevisionForWhatTheHolderDidNotChange() {
        Certificate applied = applied(1);

        assertThat(applied.withRoster(SomeCertificates.entry(1, CheckStatus.REJECTED))).map(Certificate::revision)
                .contains(applied.revision());
        assertThat(batched(1).revision()).isEqualTo(applied.revision());
    }

    @Test
    void shouldGiveUpItsPlaceWhenWithdrawn() {
        Certificate withdrawn = changed(applied(1).withdraw(LATER, anything(), "write-2"));

        assertThat(withdrawn.state()).isEqualTo(CertificateState.NOT_APPLIED);
        assertThat(withdrawn.application()).isNull();
        assertThat(withdrawn.timeline()).extracting(Fact::kind).containsExactly(FactKind.APPLIED, FactKind.WITHDRAWN);
        assertThat(withdrawn.withdraw(LATER, anything(), "x")).isEqualTo(new Withdrawal.Nothing());
        Certificate again = changed(withdrawn.submit(form(), WINDOW, LATER, anything(), "write-3"));
        assertThat(again.order()).contains(new RegistrationOrder(LATER, again.key().certificate()));
        assertThat(application(again).acknowledges()).isEqualTo("applied-write-3");
    }

    @Test
    void shouldBeAppliedForAnewAfterARejection() {
        Certificate rejected = applied(1).rejected(LATER, "closing");
        assertThat(rejected.state()).isEqualTo(CertificateState.REJECTED);

        Certificate again = changed(rejected.submit(form(), WINDOW, LATER, anything(), "write-2"));

        assertThat(again.state()).isEqualTo(CertificateState.APPLIED);
        assertThat(again.order()).contains(new RegistrationOrder(LATER, again.key().certificate()));
        assertThat(again.timeline()).extracting(Fact::id)
                .containsExactly("applied-apply-1", "rejected-closing", "applied-write-2");
    }

    @Test
    void shouldTakeALaterRosterUntilItIsInABatch() {
        RosterEntry later = SomeCertificates.entry(1, CheckStatus.MATERIAL_REQUESTED);

        assertThat(applied(1).withRoster(later)).map(Certificate::roster).contains(later);
        assertThat(approved().withRoster(later)).map(Certificate::roster).contains(later);
        assertThat(batched(1).withRoster(later)).isEmpty();
        assertThat(sent(1).withRoster(later)).isEmpty();
        assertThat(batched(1).withRoster(SomeCertificates.entry(1))).isPresent();
    }

    @Test
    void shouldWaitForTheListItWasWrittenInAndForNoOther() {
        RegistrationOrder listed = applied(1).order().orElseThrow();

        assertThat(applied(1).waitsFor(WINDOW, listed)).isTrue();
        assertThat(approved().waitsFor(WINDOW, listed)).isTrue();
        assertThat(applied(1).waitsFor(new WindowId("gz-2025"), listed)).isFalse();
        assertThat(applied(1).waitsFor(WINDOW, new RegistrationOrder(LATER, listed.certificate()))).isFalse();
        assertThat(batched(1).waitsFor(WINDOW, listed)).isFalse();
        assertThat(entered(1).waitsFor(WINDOW, listed)).isFalse();
    }

    @Test
    void shouldTellOfEachWaybillOnce() {
        Certificate sent = batched(1).sent(waybill(1), LATER);
        Certificate replaced = sent.sent(waybill(2), LATER);

        assertThat(sent.parcel()).isEqualTo(new Parcel(waybill(1), 0));
        assertThat(replaced.parcel()).isEqualTo(new Parcel(waybill(2), 0));
        assertThat(replaced.timeline()).extracting(Fact::id).doesNotHaveDuplicates().hasSize(4);
        assertThat(replaced.sent(waybill(1), LATER).timeline()).extracting(Fact::id).doesNotHaveDuplicates();
        assertThat(replaced.batch()).isEqualTo(SomeCertificates.place(1));
    }

    @ParameterizedTest
    @EnumSource(value = CertificateState.class, names = {"COLLECTED", "REISSUING",
            "DELIVERED"}, mode = EnumSource.Mode.EXCLUDE)
    void shouldHaveAnApplicationUnlessNobodyApplied(CertificateState state) {
        boolean isWithout = state == CertificateState.NOT_APPLIED || state == CertificateState.REISSUED;
        Application other = isWithout ? applied(1).application() : null;

        assertThatThrownBy(() -> in(state, other)).isInstanceOf(IllegalArgumentException.class);
        assertThat(state.isEditable() && state.isBatched()).isFalse();
    }

    @Test
    void shouldHaveNoneWhereItReachedItsHolderLongAgo() {
        assertThat(in(CertificateState.DELIVERED, null).application()).isNull();
    }

    private static Certificate approved() {
        return in(CertificateState.APPROVED, applied(1).application());
    }

    private static Certificate in(CertificateState state, @Nullable Application application) {
        return new Certificate(SomeCertificates.key(1), entered(1).reference(), SomeCertificates.entry(1), state,
                application, null, null, List.of(), 2, 2);
    }

    private static IfMatch anything() {
        return new IfMatch.Anything();
    }

    private static Application application(Certificate certificate) {
        return Optional.ofNullable(certificate.application()).orElseThrow();
    }

    private static Certificate changed(Submission submission) {
        return ((Submission.Accepted) submission).changed();
    }

    private static Certificate changed(Withdrawal withdrawal) {
        return ((Withdrawal.Accepted) withdrawal).changed();
    }
}
