package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.CLERK;
import static certpost.domain.certificate.SomeCertificates.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.Review.Outcome;
import certpost.domain.window.WindowId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R14: staff approve or reject, with a reason, what waits for their own mailing. */
class ReviewTest {
    private static final String REASON = "地址不完整";
    private static final Certificate WAITING = SomeCertificates.appliedToAgency(1, new WindowId("gz-2025"));

    @Test
    void shouldApproveWhatWaitsAndKeepWhoDidIt() {
        Certificate approved = decided(review().approve(WAITING));

        assertThat(approved.state()).isEqualTo(CertificateState.APPROVED);
        assertThat(approved.timeline().getLast())
                .isEqualTo(new Fact("approved-review", FactKind.APPROVED, LATER, "").doneBy(CLERK));
    }

    @Test
    void shouldRejectWhatWaitsAndWhatIsApprovedWithTheReason() {
        for (Certificate certificate : List.of(WAITING, decided(review().approve(WAITING)))) {
            Certificate rejected = decided(review().reject(certificate, REASON));

            assertThat(rejected.state()).isEqualTo(CertificateState.REJECTED);
            assertThat(rejected.timeline().getLast())
                    .isEqualTo(new Fact("refused-review", FactKind.REFUSED, LATER, REASON).doneBy(CLERK));
        }
    }

    @Test
    void shouldKnowADecisionAgainThatWasMadeBefore() {
        assertThat(review().approve(decided(review().approve(WAITING)))).isEqualTo(new Outcome.AsBefore());
        assertThat(review().reject(decided(review().reject(WAITING, REASON)), REASON))
                .isEqualTo(new Outcome.AsBefore());
    }

    @Test
    void shouldDecideOnNothingThatDoesNotWaitForTheAgency() {
        List<Certificate> others = List.of(SomeCertificates.entered(1), SomeCertificates.applied(1),
                SomeCertificates.batched(1), SomeCertificates.atAgency(1), SomeCertificates.reissued(1));

        assertThat(others).allSatisfy(other -> {
            assertThat(review().approve(other)).isEqualTo(new Outcome.NotWaiting());
            assertThat(review().reject(other, REASON)).isEqualTo(new Outcome.NotWaiting());
        });
    }

    /** That one has lost its check status, which no clerk can decide on. */
    @Test
    void shouldNotTakeForItsOwnWhatClosingHasRejected() {
        Certificate rejected = WAITING.rejected(LATER, "closing");

        assertThat(review().reject(rejected, REASON)).isEqualTo(new Outcome.NotWaiting());
    }

    @Test
    void shouldApproveNothingThatHasLostItsCheckStatus() {
        Certificate lost = WAITING.withRoster(SomeCertificates.entry(1, CheckStatus.MATERIAL_REQUESTED)).orElseThrow();

        assertThat(review().approve(lost)).isEqualTo(new Outcome.NotEligible(CheckStatus.MATERIAL_REQUESTED));
        assertThat(review().reject(lost, REASON)).isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void shouldDecideOnNothingThatWasAmendedSinceTheClerkSawIt() {
        var stale = new Review(LATER, CLERK, new IfMatch.Seen(Set.of(WAITING.revision() - 1)), "review");

        assertThat(stale.approve(WAITING)).isEqualTo(new Outcome.Stale());
        assertThat(stale.reject(WAITING, REASON)).isEqualTo(new Outcome.Stale());
    }

    private static Review review() {
        return new Review(LATER, CLERK, new IfMatch.Anything(), "review");
    }

    private static Certificate decided(Outcome outcome) {
        return ((Outcome.Decided) outcome).changed();
    }
}
