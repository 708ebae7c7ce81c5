package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.Handover.Outcome;
import certpost.domain.holder.DocumentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R17: collection in person; staff record who collected, on which document. */
class HandoverTest {
    private static final Handover BY_HOLDER = by(Collector.HOLDER);
    private static final Handover BY_PROXY = by(Collector.PROXY);

    @Test
    void shouldRecordWhoCollectedOnWhichDocumentAndWhoHandedOver() {
        Certificate collected = done(BY_HOLDER.of(SomeCertificates.entered(1), false));

        assertThat(collected.state()).isEqualTo(CertificateState.COLLECTED);
        assertThat(collected.timeline()).singleElement().satisfies(fact -> {
            assertThat(fact.kind()).isEqualTo(FactKind.COLLECTED);
            assertThat(fact.detail()).isEqualTo("HOLDER, RESIDENT_ID");
            assertThat(fact.by()).isEqualTo("clerk-1");
            assertThat(fact.at()).isEqualTo(LATER);
        });
    }

    @Test
    void shouldHandOverWhatIsAtTheAgency() {
        for (Certificate there : new Certificate[]{SomeCertificates.entered(1),
                SomeCertificates.applied(1).rejected(LATER, "w"), SomeCertificates.atAgency(1),
                SomeCertificates.reissued(1)}) {
            Certificate collected = done(BY_HOLDER.of(there, false));

            assertThat(collected.batch()).isEqualTo(there.batch());
            assertThat(collected.parcel()).isEqualTo(there.parcel());
            assertThat(collected.application()).isEqualTo(there.application());
        }
    }

    @ParameterizedTest
    @EnumSource(value = CertificateState.class, names = {"APPLIED", "APPROVED", "BATCHED", "SENT", "IN_TRANSIT",
            "OUT_FOR_DELIVERY", "DELIVERY_FAILED", "RETURNING", "AT_PRINTING_HOUSE", "DELIVERED"})
    void shouldNotHandOverWhatIsToBeMailedOrIsOnItsWay(CertificateState state) {
        Certificate sent = SomeCertificates.sent(1);
        var elsewhere = new Certificate(sent.key(), sent.reference(), sent.roster(), state, sent.application(),
                sent.batch(), sent.parcel(), sent.timeline(), 1, 1);

        assertThat(BY_HOLDER.of(elsewhere, true)).isEqualTo(new Outcome.NotHere(state));
    }

    @Test
    void shouldHandOverToAProxyOnlyWhereTheAgencyAllowsIt() {
        assertThat(BY_PROXY.of(SomeCertificates.entered(1), false)).isEqualTo(new Outcome.HolderOnly());
        assertThat(Handover.collectorOf(done(BY_PROXY.of(SomeCertificates.entered(1), true))))
                .contains(Collector.PROXY);
    }

    @ParameterizedTest
    @EnumSource(value = CheckStatus.class, names = "CLEARED", mode = EnumSource.Mode.EXCLUDE)
    void shouldHandOverToNobodyWhoseCheckIsNotPassed(CheckStatus status) {
        assertThat(BY_HOLDER.of(SomeCertificates.entered(1, status), true)).isEqualTo(new Outcome.NotEligible(status));
    }

    @Test
    void shouldKnowTheSameHandoverAgainAndRefuseAnother() {
        Certificate collected = done(BY_HOLDER.of(SomeCertificates.entered(1), true));

        assertThat(BY_HOLDER.of(collected, false)).isEqualTo(new Outcome.AsBefore());
        assertThat(BY_PROXY.of(collected, true)).isEqualTo(new Outcome.NotHere(CertificateState.COLLECTED));
    }

    @Test
    void shouldLetNobodyApplyForWhatIsCollectedNorChangeItsRoster() {
        Certificate collected = done(BY_HOLDER.of(SomeCertificates.entered(1), false));

        assertThat(
                collected.submit(SomeCertificates.form(), SomeCertificates.WINDOW, LATER, new IfMatch.Anything(), "w"))
                .isEqualTo(new Submission.Locked());
        assertThat(collected.withRoster(SomeCertificates.entry(1, CheckStatus.REJECTED))).isEmpty();
        assertThat(collected.withRoster(SomeCertificates.entry(1))).isPresent();
    }

    private static Handover by(Collector collector) {
        return new Handover(DocumentType.RESIDENT_ID, collector, LATER, "clerk-1", "collect");
    }

    private static Certificate done(Outcome outcome) {
        return ((Outcome.Done) outcome).changed();
    }
}
