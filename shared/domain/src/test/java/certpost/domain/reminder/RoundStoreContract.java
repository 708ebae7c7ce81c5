package certpost.domain.reminder;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Concurrently;
import certpost.domain.notice.Occasion;
import certpost.domain.reminder.Round.RoundKey;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of rounds does. */
public abstract class RoundStoreContract {
    private static final RoundKey KEY = new RoundKey(WINDOW, 1, Occasion.OPENED);
    private static final Instant NOW = Instant.parse("2025-09-19T01:00:00Z");
    private static final Instant LEASE = NOW.plusSeconds(120);
    private static final Instant AGAIN = NOW.plusSeconds(3_600);

    /** The store, always the same within a test, empty at its beginning. */
    protected abstract RoundStore rounds();

    @Test
    void shouldBeginARoundAtTheRostersBeginning() {
        assertThat(claim("worker", NOW)).contains(new Round(KEY, null, "worker"));
    }

    @Test
    void shouldGiveARoundToOneWorkerAtATime() throws Exception {
        List<Optional<Round>> outcomes = Concurrently.call(8, number -> claim("worker-" + number, NOW));

        assertThat(outcomes).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(claim("another", LEASE)).as("until the lease ends").isEmpty();
    }

    @Test
    void shouldGiveItAgainToTheWorkerThatHasIt() {
        Optional<Round> first = claim("worker", NOW);

        assertThat(claim("worker", NOW)).isEqualTo(first).isPresent();
    }

    @Test
    void shouldGoOnWhereTheLastWorkerStoppedOnceItsLeaseHasEnded() {
        Round first = claim("first", NOW).orElseThrow();
        assertThat(rounds().advance(first, "page-1", LEASE)).isTrue();
        assertThat(rounds().advance(first, "page-2", LEASE.plusSeconds(60))).isTrue();

        assertThat(claim("second", LEASE.plusSeconds(60))).isEmpty();
        assertThat(claim("second", LEASE.plusSeconds(61))).contains(new Round(KEY, "page-2", "second"));
        assertThat(rounds().advance(first, "page-3", AGAIN)).isFalse();
        assertThat(rounds().finished(first, AGAIN)).isFalse();
        assertThat(claim("second", LEASE.plusSeconds(61))).map(Round::cursor).contains("page-2");
    }

    @Test
    void shouldBeGoneAgainFromItsBeginningFromThatTimeOn() {
        Round first = claim("worker", NOW).orElseThrow();
        rounds().advance(first, "page-1", LEASE);

        assertThat(rounds().finished(first, AGAIN)).isTrue();
        assertThat(rounds().finished(first, AGAIN)).as("the same again").isTrue();
        assertThat(rounds().finished(new Round(KEY, null, "stranger"), NOW)).isFalse();
        assertThat(claim("another", AGAIN.minusMillis(1))).isEmpty();
        assertThat(claim("another", AGAIN)).contains(new Round(KEY, null, "another"));
        assertThat(rounds().advance(first, "page-2", AGAIN)).isFalse();
    }

    @Test
    void shouldKeepRoundsOfOtherOccasionsEndsAndWindowsApart() {
        var others = List.of(new RoundKey(WINDOW, 1, Occasion.LAST_DAY), new RoundKey(WINDOW, 2, Occasion.OPENED),
                new RoundKey(new WindowId("another"), 1, Occasion.OPENED));
        rounds().advance(claim("worker", NOW).orElseThrow(), "page-1", LEASE);

        assertThat(others).allSatisfy(
                key -> assertThat(rounds().claim(key, "other", NOW, LEASE)).contains(new Round(key, null, "other")));
        assertThat(rounds().ofWindow(WINDOW)).containsExactlyInAnyOrder(KEY, others.get(0), others.get(1));
        assertThat(rounds().ofWindow(new WindowId("unknown"))).isEmpty();
    }

    private Optional<Round> claim(String owner, Instant now) {
        return rounds().claim(KEY, owner, now, now.equals(NOW) ? LEASE : now.plusSeconds(120));
    }
}
