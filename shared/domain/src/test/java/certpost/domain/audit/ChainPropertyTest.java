package certpost.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import certpost.domain.audit.BrokenLink.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whatever is done to one entry of a chain, it is found, and the entry is named. */
class ChainPropertyTest {
    private static final Instant NOW = SomeActs.AT;
    private static final int FIELDS = 11;

    @Test
    void shouldProveChainsThatNobodyHasTouched() {
        RandomCases.check(200, random -> {
            List<AuditEntry> chain = chain(random);
            AuditHead recorded = chain.get(random.nextInt(chain.size())).head();

            Chain.Proof proof = Chain.prove(SomeActs.WINDOW, chain.iterator(), recorded, NOW);

            assertThat(proof).isEqualTo(new Chain.Proof(chain.size(), chain.getLast().head(), Optional.empty()));
        });
    }

    @Test
    void shouldNameTheEntryOfWhichAnythingIsChanged() {
        RandomCases.check(1_000, random -> {
            List<AuditEntry> chain = chain(random);
            int at = random.nextInt(chain.size());
            var touched = new ArrayList<>(chain);
            touched.set(at, changed(random, random.nextInt(FIELDS), chain.get(at)));

            assertThat(broken(touched, chain.getLast().head()).sequence()).isEqualTo(at + 1L);
        });
    }

    @Test
    void shouldNameTheLinkOfAnEntryThatIsWrittenAnewWithItsHash() {
        RandomCases.check(1_000, random -> {
            List<AuditEntry> chain = chain(random);
            int at = random.nextInt(chain.size());
            AuditEntry entry = chain.get(at);
            var touched = new ArrayList<>(chain);
            touched.set(at, AuditEntry.sealed(entry.subject(), entry.sequence(), entry.at(), entry.by() + "x",
                    entry.agency(), entry.act(), entry.what(), entry.until(), entry.previous(), entry.previousUntil()));

            assertThat(broken(touched, chain.getLast().head())).isEqualTo(at == chain.size() - 1
                    ? new BrokenLink(entry.subject(), at + 1L, Kind.REWRITTEN)
                    : new BrokenLink(entry.subject(), at + 2L, Kind.NOT_LINKED));
        });
    }

    @Test
    void shouldNameTheEntryThatIsMissingOrCutOff() {
        RandomCases.check(500, random -> {
            List<AuditEntry> chain = chain(random);
            int at = random.nextInt(chain.size());
            var touched = new ArrayList<>(chain);
            touched.remove(at);

            assertThat(broken(touched, chain.getLast().head())).isEqualTo(new BrokenLink(SomeActs.WINDOW.toString(),
                    at + 1L, at == chain.size() - 1 ? Kind.CUT : Kind.MISSING));
        });
    }

    @Test
    void shouldNameTheFirstOfTwoEntriesThatHaveChangedPlaces() {
        RandomCases.check(500, random -> {
            List<AuditEntry> chain = chain(random);
            int at = random.nextInt(chain.size());
            int other = random.nextInt(chain.size());
            var touched = new ArrayList<>(chain);
            Collections.swap(touched, at, other);

            if (at != other) {
                assertThat(broken(touched, chain.getLast().head()).sequence()).isEqualTo(Math.min(at, other) + 1L);
            }
        });
    }

    @Test
    void shouldNameTheRecordedHeadOfAChainThatIsWrittenAnewAsAWhole() {
        RandomCases.check(200, random -> {
            List<AuditEntry> chain = chain(random);
            AuditHead recorded = chain.get(random.nextInt(chain.size())).head();

            assertThat(broken(SomeActs.chain(SomeActs.WINDOW, chain.size()), recorded))
                    .isEqualTo(new BrokenLink(recorded.subject(), recorded.sequence(), Kind.REWRITTEN));
        });
    }

    @Test
    void shouldProveAChainWhoseBeginningHasGoneInTime() {
        RandomCases.check(500, random -> {
            List<AuditEntry> chain = days(2 + random.nextInt(10));
            int gone = 1 + random.nextInt(chain.size() - 1);
            Instant now = Instant.parse(chain.get(gone - 1).until());
            AuditHead recorded = chain.get(random.nextInt(chain.size())).head();

            assertThat(Chain.prove(SomeActs.WINDOW, chain.subList(gone, chain.size()).iterator(), recorded, now))
                    .isEqualTo(new Chain.Proof(chain.size() - gone, chain.getLast().head(), Optional.empty()));
            assertThat(Chain.link(chain.get(gone), null, now)).isEmpty();
        });
    }

    @Test
    void shouldNameABeginningThatHasGoneBeforeItsTime() {
        RandomCases.check(500, random -> {
            List<AuditEntry> chain = days(2 + random.nextInt(10));
            int gone = 1 + random.nextInt(chain.size() - 1);
            Instant now = Instant.parse(chain.get(gone - 1).until()).minusSeconds(1);

            assertThat(Chain.prove(SomeActs.WINDOW, chain.subList(gone, chain.size()).iterator(),
                    AuditHead.none(SomeActs.WINDOW), now).broken())
                    .contains(new BrokenLink(SomeActs.WINDOW.toString(), 1, Kind.MISSING));
            assertThat(Chain.link(chain.get(gone), null, now)).map(BrokenLink::kind).contains(Kind.MISSING);
            assertThat(Chain.head(null, chain.get(gone - 1).head(), now)).map(BrokenLink::kind).contains(Kind.CUT);
        });
    }

    /** However clocks differ, and however the rule of retention changes. */
    @Test
    void shouldLetNoEntryGoBeforeAnEarlierOne() {
        RandomCases.check(500, random -> {
            AuditEntry first = SomeActs.at(SomeActs.WINDOW, NOW).after(AuditHead.none(SomeActs.WINDOW), SomeActs.KEPT);
            AuditEntry second = SomeActs.at(SomeActs.WINDOW, NOW.plusSeconds(random.nextInt(-900, 900)))
                    .after(first.head(), Duration.ofDays(1 + random.nextInt(7_000)));

            assertThat(Instant.parse(second.until())).isAfterOrEqualTo(Instant.parse(first.until()));
            assertThat(second.previousUntil()).isEqualTo(first.until());
        });
    }

    /** A chain of one entry a day. */
    private static List<AuditEntry> days(int length) {
        var chain = new ArrayList<AuditEntry>();
        AuditHead head = AuditHead.none(SomeActs.WINDOW);
        for (int i = 0; i < length; i++) {
            chain.add(SomeActs.at(SomeActs.WINDOW, NOW.plus(Duration.ofDays(i))).after(head, SomeActs.KEPT));
            head = chain.getLast().head();
        }
        return chain;
    }

    private static BrokenLink broken(List<AuditEntry> chain, AuditHead recorded) {
        return Chain.prove(SomeActs.WINDOW, chain.iterator(), recorded, NOW).broken().orElseThrow();
    }

    private static List<AuditEntry> chain(RandomGenerator random) {
        var chain = new ArrayList<AuditEntry>();
        AuditHead head = AuditHead.none(SomeActs.WINDOW);
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            AuditEntry entry = SomeActs.on(SomeActs.WINDOW)
                    .because("x" + RandomCases.wild(random, "abc中文", 20))
                    .with("n", i)
                    .after(head, SomeActs.KEPT);
            chain.add(entry);
            head = entry.head();
        }
        return chain;
    }

    private static AuditEntry changed(RandomGenerator random, int field, AuditEntry entry) {
        Map<String, String> what = new TreeMap<>(entry.what());
        if (field == 6) {
            what.merge(random.nextBoolean() ? "n" : "new", "1", String::concat);
        }
        return new AuditEntry(text(field == 0, entry.subject()), entry.sequence() + (field == 1 ? 1 : 0),
                text(field == 2, entry.at()), text(field == 3, entry.by()), text(field == 4, entry.agency()),
                text(field == 5, entry.act()), what, text(field == 9, entry.until()),
                text(field == 7, entry.previous()), text(field == 10, entry.previousUntil()),
                text(field == 8, entry.hash()));
    }

    private static String text(boolean changed, String text) {
        return changed ? text + "." : text;
    }
}
