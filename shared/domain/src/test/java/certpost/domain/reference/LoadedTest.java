package certpost.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.RandomCases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LoadedTest {
    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");

    @Test
    void shouldGiveUpAVersionWhoseDayHadNotComeWhenTheNextWasLoaded() {
        Loaded<String> shipped = Loaded.shipped("shipped", Version.ALWAYS);
        Loaded<String> planned = shipped.next("planned", day(30), act(day(0)));
        Loaded<String> replanned = planned.next("replanned", day(60), act(day(10)));

        assertThat(value(planned, day(29))).contains("shipped");
        assertThat(value(planned, day(30))).contains("planned");
        assertThat(value(replanned, day(59))).contains("shipped");
        assertThat(value(replanned, day(60))).contains("replanned");
    }

    @Test
    void shouldKnowNothingBeforeTheFirstVersionsDay() {
        Loaded<String> first = Loaded.first("first", day(5), act(day(0)));

        assertThat(value(first, day(4))).isEmpty();
        assertThat(value(first.next("second", day(9), act(day(1))), day(6))).isEmpty();
    }

    @Test
    void shouldTellWhatIsShippedFromWhatIsLoaded() {
        assertThatThrownBy(() -> new Version<>("x", 0, NOW, act(NOW))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Version<>("x", 1, NOW, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldHaveNothingInForceBeforeAnyVersionHasBegun() {
        Loaded<String> first = Loaded.first("first", day(5), act(day(5))).next("second", day(9), act(day(6)));

        assertThat(value(first, day(4))).isEmpty();
        assertThat(value(first, day(5))).contains("first");
    }

    /** Told by replaying the whole history: who asks today gets what the newest word for today was. */
    @Test
    void shouldApplyTheNewestWordThatHasBegunAndWasNotTakenBackBefore() {
        RandomCases.check(500, random -> {
            List<Version<Integer>> history = history(random);
            Loaded<Integer> loaded = Loaded.shipped(0, history.getFirst().validFrom());
            for (Version<Integer> version : history.subList(1, history.size())) {
                Act act = version.act();
                loaded = loaded.next(version.value(), version.validFrom(), act == null ? act(NOW) : act);
            }
            Instant asked = at(history.getLast()).plus(Duration.ofDays(random.nextInt(40)));

            assertThat(loaded.inForceAt(asked)).isEqualTo(inForce(history, asked));
        });
    }

    private static Optional<Version<Integer>> inForce(List<Version<Integer>> history, Instant at) {
        if (history.isEmpty()) {
            return Optional.empty();
        }
        Version<Integer> newest = history.getLast();
        List<Version<Integer>> before = history.subList(0, history.size() - 1);
        if (!newest.validFrom().isAfter(at)) {
            return Optional.of(newest);
        }
        return inForce(before, at(newest)).filter(version -> !version.validFrom().isAfter(at));
    }

    private static List<Version<Integer>> history(RandomGenerator random) {
        var history = new ArrayList<Version<Integer>>();
        history.add(Version.shipped(0, day(random.nextInt(20))));
        Instant at = NOW;
        for (int number = 1; number <= random.nextInt(1, 6); number++) {
            at = at.plus(Duration.ofDays(random.nextInt(10)));
            history.add(new Version<>(number, number, at.plus(Duration.ofDays(random.nextInt(-10, 20))), act(at)));
        }
        return history;
    }

    private static Instant at(Version<?> version) {
        Act act = version.act();
        return act == null ? NOW : act.at();
    }

    private static Optional<String> value(Loaded<String> loaded, Instant at) {
        return loaded.inForceAt(at).map(Version::value);
    }

    private static Act act(Instant at) {
        return new Act("clerk-1", "guangdong", at);
    }

    private static Instant day(int day) {
        return NOW.plus(Duration.ofDays(day));
    }
}
