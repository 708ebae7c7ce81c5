package certpost.domain.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.Concurrently;
import certpost.domain.Page;
import certpost.domain.audit.ActKind;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditStore;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.AuditedAct;
import certpost.domain.audit.SomeActs;
import certpost.domain.proposal.Proposal;
import certpost.domain.proposal.ProposalStore;
import certpost.domain.proposal.SomeProposals;
import certpost.domain.queue.Cut;
import certpost.domain.queue.QueueStore.Wished;
import certpost.domain.reference.Act;
import certpost.domain.reference.ReferenceDataStore;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowStore.Stored;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A proposal and what becomes of it: the act that it is about, its entry and its end are one, or none of them is there. */
public abstract class ProposedActsContract {
    private static final Instant NOW = SomeProposals.AT;
    private static final Proposal WAITING = SomeProposals.waiting("one");

    /** The acts, always the same within a test. */
    protected abstract StaffActs acts();

    /** Where entries are. */
    protected abstract AuditStore audit();

    protected abstract ProposalStore proposals();

    protected abstract ReferenceDataStore reference();

    @Test
    void shouldKeepAProposalWordForWordAndRecordIt() {
        assertThat(acts().change(WAITING, WAITING.proposing())).isTrue();
        assertThat(acts().change(WAITING, WAITING.proposing())).isTrue();

        assertThat(proposals().find("guangdong", WAITING.id(), NOW)).contains(WAITING);
        assertThat(acts(SomeActs.WINDOW)).containsExactly("PROPOSED");
    }

    @Test
    void shouldShowAProposalToNoOtherAgencyAndToNobodyOnceItHasExpired() {
        acts().change(WAITING, WAITING.proposing());

        assertThat(proposals().find("guangzhou", WAITING.id(), NOW)).isEmpty();
        assertThat(proposals().page("guangzhou", _ -> true, null, 9, NOW).items()).isEmpty();
        assertThat(proposals().find("guangdong", WAITING.id(), WAITING.expiresAt().minusMillis(1))).isPresent();
        assertThat(proposals().find("guangdong", WAITING.id(), WAITING.expiresAt())).isEmpty();
        assertThat(proposals().page("guangdong", _ -> true, null, 9, WAITING.expiresAt()).items()).isEmpty();
    }

    @Test
    void shouldListProposalsPageByPage() {
        List<Proposal> all = List.of("one", "two", "three")
                .stream()
                .map(SomeProposals::waiting)
                .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
                .toList();
        all.forEach(each -> acts().change(each, each.proposing()));

        Page<Proposal> first = proposals().page("guangdong", _ -> true, null, 2, NOW);

        assertThat(first.items()).isEqualTo(all.subList(0, 2));
        assertThat(proposals().page("guangdong", _ -> true, first.next(), 2, NOW))
                .isEqualTo(new Page<>(all.subList(2, 3), null));
        assertThat(proposals().page("guangdong", all.get(1)::equals, null, 2, NOW).items()).containsExactly(all.get(1));
        assertThatThrownBy(() -> proposals().page("guangdong", _ -> true, "elsewhere", 2, NOW))
                .isInstanceOf(Page.NoSuchCursor.class);
    }

    @Test
    void shouldDecideOnce() {
        Proposal rejected = WAITING.rejected("clerk-2", NOW, "not now");
        acts().change(WAITING, WAITING.proposing());

        assertThat(acts().change(rejected, rejected(rejected))).isTrue();
        assertThat(acts().change(WAITING.approved("clerk-3", NOW), rejected(WAITING).with("another", "clerk")))
                .isFalse();
        assertThat(acts().change(WAITING.done("clerk-3", NOW), rejected(WAITING).with("another", "clerk"))).isFalse();
        assertThat(acts().change(rejected, rejected(rejected))).isTrue();

        assertThat(proposals().find("guangdong", WAITING.id(), NOW)).contains(rejected);
        assertThat(acts(SomeActs.WINDOW)).containsExactly("PROPOSED", "PROPOSAL_REJECTED");
    }

    @Test
    void shouldFinishWhatIsApprovedAndRejectItNoMore() {
        Proposal approved = WAITING.approved("clerk-2", NOW);
        acts().change(WAITING, WAITING.proposing());
        acts().change(approved, rejected(WAITING));

        assertThat(acts().change(WAITING.rejected("clerk-3", NOW, "late"), rejected(WAITING).with("by", "3")))
                .isFalse();
        assertThat(acts().change(approved.done("clerk-3", NOW), rejected(WAITING).with("by", "3"))).isTrue();

        assertThat(proposals().find("guangdong", WAITING.id(), NOW)).contains(approved.done("anybody", NOW));
    }

    @Test
    void shouldDoWhatWasProposedTogetherWithTheEndOfTheProposal() {
        Window changed = announced().closingAt(SomeWindows.CLOSES.minusSeconds(60), "early");
        Proposal done = WAITING.done("clerk-2", NOW);

        assertThat(acts().ending(done).change(changed, SomeActs.on(SomeActs.WINDOW))).isEqualTo(new Stored.Done());
        assertThat(acts().ending(done).change(changed.closingAt(SomeWindows.CLOSES, "x"), SomeActs.on(SomeActs.WINDOW)))
                .isEqualTo(new Stored.Conflict());

        assertThat(proposals().find("guangdong", WAITING.id(), NOW)).contains(done);
        assertThat(acts(SomeActs.WINDOW)).containsExactly("WINDOW_EXTENDED", "PROPOSED", "WINDOW_EXTENDED");
    }

    @Test
    void shouldLeaveAProposalOpenWhereWhatItIsAboutHasChanged() {
        Window stale = announced().closingAt(SomeWindows.CLOSES.plusSeconds(1), "x").closingAt(SomeWindows.CLOSES, "y");

        assertThat(acts().ending(WAITING.done("clerk-2", NOW)).change(stale, SomeActs.on(SomeActs.WINDOW)))
                .isEqualTo(new Stored.Conflict());

        assertThat(proposals().find("guangdong", WAITING.id(), NOW)).contains(WAITING);
    }

    @Test
    void shouldDoNothingByAProposalThatHasComeToAnotherEnd() {
        Window changed = announced().closingAt(SomeWindows.CLOSES.minusSeconds(60), "early");
        Proposal rejected = WAITING.rejected("clerk-2", NOW, "not now");
        acts().change(rejected, rejected(rejected));
        StaffActs ending = acts().ending(WAITING.done("clerk-3", NOW));
        var fact = reference().find(ReferenceKind.QUALIFICATION, "social-worker").orElseThrow();
        var loaded = fact.next(fact.newest().value(), NOW, new Act("clerk-3", "guangdong", NOW));

        assertThat(ending.change(changed, SomeActs.on(SomeActs.WINDOW))).isEqualTo(new Stored.Conflict());
        assertThat(ending.wish(changed.id(), new Cut("a", 1, NOW, "clerk-3", NOW), SomeActs.on(SomeActs.WINDOW)))
                .isEqualTo(new Wished.Done());
        assertThat(ending.load(ReferenceKind.QUALIFICATION, loaded, SomeActs.on(SomeActs.WINDOW))).isFalse();

        assertThat(reference().find(ReferenceKind.QUALIFICATION, "social-worker")).contains(fact);
        assertThat(acts(SomeActs.WINDOW)).containsExactly("WINDOW_EXTENDED", "PROPOSED", "PROPOSAL_REJECTED");
    }

    @Test
    void shouldDoItOnceWhereManyApproveAtOnce() throws Exception {
        announced();

        List<Wished> all = Concurrently.call(4,
                number -> acts().ending(WAITING.done("clerk-" + number, NOW))
                        .wish(new WindowId("window-" + number), new Cut("wish-" + number, 1, NOW, "clerk", NOW),
                                SomeActs.on(SomeActs.WINDOW).with("by", number)));

        List<Integer> kept = IntStream.range(0, 4)
                .boxed()
                .filter(each -> all.get(each) instanceof Wished.Kept)
                .toList();
        assertThat(kept).hasSize(1);
        assertThat(proposals().find("guangdong", WAITING.id(), NOW))
                .contains(WAITING.done("clerk-" + kept.getFirst(), NOW));
        assertThat(acts(SomeActs.WINDOW)).containsExactly("WINDOW_EXTENDED", "PROPOSED", "WINDOW_EXTENDED");
    }

    private Window announced() {
        Window window = SomeWindows.direct();
        acts().announce(window, 1, SomeActs.on(SomeActs.WINDOW));
        acts().change(WAITING, WAITING.proposing());
        return window;
    }

    private static AuditedAct rejected(Proposal proposal) {
        return proposal.deciding(ActKind.PROPOSAL_REJECTED, "clerk-2", NOW);
    }

    final List<String> acts(AuditSubject subject) {
        return audit().chain(subject).map(AuditEntry::act).toList();
    }
}
