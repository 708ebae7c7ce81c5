package certpost.domain.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.audit.ActKind;
import certpost.domain.audit.AuditedAct;
import certpost.domain.audit.SomeActs;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProposalTest {
    private static final Proposal WAITING = SomeProposals.waiting("one");

    @Test
    void shouldBeNamedByItsTimeAndItsRequest() {
        assertThat(WAITING.id().value()).matches("20250917T020000Z-[0-9a-f]{16}");
        assertThat(WAITING.id()).isEqualTo(SomeProposals.waiting("one").id());
        assertThat(WAITING.id()).isNotEqualTo(SomeProposals.waiting("another").id());
        assertThat(ProposalId.parse(WAITING.id().value())).contains(WAITING.id());
        assertThat(ProposalId.parse(WAITING.id().value() + "0")).isEmpty();
    }

    @Test
    void shouldBeLiveForTwoWeeks() {
        assertThat(WAITING.isLiveAt(SomeProposals.AT.plus(Duration.ofDays(14)).minusMillis(1))).isTrue();
        assertThat(WAITING.isLiveAt(SomeProposals.AT.plus(Duration.ofDays(14)))).isFalse();
    }

    @Test
    void shouldKeepTheNameOfWhoeverApprovedItFirst() {
        Proposal done = WAITING.approved("clerk-2", SomeProposals.AT).done("clerk-3", SomeProposals.AT.plusSeconds(9));

        assertThat(done.decision()).isEqualTo(new Proposal.Decision("clerk-2", SomeProposals.AT, ""));
        assertThat(done.isOpen()).isFalse();
    }

    @Test
    void shouldComeToNothingElseOnceItIsDoneOrRejected() {
        for (ProposalState state : ProposalState.values()) {
            assertThat(state.before()).doesNotContain(ProposalState.DONE, ProposalState.REJECTED);
        }
        assertThat(ProposalState.REJECTED.before()).isEqualTo(Set.of(ProposalState.WAITING));
    }

    @Test
    void shouldBeOvertakenByAnotherVersionOfWhatItIsAbout() {
        AuditedAct act = SomeActs.on(SomeActs.WINDOW);

        assertThat(WAITING.isOvertakenIn(act.with("closedAt", "another"))).isFalse();
        assertThat(WAITING.isOvertakenIn(act.with("version", 3))).isTrue();
    }

    @Test
    void shouldBeRecordedWithBothNamesAndTheDigestOfWhatWasAskedFor() {
        assertThat(WAITING.proposing().what()).containsEntry("sha256", SomeProposals.request().sha256())
                .containsEntry("proposal", WAITING.id().value())
                .containsEntry("act", "WINDOW_EXTENDED");
        AuditedAct rejecting = WAITING.deciding(ActKind.PROPOSAL_REJECTED, "clerk-2", SomeProposals.AT);
        assertThat(rejecting.actor().name() + " " + rejecting.what().get("proposedBy")).isEqualTo("clerk-2 clerk-1");
    }

    @Test
    void shouldGoOnWithWhatIsKeptAndWithNoOtherFileThanTheOneThatWasProposed() {
        byte[] file = "a,b\n1,2\n".getBytes(UTF_8);
        var upload = ProposedRequest.of("POST /x", Map.of(), Map.of(), "text/csv", null, file);

        assertThat(SomeProposals.request().body(file)).map(body -> new String(body, UTF_8))
                .contains(SomeProposals.request().body());
        assertThat(upload.body()).isNull();
        assertThat(upload.body(file)).contains(file);
        assertThat(upload.body("a,b\r\n1,2\r\n".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void shouldBeWhoeversWhoProposedItAndNobodyElses() {
        assertThat(WAITING.isBy("clerk-1")).isTrue();
        assertThat(WAITING.isBy("clerk-2")).isFalse();
    }

    @Test
    void shouldBeAskedForOnceMoreByTheSameRequestAboutTheSameVersionOnly() {
        Proposal again = SomeProposals.waiting("again");
        var other = ProposedRequest.of("POST /x", Map.of(), Map.of(), "application/json", null, "{}");

        assertThat(WAITING.isAskedForBy(again)).isTrue();
        assertThat(WAITING.isAskedForBy(Proposal.of(SomeActs.on(SomeActs.WINDOW), other, "again"))).isFalse();
        assertThat(WAITING.isAskedForBy(ofVersion(3))).as("its subject was changed").isFalse();
        assertThat(WAITING.rejected("clerk-2", SomeProposals.AT, "no").isAskedForBy(again)).isFalse();
        assertThat(WAITING.approved("clerk-2", SomeProposals.AT).isAskedForBy(ofVersion(3)))
                .as("approved, and half done, it has changed its subject itself")
                .isTrue();
    }

    /** What no transaction holds is approved first, and is overtaken where anything else would come of it. */
    @Test
    void shouldBeOvertakenByAnyOtherOutcomeWhereItIsOfManyWrites() {
        AuditedAct roster = new AuditedAct(SomeActs.WINDOW, ActKind.ROSTER_IMPORTED, SomeActs.CLERK, SomeActs.AT)
                .with("accepted", 1);
        Proposal upload = Proposal.of(roster, SomeProposals.request(), "upload");

        assertThat(upload.isOfManyWrites()).isTrue();
        assertThat(WAITING.isOfManyWrites()).isFalse();
        assertThat(upload.isOvertakenIn(roster)).isFalse();
        assertThat(upload.isOvertakenIn(roster.with("accepted", 2))).isTrue();
    }

    /** A fact of which no version is known, as the first of its kind. */
    @Test
    void shouldNotBeOvertakenWhereThereIsNoVersionToGoBy() {
        AuditedAct first = new AuditedAct(SomeActs.WINDOW, ActKind.WINDOW_EXTENDED, SomeActs.CLERK, SomeActs.AT);

        assertThat(Proposal.of(first, SomeProposals.request(), "first").isOvertakenIn(first.with("version", 3)))
                .isFalse();
    }

    private static Proposal ofVersion(int version) {
        return Proposal.of(SomeActs.on(SomeActs.WINDOW).with("version", version), SomeProposals.request(), "again");
    }
}
