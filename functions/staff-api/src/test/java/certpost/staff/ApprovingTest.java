package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call.Reply;
import certpost.domain.Concurrently;
import certpost.domain.Intercepted;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditStore;
import certpost.domain.audit.AuditSubject;
import certpost.domain.certificate.Collector;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.proposal.Proposal;
import certpost.domain.proposal.ProposalState;
import certpost.domain.reference.Act;
import certpost.domain.reference.Agency;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceDataStore;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.reference.Signature;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.WindowStore;
import certpost.domain.window.WindowsInMemory;
import certpost.staff.TwoPeople.Weighty;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A second person of the same agency approves, and then it is done, once, with everything checked anew. */
class ApprovingTest {
    private static final AuditSubject WINDOW = AuditSubject.of(SomeCertificates.WINDOW);

    private final TwoPeople two = new TwoPeople();
    private final StaffDoor door = two.door;

    @ParameterizedTest
    @EnumSource
    void shouldDoItOnceASecondPersonApproves(Weighty act) {
        String proposal = two.proposed(act.call(two));

        Reply reply = two.ok(act.along(two.approval(proposal)));
        Reply again = two.ok(act.along(two.approval(proposal).claim("sub", "clerk-3")));

        assertThat(reply.text("state") + " " + reply.text("decidedBy")).isEqualTo("DONE clerk-2");
        assertThat(reply.at("answer")).isNotNull();
        assertThat(again.text("decidedBy")).isEqualTo("clerk-2");
        assertThat(act.times(two)).isEqualTo(act.once());
    }

    @ParameterizedTest
    @EnumSource
    void shouldRecordBothNames(Weighty act) {
        String proposal = two.proposed(act.call(two));
        two.ok(act.along(two.approval(proposal)));

        List<AuditEntry> entries = door.audit.all().filter(entry -> !entry.act().equals("PROPOSED")).toList();

        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.by()).isEqualTo("clerk-2");
            assertThat(entry.what()).containsEntry("proposedBy", "clerk-1").containsEntry("proposal", proposal);
        });
    }

    @ParameterizedTest
    @EnumSource
    void shouldLetNobodyApproveTheirOwn(Weighty act) {
        String proposal = two.proposed(act.call(two));

        door.refused(act.along(two.approval(proposal)).claim("sub", "clerk-1"), 403, "own-proposal");

        assertThat(act.times(two)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void shouldDoItOnceWhereTwoApproveAtOnce(Weighty act) throws Exception {
        String proposal = two.proposed(act.call(two));
        StaffApi function = door.function();

        List<Reply> replies = Concurrently.call(2,
                number -> act.along(two.approval(proposal).claim("sub", "clerk-" + (2 + number))).to(function));

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).as(reply.body()).isEqualTo(200));
        assertThat(act.times(two)).isEqualTo(act.once());
        assertThat(two.ok(two.look(proposal)).text("state")).isEqualTo("DONE");
    }

    @Test
    void shouldShowAProposalToItsAgencyOnly() {
        String proposal = two.proposed(two.closing(TwoPeople.EARLY));

        for (String agency : List.of("guangzhou", "shenzhen")) {
            door.refused(two.approval(proposal).claim("agency", agency), 404, "not-found");
            door.refused(two.rejection(proposal).claim("agency", agency), 404, "not-found");
            door.refused(two.look(proposal).claim("agency", agency), 404, "not-found");
            assertThat(StaffDoor.size(door.answer(door.by(agency, "GET /v1/proposals")), "proposals")).isZero();
        }
        door.refused(two.approval("20250917T020000Z-0123456789abcdef"), 404, "not-found");
        door.refused(two.approval("nothing"), 404, "not-found");
    }

    @Test
    void shouldForgetAProposalAfterTwoWeeks() {
        String proposal = two.proposed(two.closing(TwoPeople.EARLY));

        door.clock.pass(Duration.ofDays(14));

        door.refused(two.approval(proposal), 404, "not-found");
        assertThat(StaffDoor.size(door.answer(door.call("GET /v1/proposals")), "proposals")).isZero();
    }

    @Test
    void shouldListProposalsByStateAndPageByPage() {
        String rejected = two.proposed(Weighty.LOADING.call(two));
        two.ok(two.rejection(rejected));
        door.clock.pass(Duration.ofSeconds(1));
        String waiting = two.proposed(two.closing(TwoPeople.EARLY).id("another"));

        Reply first = two.ok(door.call("GET /v1/proposals").query("limit", "1"));

        assertThat(StaffDoor.each(first, "proposals", "proposalId")).containsExactly(rejected);
        assertThat(first.at("proposals.0.request")).isNull();
        assertThat(StaffDoor.each(two.ok(door.call("GET /v1/proposals").query("cursor", first.text("next"))),
                "proposals", "proposalId")).containsExactly(waiting);
        assertThat(StaffDoor.each(two.ok(door.call("GET /v1/proposals").query("state", "WAITING")), "proposals",
                "proposalId")).containsExactly(waiting);
        door.refused(door.call("GET /v1/proposals").query("state", "OPEN").query("cursor", "x"), 422, "invalid");
    }

    @Test
    void shouldRefuseAsEverWhatCannotBeDoneAnyMore() {
        door.clock.moveTo(TwoPeople.EARLY.minus(Duration.ofDays(1)));
        String late = two.proposed(two.closing(TwoPeople.EARLY));
        door.clock.moveTo(TwoPeople.EARLY.plusSeconds(1));
        assertThat(door.refused(two.approval(late), 422, "invalid").mistakes())
                .containsExactly("closesAt out-of-range");

        assertThat(two.ok(two.look(late)).text("state")).isEqualTo("WAITING");
    }

    @Test
    void shouldNotDoWhatSomebodyHasChangedSince() {
        String early = two.proposed(two.closing(TwoPeople.EARLY));
        String signature = two.proposed(Weighty.LOADING.call(two).id("signature"));
        String other = two
                .proposed(Weighty.LOADING.call(two).id("another").json("{\"name\": \"考试院\", \"source\": \"x\"}"));
        two.ok(two.closing(SomeWindows.CLOSES.plusSeconds(60)));
        two.ok(two.approval(other));

        door.refused(two.approval(early), 412, "stale");
        door.refused(two.approval(signature), 412, "stale");

        assertThat(door.reference.find(ReferenceKind.SIGNATURE, "sms").orElseThrow().newest().value().name())
                .isEqualTo("考试院");
        assertThat(two.ok(two.look(early)).text("state")).isEqualTo("WAITING");
    }

    @Test
    void shouldNotLoadOverWhatSomebodyElseHasLoadedInBetween() {
        String proposal = two.proposed(Weighty.LOADING.call(two));
        var loaded = new AtomicBoolean();
        door.loadingInto(Intercepted.before(ReferenceDataStore.class, door.reference, "put", () -> {
            if (loaded.compareAndSet(false, true)) {
                door.reference.put(ReferenceKind.SIGNATURE, Loaded.first(new Signature("考试院", "x"), StaffDoor.NOW,
                        new Act("clerk-3", "guangdong", StaffDoor.NOW)));
            }
        }));

        assertThat(door.answer(two.approval(proposal)).problem()).isEqualTo("stale");

        assertThat(loaded).isTrue();
        assertThat(door.reference.versions(ReferenceKind.SIGNATURE, "sms")).extracting(each -> each.value().name())
                .containsExactly("考试院");
    }

    @Test
    void shouldNotUndoANewerRosterByAnOlderOne() {
        two.ok(two.approval(two.proposed(two.importing())).text("text/csv", TwoPeople.ROWS));
        String older = TwoPeople.ROWS.replace("王小明", "王大明");
        String newer = TwoPeople.ROWS.replace("王小明", "王中明");
        String first = two.proposed(two.importing().text("text/csv", older).id("first"));
        String second = two.proposed(two.importing().text("text/csv", newer).id("second"));
        two.ok(two.approval(second).text("text/csv", newer));

        door.refused(two.approval(first).text("text/csv", older), 412, "stale");

        two.ok(two.rejection(first));
        assertThat(door.certificates.all())
                .allSatisfy(each -> assertThat(each.roster().name().value()).isEqualTo("王中明"));
    }

    @Test
    void shouldRemindNobodyElseThanWhoWasProposed() {
        String proposal = two.proposed(Weighty.REMINDING_MANY.call(two));
        door.certificates.keep(SomeCertificates.collected(21, Collector.HOLDER));
        door.certificates.keep(SomeCertificates.entered(23));

        door.refused(two.approval(proposal), 412, "stale");

        two.ok(two.rejection(proposal));
    }

    @Test
    void shouldLetWhatCannotBeDoneStillBeRejected() {
        String proposal = two.proposed(two.importing());
        door.over(new WindowsInMemory());
        door.refused(two.approval(proposal).text("text/csv", TwoPeople.ROWS), 404, "not-found");
        door.over(door.windows);

        two.ok(two.rejection(proposal));
    }

    @Test
    void shouldApproveWithNothingElseThanWhatWasProposed() {
        String proposal = two.proposed(two.closing(TwoPeople.EARLY));

        assertThat(door.refused(two.approval(proposal).json("{\"closesAt\": \"2025-10-11T15:59:00Z\"}"), 422, "invalid")
                .mistakes()).containsExactly("closesAt unknown");
        two.ok(two.approval(proposal).json("{}"));
    }

    @Test
    void shouldDoNothingThatWasRejected() {
        String proposal = two.proposed(two.closing(TwoPeople.EARLY));

        Reply rejected = two.ok(two.rejection(proposal));

        assertThat(rejected.text("state") + " " + rejected.text("reason"))
                .isEqualTo("REJECTED not before the holidays");
        door.refused(two.approval(proposal).claim("sub", "clerk-3"), 409, "conflict");
        door.refused(two.rejection(proposal).claim("sub", "clerk-3"), 409, "conflict");
        assertThat(door.audit.acts(WINDOW)).containsExactly("PROPOSED", "PROPOSAL_REJECTED");
        assertThat(two.window().version()).isEqualTo(1);
    }

    /** A third person may reject it while it is tried. */
    @Test
    void shouldImportNothingThatWasRejectedInBetween() {
        String proposal = two.proposed(two.importing());
        var rejected = new AtomicBoolean();
        door.over(Intercepted.before(WindowStore.class, door.windows, "find", () -> {
            if (rejected.compareAndSet(false, true)) {
                door.proposals.keep(door.proposals.all().getFirst().rejected("clerk-3", StaffDoor.NOW, "no"));
            }
        }));

        Reply reply = door.answer(two.approval(proposal).text("text/csv", TwoPeople.ROWS));

        assertThat(rejected).isTrue();
        assertThat(reply.problem()).isEqualTo("conflict");
        assertThat(door.certificates.all()).isEmpty();
    }

    @Test
    void shouldLetWhoeverProposedItTakeItBackForAReason() {
        String proposal = two.proposed(two.closing(TwoPeople.EARLY));

        assertThat(door.refused(two.rejection(proposal).json("{}"), 422, "invalid").mistakes())
                .containsExactly("reason missing");
        two.ok(two.rejection(proposal).claim("sub", "clerk-1"));

        door.refused(two.approval(proposal), 409, "conflict");
    }

    @Test
    void shouldKeepNoNumberThatIsInAReason() {
        String proposal = two.proposed(two.closing(TwoPeople.EARLY));

        Reply rejected = two.ok(two.rejection(proposal).json("{\"reason\": \"call 13800138000\"}"));

        assertThat(rejected.text("reason")).isEqualTo("call ***");
        assertThat(door.proposals.all().toString()).doesNotContain("13800138000");
    }

    @Test
    void shouldRejectNothingThatIsDone() {
        String proposal = two.proposed(two.closing(TwoPeople.EARLY));
        two.ok(two.approval(proposal));

        door.refused(two.rejection(proposal), 409, "conflict");
    }

    @Test
    void shouldWantTheVeryFileThatWasProposed() {
        String proposal = two.proposed(two.importing());

        door.refused(two.approval(proposal), 409, "conflict");
        door.refused(two.approval(proposal).text("text/csv", TwoPeople.ROWS + "\r\n"), 409, "conflict");

        assertThat(door.certificates.all()).isEmpty();
        two.ok(two.approval(proposal).text("application/octet-stream", TwoPeople.ROWS));
        assertThat(door.audit.acts(WINDOW)).containsExactly("PROPOSED", "PROPOSAL_APPROVED", "ROSTER_UPLOADED",
                "ROSTER_IMPORTED", "PROPOSAL_DONE");
    }

    @Test
    void shouldGoOnWithAFileForWhichThereWasNoTimeUntilItIsDone() {
        String proposal = two.proposed(two.importing());
        door.recordingIn(Intercepted.before(AuditStore.class, door.audit, "append",
                () -> door.clock.pass(Duration.ofSeconds(10))));

        Reply first = two.ok(two.approval(proposal).text("text/csv", TwoPeople.ROWS));
        door.recordingIn(door.audit);

        assertThat(first.text("state")).isEqualTo("APPROVED");
        assertThat(first.text("answer.errors.0.code")).isEqualTo("not-reached");
        assertThat(StaffDoor.number(first, "answer.left")).isEqualTo(2);
        door.refused(two.rejection(proposal), 409, "conflict");
        assertThat(two.ok(two.approval(proposal).text("text/csv", TwoPeople.ROWS)).text("state")).isEqualTo("DONE");
        assertThat(door.certificates.all()).hasSize(2);
    }

    @Test
    void shouldGoOnWithRowsThatOthersKeptChanging() {
        two.ok(two.approval(two.proposed(two.importing())).text("text/csv", TwoPeople.ROWS));
        String changed = TwoPeople.ROWS.replace("王小明", "王大明");
        String proposal = two.proposed(two.importing().text("text/csv", changed).id("changed"));
        door.meanwhile(this::touchAll);

        Reply first = two.ok(two.approval(proposal).text("text/csv", changed));
        door.over(door.certificates);

        assertThat(first.text("state")).isEqualTo("APPROVED");
        assertThat(StaffDoor.number(first, "answer.left")).isPositive();
        assertThat(two.ok(two.approval(proposal).text("text/csv", changed)).text("state")).isEqualTo("DONE");
    }

    private void touchAll() {
        door.certificates.all()
                .forEach(each -> door.certificates.write(
                        each.with(Fact.of(FactKind.REMINDED, StaffDoor.NOW, "by-others-" + each.version(), "")),
                        "by-others-" + each.version()));
    }

    @Test
    void shouldDoWhatIsApprovedAfterTheAgencyHasSwitchedItOff() {
        String proposal = two.proposed(two.closing(TwoPeople.EARLY));
        door.reference.put(new Agency("guangdong", "人事考试机构", "广东省", Set.of(), "a test"));

        two.ok(two.approval(proposal));

        assertThat(two.window().closesAt()).isEqualTo(TwoPeople.EARLY);
    }

    @Test
    void shouldEndAProposalOfWhatIsSoAlready() {
        String proposal = two.proposed(Weighty.LOADING.call(two));
        String same = two
                .proposed(Weighty.LOADING.call(two).id("another").json("{\"source\": \"a test\", \"name\": \"人社\"}"));
        two.ok(two.approval(proposal));

        assertThat(two.ok(two.approval(same)).text("state")).isEqualTo("DONE");

        assertThat(door.audit.acts(AuditSubject.of(ReferenceKind.SIGNATURE, "sms"))).containsExactly("PROPOSED",
                "PROPOSED", "REFERENCE_DATA_LOADED", "PROPOSAL_DONE");
    }

    @Test
    void shouldRemindNobodyTwiceByOneProposalNotEvenOnAnotherDay() {
        String proposal = two.proposed(Weighty.REMINDING_MANY.call(two));
        two.ok(two.approval(proposal));
        Proposal done = door.proposals.all().getFirst();
        door.clock.pass(Duration.ofDays(1));
        door.proposals.keep(new Proposal(done.id(), done.agency(), done.request(), done.subject(), done.act(),
                done.what(), done.by(), done.at(), ProposalState.APPROVED, done.decision()));

        two.ok(two.approval(proposal));

        assertThat(Weighty.REMINDING_MANY.times(two)).isEqualTo(2);
    }
}
