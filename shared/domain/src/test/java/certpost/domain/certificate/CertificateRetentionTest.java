package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What of a certificate is kept for how long, counted from the last act on one that has reached its holder. */
class CertificateRetentionTest {
    private static final CertificateRetention RETENTION = CertificateRetention.ofDays(30, 90, 365);
    private static final Instant DELIVERED = APPLIED_AT.plus(Duration.ofDays(5));
    private static final Instant FOR_AGES = APPLIED_AT.plus(Duration.ofDays(40_000));

    @Test
    void shouldEraseNothingBeforeItsTime() {
        Certificate delivered = delivered(DELIVERED);

        assertThat(RETENTION.of(delivered, justBefore(30))).isSameAs(delivered);
    }

    @Test
    void shouldEraseRecipientMobileAndAddressFirst() {
        Certificate left = RETENTION.of(delivered(DELIVERED), after(30));

        assertThat(left.application()).extracting(Application::kept).isNull();
        assertThat(left.application()).extracting(Application::window).isEqualTo(SomeCertificates.WINDOW);
        assertThat(left.roster()).isEqualTo(SomeCertificates.entry(1).withoutMobile());
        assertThat(left.contact()).isEmpty();
        assertThat(RETENTION.of(delivered(DELIVERED), justBefore(90))).isEqualTo(left);
    }

    @Test
    void shouldEraseTheNumbersThatAnApplicationHadBefore() {
        Certificate amended = ((Submission.Accepted) SomeCertificates.applied(1)
                .submit(SomeCertificates.form("+8613900139000"), SomeCertificates.WINDOW, APPLIED_AT,
                        new IfMatch.Anything(), "amend"))
                .changed();

        assertThat(CertificateRetention.withoutAddress(amended).application()).extracting(Application::before)
                .isEqualTo(List.of());
    }

    @Test
    void shouldEraseTheApplicationNextAndThenWhoseItWas() {
        Certificate applied = RETENTION.of(delivered(DELIVERED), after(90));
        Certificate forgotten = RETENTION.of(delivered(DELIVERED), after(365));

        assertThat(applied.application()).isNull();
        assertThat(applied.roster().name()).isEqualTo(SomeCertificates.entry(1).name());
        assertThat(RETENTION.isForgotten(applied, justBefore(365))).isFalse();
        assertThat(forgotten.roster().isErased()).isTrue();
        assertThat(RETENTION.isForgotten(delivered(DELIVERED), after(365))).isTrue();
        assertThat(forgotten.toString() + forgotten.roster().name().value()).doesNotContain("王", "002X",
                SomeCertificates.number(1).value());
    }

    @Test
    void shouldEraseTheSameWhetherAtOnceOrNightByNight() {
        Certificate nightly = RETENTION.of(RETENTION.of(delivered(DELIVERED), after(30)), after(90));

        assertThat(nightly).isEqualTo(RETENTION.of(delivered(DELIVERED), after(90)));
        assertThat(RETENTION.of(nightly, after(90))).isSameAs(nightly);
        assertThat(RETENTION.of(nightly, after(365))).isEqualTo(RETENTION.of(delivered(DELIVERED), after(365)));
    }

    @Test
    void shouldKeepWhatTheBooksAreBalancedWith() {
        Certificate delivered = delivered(DELIVERED);
        Certificate forgotten = RETENTION.of(delivered, after(365));

        assertThat(List.of(forgotten.key(), forgotten.reference(), forgotten.state(), forgotten.timeline(),
                forgotten.version()))
                .isEqualTo(List.of(delivered.key(), delivered.reference(), delivered.state(), delivered.timeline(),
                        delivered.version()));
        assertThat(forgotten.batch()).isEqualTo(delivered.batch());
        assertThat(forgotten.parcel()).isEqualTo(delivered.parcel());
    }

    @Test
    void shouldEraseEarlierMailingsWithTheLast() {
        Certificate collected = SomeCertificates.collected(SomeCertificates.reissued(1), Collector.HOLDER);
        Instant end = CertificateRetention.end(collected).orElseThrow();

        assertThat(RETENTION.of(collected, end.plus(RETENTION.address())).earlier()).singleElement()
                .satisfies(mailing -> assertThat(mailing.application()).extracting(Application::kept).isNull());
        assertThat(RETENTION.of(collected, end.plus(RETENTION.application())).earlier()).singleElement()
                .extracting(Mailing::application)
                .isNull();
    }

    /** Also what lies at the counter: nothing else says for whom. */
    @ParameterizedTest
    @MethodSource("onTheirWay")
    void shouldKeepWhateverItsAgeWhatHasNotReachedItsHolder(Certificate certificate) {
        assertThat(RETENTION.of(certificate, FOR_AGES)).isSameAs(certificate);
        assertThat(CertificateRetention.end(certificate)).isEmpty();
    }

    static Stream<Certificate> onTheirWay() {
        return Stream.of(SomeCertificates.entered(1), SomeCertificates.entered(1, CheckStatus.REJECTED),
                SomeCertificates.reminded(1), SomeCertificates.applied(1),
                SomeCertificates.applied(1).rejected(LATER, "closing"), SomeCertificates.batched(1),
                SomeCertificates.sent(1), in(CertificateState.IN_TRANSIT), in(CertificateState.OUT_FOR_DELIVERY),
                in(CertificateState.DELIVERY_FAILED), in(CertificateState.RETURNING),
                in(CertificateState.AT_PRINTING_HOUSE), SomeCertificates.atAgency(1), SomeCertificates.appliedAgain(1),
                SomeCertificates.withdrawnAgain(1), SomeCertificates.lost(SomeCertificates.atAgency(1)),
                SomeCertificates.reissued(1));
    }

    /** The carrier's clock may stand anywhere; a parcel is not delivered before we have sent it. */
    @Test
    void shouldNotCountFromATimeBeforeOurOwnLastAct() {
        Certificate delivered = delivered(Instant.EPOCH);

        assertThat(CertificateRetention.end(delivered)).contains(delivered.timeline().get(2).at());
    }

    @Test
    void shouldBeginAnewWhenANewPaperIsAskedFor() {
        Certificate left = RETENTION.of(delivered(DELIVERED), after(30));
        Certificate lost = SomeCertificates.lost(left);

        assertThat(RETENTION.of(lost, FOR_AGES)).isSameAs(lost);
    }

    @Test
    void shouldRefuseToKeepAnAddressLongerThanItsApplicationOrThatLongerThanItsRosterRow() {
        assertThatThrownBy(() -> CertificateRetention.ofDays(91, 90, 365)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CertificateRetention.ofDays(30, 366, 365))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(CertificateRetention.ofDays(1, 1, 1)).isNotNull();
    }

    static Certificate delivered(Instant at) {
        return SomeCertificates.sent(1)
                .with(CertificateState.DELIVERED, new Fact("delivered", FactKind.DELIVERED, at, ""));
    }

    private static Certificate in(CertificateState state) {
        return SomeCertificates.sent(1).with(state, new Fact("x", FactKind.IN_TRANSIT, LATER, ""));
    }

    private static Instant after(int days) {
        return DELIVERED.plus(Duration.ofDays(days));
    }

    private static Instant justBefore(int days) {
        return after(days).minusNanos(1);
    }
}
