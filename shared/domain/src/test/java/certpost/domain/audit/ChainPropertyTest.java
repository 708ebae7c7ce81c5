package certpost.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import certpost.domain.audit.BrokenLink.Kind;
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
    private static final int FIELDS = 9;

    @Test
    void shouldProveChainsThatNobodyHasTouched() {
        RandomCases.check(200, random -> {
            List<AuditEntry> chain = chain(random);
            AuditHead recorded = chain.get(random.nextInt(chain.size())).head();

            Chain.Proof proof = Chain.prove(SomeActs.WINDOW, chain.iterator(), recorded);

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
                    entry.agency(), entry.act(), entry.what(), entry.previous()));

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

    private static BrokenLink broken(List<AuditEntry> chain, AuditHead recorded) {
        return Chain.prove(SomeActs.WINDOW, chain.iterator(), recorded).broken().orElseThrow();
    }

    private static List<AuditEntry> chain(RandomGenerator random) {
        var chain = new ArrayList<AuditEntry>();
        AuditHead head = AuditHead.none(SomeActs.WINDOW);
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            AuditEntry entry = SomeActs.on(SomeActs.WINDOW)
                    .because("x" + RandomCases.wild(random, "abc中文", 20))
                    .with("n", i)
                    .after(head);
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
                text(field == 5, entry.act()), what, text(field == 7, entry.previous()),
                text(field == 8, entry.hash()));
    }

    private static String text(boolean changed, String text) {
        return changed ? text + "." : text;
    }
}
