package certpost.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.ClockAt;
import certpost.domain.Concurrently;
import certpost.domain.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of entries does. */
public abstract class AuditStoreContract {
    private static final AuditSubject OTHER = new AuditSubject(AuditSubject.WINDOW, "gd-social-worker-20251");

    /** By which entries have expired; they are kept for {@link SomeActs#KEPT}. */
    protected final ClockAt clock = new ClockAt(SomeActs.AT);

    /** The store, always the same within a test, empty at its beginning. */
    protected abstract AuditStore audit();

    @Test
    void shouldLinkEachEntryToTheOneBefore() {
        AuditEntry first = audit().append(SomeActs.on(SomeActs.WINDOW));
        AuditEntry second = audit().append(SomeActs.on(SomeActs.WINDOW).with("part", "second"));
        audit().append(SomeActs.on(OTHER));

        assertThat(first.sequence()).isEqualTo(1);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(audit().chain(SomeActs.WINDOW)).containsExactly(first, second);
    }

    @Test
    void shouldAppendAtTheEndEvenWhereItWasTakenToBeEarlier() {
        AuditEntry first = audit().append(SomeActs.on(SomeActs.WINDOW));
        AuditEntry second = audit().append(SomeActs.on(SomeActs.WINDOW).with("number", 2), first.head());

        AuditEntry third = audit().append(SomeActs.on(SomeActs.WINDOW).with("number", 3), first.head());

        assertThat(audit().chain(SomeActs.WINDOW)).containsExactly(first, second, third);
    }

    @Test
    void shouldHoldTogetherWhereManyActAtOnce() throws Exception {
        Concurrently.call(8, number -> audit().append(SomeActs.on(SomeActs.WINDOW).with("number", number)));

        Chain.Proof proof = Chain.prove(SomeActs.WINDOW, audit().chain(SomeActs.WINDOW).iterator(),
                AuditHead.none(SomeActs.WINDOW), SomeActs.AT);
        assertThat(proof.entries()).isEqualTo(8);
        assertThat(proof.broken()).isEqualTo(Optional.empty());
    }

    @Test
    void shouldShowAChainPageByPage() {
        List<AuditEntry> all = List.of(1, 2, 3)
                .stream()
                .map(number -> audit().append(SomeActs.on(SomeActs.WINDOW).with("number", number)))
                .toList();

        Page<AuditEntry> first = audit().page(SomeActs.WINDOW, null, 2);
        assertThat(first.items()).isEqualTo(all.subList(0, 2));
        assertThat(audit().page(SomeActs.WINDOW, first.next(), 2)).isEqualTo(new Page<>(all.subList(2, 3), null));
        assertThat(audit().page(SomeActs.WINDOW, null, 3)).isEqualTo(new Page<>(all, null));
        assertThat(audit().page(OTHER, null, 3)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void shouldShowNoEntryWhoseTimeIsUpAndGoOnBehindIt() {
        AuditEntry first = audit().append(SomeActs.on(SomeActs.WINDOW));
        AuditedAct later = SomeActs.at(SomeActs.WINDOW, SomeActs.AT.plusSeconds(60));
        AuditEntry second = audit().append(later);
        clock.moveTo(SomeActs.AT.plus(SomeActs.KEPT));

        assertThat(audit().chain(SomeActs.WINDOW)).containsExactly(second);
        assertThat(audit().page(SomeActs.WINDOW, null, 9).items()).containsExactly(second);
        assertThat(audit().findAll(Set.of(AuditPlace.of(first), AuditPlace.of(second))).values())
                .containsExactly(second);

        clock.pass(Duration.ofSeconds(60));
        assertThat(audit().chain(SomeActs.WINDOW)).isEmpty();
        AuditEntry third = audit().append(SomeActs.at(SomeActs.WINDOW, clock.instant()));

        assertThat(third.sequence()).isEqualTo(3);
        assertThat(
                Chain.prove(SomeActs.WINDOW, audit().chain(SomeActs.WINDOW).iterator(), second.head(), clock.instant()))
                .isEqualTo(new Chain.Proof(1, third.head(), Optional.empty()));
    }

    @Test
    void shouldGoOnFromNoCursorOfAnotherChain() {
        audit().append(SomeActs.on(SomeActs.WINDOW));
        audit().append(SomeActs.on(SomeActs.WINDOW));
        String cursor = audit().page(SomeActs.WINDOW, null, 1).next();

        for (String wrong : new String[]{cursor, "x", "eA"}) {
            assertThatThrownBy(() -> audit().page(OTHER, wrong, 1)).isInstanceOf(Page.NoSuchCursor.class);
        }
    }

    @Test
    void shouldFindEntriesByTheirPlaces() {
        AuditEntry first = audit().append(SomeActs.on(SomeActs.WINDOW));
        AuditEntry other = audit().append(SomeActs.on(OTHER));

        assertThat(
                audit().findAll(Set.of(AuditPlace.of(first), AuditPlace.of(other), new AuditPlace(first.subject(), 2)))
                        .values())
                .containsExactlyInAnyOrder(first, other);
        assertThat(audit().findAll(Set.of())).isEmpty();
    }
}
