package certpost.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.ClockAt;
import certpost.domain.Concurrently;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of recorded heads does. */
public abstract class AuditHeadStoreContract {
    private static final String UNTIL = "2030-01-01T00:00:00Z";
    private static final AuditHead FIRST = new AuditHead("window/a", 1, "11", UNTIL);
    private static final AuditHead NINTH = new AuditHead("window/a", 9, "99", UNTIL);
    private static final AuditHead TENTH = new AuditHead("window/a", 10, "aa", UNTIL);
    private static final AuditHead OTHER = new AuditHead("window/b", 1, "bb", UNTIL);

    /** By which heads are over. */
    protected final ClockAt clock = new ClockAt(Instant.parse(UNTIL).minusSeconds(1));

    /** The store, always the same within a test, empty at its beginning. */
    protected abstract AuditHeadStore heads();

    @Test
    void shouldRememberHowFarEachChainReaches() {
        assertThat(heads().advance(FIRST)).isTrue();
        assertThat(heads().advance(OTHER)).isTrue();
        assertThat(heads().advance(NINTH)).isTrue();
        assertThat(heads().advance(TENTH)).isTrue();

        assertThat(heads().findAll(Set.of("window/a", "window/b", "window/c")))
                .isEqualTo(Map.of("window/a", TENTH, "window/b", OTHER));
    }

    @Test
    void shouldNeverGoBackOrAside() {
        heads().advance(NINTH);

        assertThat(heads().advance(FIRST)).isFalse();
        assertThat(heads().advance(new AuditHead("window/a", 9, "ff", UNTIL))).isFalse();
        assertThat(heads().findAll(Set.of("window/a"))).isEqualTo(Map.of("window/a", NINTH));
    }

    @Test
    void shouldKeepTheFurthestOfHeadsThatAdvanceAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            String chain = "window/" + round;

            Concurrently.call(16, number -> heads().advance(new AuditHead(chain, number + 1, "11", UNTIL)));

            assertThat(heads().findAll(Set.of(chain)).get(chain)).extracting(AuditHead::sequence).isEqualTo(16L);
        }
    }

    @Test
    void shouldLetAChainBeginAnewWhoseHeadIsOver() {
        heads().advance(NINTH);
        clock.moveTo(Instant.parse(UNTIL));

        assertThat(heads().findAll(Set.of("window/a"))).isEmpty();
        var anew = new AuditHead("window/a", 1, "cc", "2031-01-01T00:00:00Z");
        assertThat(heads().advance(anew)).isTrue();
        assertThat(heads().findAll(Set.of("window/a"))).isEqualTo(Map.of("window/a", anew));
    }
}
