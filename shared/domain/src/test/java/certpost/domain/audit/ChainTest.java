package certpost.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.audit.BrokenLink.Kind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One link at a time, as the night walks over all chains at once. */
class ChainTest {
    private static final List<AuditEntry> CHAIN = SomeActs.chain(SomeActs.WINDOW, 3);
    private static final String SUBJECT = SomeActs.WINDOW.toString();

    @Test
    void shouldFindNothingBetweenNeighbours() {
        assertThat(Chain.link(CHAIN.getFirst(), null, SomeActs.AT)).isEmpty();
        assertThat(Chain.link(CHAIN.get(1), CHAIN.get(0), SomeActs.AT)).isEmpty();
        assertThat(Chain.link(CHAIN.get(2), CHAIN.get(1), SomeActs.AT)).isEmpty();
    }

    @Test
    void shouldNameTheEntryThatIsMissingBeforeOne() {
        assertThat(Chain.link(CHAIN.get(2), null, SomeActs.AT)).contains(new BrokenLink(SUBJECT, 2, Kind.MISSING));
        assertThat(Chain.link(CHAIN.get(2), CHAIN.get(0), SomeActs.AT))
                .contains(new BrokenLink(SUBJECT, 2, Kind.MISSING));
    }

    @Test
    void shouldNameTheEntryThatDoesNotGoOnFromTheOneBefore() {
        AuditEntry other = SomeActs.on(SomeActs.WINDOW)
                .because("another")
                .after(AuditHead.none(SomeActs.WINDOW), SomeActs.KEPT);

        assertThat(Chain.link(CHAIN.get(1), other, SomeActs.AT)).contains(new BrokenLink(SUBJECT, 2, Kind.NOT_LINKED));
        assertThat(Chain.link(CHAIN.get(0), CHAIN.get(0), SomeActs.AT))
                .contains(new BrokenLink(SUBJECT, 2, Kind.REORDERED));
    }

    @Test
    void shouldNameTheRecordedHeadThatIsGoneOrAnother() {
        AuditHead recorded = CHAIN.get(1).head();
        AuditEntry other = SomeActs.on(SomeActs.WINDOW).because("another").after(CHAIN.get(0).head(), SomeActs.KEPT);

        assertThat(Chain.head(CHAIN.get(1), recorded, SomeActs.AT)).isEmpty();
        assertThat(Chain.head(CHAIN.get(2), recorded, SomeActs.AT)).isEmpty();
        assertThat(Chain.head(null, recorded, SomeActs.AT)).contains(new BrokenLink(SUBJECT, 2, Kind.CUT));
        assertThat(Chain.head(other, recorded, SomeActs.AT)).contains(new BrokenLink(SUBJECT, 2, Kind.REWRITTEN));
    }

    @Test
    void shouldMissNoHeadThatMayBeGoneButNameOneThatIsThereAndAnother() {
        AuditHead recorded = CHAIN.get(1).head();
        AuditEntry other = SomeActs.on(SomeActs.WINDOW).because("another").after(CHAIN.get(0).head(), SomeActs.KEPT);
        Instant over = recorded.end().orElseThrow();

        assertThat(Chain.head(null, recorded, over)).isEmpty();
        assertThat(Chain.head(other, recorded, over)).contains(new BrokenLink(SUBJECT, 2, Kind.REWRITTEN));
    }

    @Test
    void shouldNotTakeAFirstEntryForOneBehindWhatIsGoneInTime() {
        AuditEntry first = CHAIN.getFirst();
        AuditEntry anew = AuditEntry.sealed(SUBJECT, 1, first.at(), first.by(), first.agency(), first.act(),
                first.what(), first.until(), "f".repeat(64), SomeActs.AT.toString());

        assertThat(Chain.link(anew, null, SomeActs.AT)).contains(new BrokenLink(SUBJECT, 1, Kind.NOT_LINKED));
    }

    @Test
    void shouldSayWhereAChainIsBrokenAndHow() {
        assertThat(new BrokenLink(SUBJECT, 2, Kind.MISSING)).hasToString(SUBJECT + " entry 2: MISSING");
    }
}
