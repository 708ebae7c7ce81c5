package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.batch.BatchId;
import certpost.domain.parcel.Journey;
import certpost.domain.parcel.SomeEvents;
import certpost.domain.window.Channel;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R3, R13: a parcel that came back is with the agency, which may mail it once more. */
class MailedAgainTest {
    private static final WindowId QUEUE = new WindowId("gz-2025");
    private static final BatchPlace NEXT_PLACE = new BatchPlace(new BatchId(QUEUE, 1), 1);
    private static final Instant SOON = LATER.plusSeconds(60);

    private final Certificate back = SomeCertificates.atAgency(1);

    @Test
    void shouldBeMailedAgainByTheAgencyOnly() {
        assertThat(submit(back, Channel.DIRECT)).isEqualTo(new Submission.AgencyOnly());
        assertThat(submit(back, Channel.AGENCY)).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void shouldTakeItsPlaceInTheQueueByItsNewRegistration() {
        assertThat(SomeCertificates.appliedAgain(1).order())
                .contains(new RegistrationOrder(LATER, back.key().certificate()));
    }

    @Test
    void shouldRememberTheFirstParcelAndBeginTheSecondWithoutOne() {
        Certificate again = SomeCertificates.appliedAgain(1);

        assertThat(again.parcel()).isNull();
        assertThat(again.batch()).isNull();
        assertThat(again.wasMailedUnder(SomeCertificates.waybill(1))).isTrue();
        assertThat(again.wasMailedUnder(SomeCertificates.waybill(2))).isFalse();
        assertThat(back.wasMailedUnder(SomeCertificates.waybill(1))).isTrue();
        assertThat(back.wasMailedUnder(SomeCertificates.waybill(2))).isFalse();
        assertThat(again.in(SomeCertificates.place(1)).map(Certificate::application)).contains(back.application());
        assertThat(again.in(SomeCertificates.place(1)).map(Certificate::state)).contains(CertificateState.AT_AGENCY);
    }

    @Test
    void shouldFoldTheSecondParcelsEventsBehindTheFirstParcelsStory() {
        Certificate mailed = SomeCertificates.appliedAgain(1)
                .batched(NEXT_PLACE, SOON)
                .sent(SomeCertificates.waybill(2), SOON);

        Certificate delivered = new Journey(SomeEvents.CODES).after(mailed,
                List.of(SomeEvents.event("704", "15 08:00")));

        assertThat(delivered.state()).isEqualTo(CertificateState.DELIVERED);
        assertThat(delivered.timeline()).extracting(Fact::kind)
                .containsExactly(FactKind.APPLIED, FactKind.BATCHED, FactKind.SENT, FactKind.AT_AGENCY,
                        FactKind.APPLIED, FactKind.BATCHED, FactKind.SENT, FactKind.DELIVERED);
    }

    @Test
    void shouldComeBackAsOftenAsItIsMailed() {
        Certificate twice = SomeCertificates.appliedAgain(1)
                .batched(NEXT_PLACE, SOON)
                .sent(SomeCertificates.waybill(2), SOON)
                .atAgency("unpaid", SOON, "return-again");

        var third = (Submission.Accepted) submit(twice, Channel.AGENCY);

        assertThat(third.changed().earlier()).extracting(mailing -> mailing.parcel().waybill())
                .containsExactly(SomeCertificates.waybill(1), SomeCertificates.waybill(2));
    }

    @Test
    void shouldWaitAtTheCounterAgainOnceWithdrawn() {
        Certificate withdrawn = SomeCertificates.withdrawnAgain(1);

        assertThat(withdrawn.state()).isEqualTo(CertificateState.AT_AGENCY);
        assertThat(withdrawn.application()).isNull();
        assertThat(Uncollected.since(withdrawn)).isEqualTo(Uncollected.since(back));
        assertThat(withdrawn.contact()).isEqualTo(back.contact());
        assertThat(submit(withdrawn, Channel.AGENCY)).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void shouldFollowTheRosterWhileItWaitsAtTheCounter() {
        Certificate waiting = SomeCertificates.withdrawnAgain(1);
        RosterEntry revoked = SomeCertificates.entered(1, CheckStatus.NOT_CHECKED).roster();

        Certificate stopped = waiting.withRoster(revoked).orElseThrow();

        assertThat(submit(stopped, Channel.AGENCY)).isEqualTo(new Submission.NotEligible(CheckStatus.NOT_CHECKED));
        Certificate cleared = stopped.withRoster(waiting.roster()).orElseThrow();
        assertThat(submit(cleared, Channel.AGENCY)).isInstanceOf(Submission.Accepted.class);
        assertThat(back.withRoster(revoked)).isPresent();
    }

    @Test
    void shouldRememberThatTheParcelCameBackThoughItWasReportedDelivered() {
        Certificate reported = new Journey(SomeEvents.CODES).after(back, List.of(SomeEvents.event("704", "15 08:00")));

        var again = (Submission.Accepted) submit(reported, Channel.AGENCY);

        assertThat(again.changed().earlier()).extracting(Mailing::end).containsExactly(CertificateState.AT_AGENCY);
    }

    @Test
    void shouldNotTakeBackTheApplicationWhoseParcelCameBack() {
        assertThat(back.withdraw(SOON, new IfMatch.Anything(), "out")).isEqualTo(new Withdrawal.Locked());
    }

    @Test
    void shouldBeLetIntoTheAgencysWindowWithoutAnEndButNotBeforeItsBeginning() {
        Window agency = SomeWindows.ofAgency("gz-2025", SomeCertificates.SESSION, "guangzhou");

        assertThat(back.isLetInto(agency, agency.closesAt())).isTrue();
        assertThat(SomeCertificates.appliedAgain(1).isLetInto(agency, agency.closesAt())).isTrue();
        assertThat(back.isLetInto(agency, agency.opensAt().minusMillis(1))).isFalse();
        assertThat(back.isLetInto(SomeWindows.direct(), SomeWindows.direct().closesAt())).isFalse();
        assertThat(SomeCertificates.entered(2).isLetInto(agency, agency.closesAt())).isFalse();
    }

    private static Submission submit(Certificate certificate, Channel channel) {
        var form = SomeCertificates.form();
        return certificate.submit(new ApplicationForm(channel, form.recipient(), form.mobile(), form.address()), QUEUE,
                LATER, new IfMatch.Anything(), "again-" + certificate.version());
    }
}
