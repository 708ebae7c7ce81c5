package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.Reissue.Outcome;
import certpost.domain.reference.Qualification.Electronic;
import certpost.domain.window.Channel;
import certpost.domain.window.WindowId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R17: a paper is replaced after the procedure, unless an electronic certificate exists. */
class ReissueTest {
    private static final Reissue STEP = new Reissue(LATER, "clerk-1", "step");
    private static final WindowId QUEUE = new WindowId("gz-2025");

    @ParameterizedTest
    @EnumSource(ReissueCause.class)
    void shouldReissueNothingWhereAnElectronicCertificateExistsOrNobodyKnows(ReissueCause cause) {
        Certificate certificate = SomeCertificates.entered(1);

        assertThat(STEP.request(certificate, cause, Electronic.YES)).isEqualTo(new Outcome.ElectronicExists());
        assertThat(STEP.request(certificate, cause, Electronic.UNKNOWN)).isEqualTo(new Outcome.ElectronicUnknown());
        assertThat(STEP.request(certificate, cause, Electronic.NO)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void shouldNotReissueAsUncollectedWhatTheHolderHas() {
        Certificate collected = SomeCertificates.collected(1, Collector.HOLDER);

        assertThat(STEP.request(collected, ReissueCause.NOT_COLLECTED, Electronic.NO))
                .isEqualTo(new Outcome.NotNow(CertificateState.COLLECTED));
        assertThat(STEP.request(collected, ReissueCause.DAMAGED, Electronic.NO)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void shouldNotReissueWhatIsToBeMailedOrOnItsWay() {
        for (Certificate certificate : List.of(SomeCertificates.applied(1), SomeCertificates.batched(1),
                SomeCertificates.sent(1))) {
            assertThat(STEP.request(certificate, ReissueCause.LOST, Electronic.NO))
                    .isEqualTo(new Outcome.NotNow(certificate.state()));
        }
    }

    @Test
    void shouldIssueOnlyWhatWasAskedForAndKnowEachStepAgain() {
        Certificate asked = SomeCertificates.lost(SomeCertificates.entered(1));
        Certificate issued = SomeCertificates.issued(asked);

        assertThat(STEP.issue(SomeCertificates.entered(1))).isEqualTo(new Outcome.NotNow(CertificateState.NOT_APPLIED));
        assertThat(STEP.request(asked, ReissueCause.LOST, Electronic.NO)).isEqualTo(new Outcome.AsBefore());
        assertThat(STEP.request(asked, ReissueCause.DAMAGED, Electronic.NO))
                .isEqualTo(new Outcome.NotNow(CertificateState.REISSUING));
        assertThat(STEP.issue(issued)).isEqualTo(new Outcome.AsBefore());
    }

    @Test
    void shouldLetNobodyApplyOrCollectBetweenRequestAndIssue() {
        Certificate asked = SomeCertificates.lost(SomeCertificates.entered(1));

        assertThat(submit(asked, Channel.AGENCY)).isEqualTo(new Submission.Locked());
        assertThat(Uncollected.isAtCounter(asked.state())).isFalse();
    }

    @Test
    void shouldKeepTheOldParcelInTheTimelineAndMailTheNewPaperByItsOwnRegistration() {
        Certificate issued = SomeCertificates.reissued(1);

        assertThat(issued.state()).isEqualTo(CertificateState.REISSUED);
        assertThat(issued.application()).isNull();
        assertThat(issued.parcel()).isNull();
        assertThat(issued.timeline()).extracting(Fact::kind)
                .containsExactly(FactKind.APPLIED, FactKind.BATCHED, FactKind.SENT, FactKind.AT_AGENCY,
                        FactKind.REISSUE_REQUESTED, FactKind.REISSUED);
        Certificate applied = ((Submission.Accepted) submit(issued, Channel.AGENCY)).changed();
        assertThat(applied.order()).contains(new RegistrationOrder(LATER, applied.key().certificate()));
        Certificate again = applied.batched(new BatchPlace(new certpost.domain.batch.BatchId(QUEUE, 1), 1), LATER)
                .sent(SomeCertificates.waybill(77), LATER);
        assertThat(again.parcel()).isEqualTo(new Parcel(SomeCertificates.waybill(77), 0));
        assertThat(again.wasMailedUnder(SomeCertificates.waybill(1))).isTrue();
        assertThat(again.timeline()).extracting(Fact::id).doesNotHaveDuplicates();
    }

    @Test
    void shouldShowAnOldBatchTheCertificateAsItWasMailedThen() {
        Certificate mailed = SomeCertificates.atAgency(1);
        Certificate then = SomeCertificates.reissued(1).in(SomeCertificates.place(1)).orElseThrow();

        assertThat(then.application()).isEqualTo(mailed.application());
        assertThat(then.parcel()).isEqualTo(mailed.parcel());
        assertThat(then.state()).isEqualTo(CertificateState.AT_AGENCY);
        assertThat(SomeCertificates.reissued(1).in(SomeCertificates.place(2))).isEmpty();
    }

    @Test
    void shouldMailAReissuedPaperByTheAgencyOnly() {
        assertThat(submit(SomeCertificates.reissued(1), Channel.DIRECT)).isEqualTo(new Submission.AgencyOnly());
    }

    @Test
    void shouldBeReissuedAgainOnceWithdrawnAndNotBecomeUnapplied() {
        Certificate applied = ((Submission.Accepted) submit(SomeCertificates.reissued(1), Channel.AGENCY)).changed();
        var withdrawn = (Withdrawal.Accepted) applied.withdraw(LATER, new IfMatch.Anything(), "out");

        assertThat(withdrawn.changed().state()).isEqualTo(CertificateState.REISSUED);
    }

    @Test
    void shouldBeginAnewBehindTheNewPaper() {
        Certificate issued = SomeCertificates.reissued(1);

        assertThat(issued.round()).isEqualTo(new Round(issued.timeline().size(), CertificateState.REISSUED));
    }

    private static Submission submit(Certificate certificate, Channel channel) {
        var form = SomeCertificates.form();
        return certificate.submit(new ApplicationForm(channel, form.recipient(), form.mobile(), form.address()), QUEUE,
                LATER, new IfMatch.Anything(), "again");
    }
}
