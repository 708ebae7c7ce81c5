package certpost.faults.books;

import static certpost.faults.books.Finding.Kind.LOST;
import static certpost.faults.books.Finding.Kind.TWICE;
import static certpost.faults.books.Finding.Kind.UNTRUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A certificate that was approved and then collected. */
class AuditRuleTest {
    private static final String NONE = "0".repeat(64);

    private final List<Map<String, AttributeValue>> audit = new ArrayList<>(
            List.of(entry(2, "COLLECTED", "a", "b"), entry(1, "APPROVED", NONE, "a")));
    private final Item certificate = new Item(Map.of("reference", AttributeValue.fromS("2345678922"), "timeline",
            AttributeValue.fromL(List.of(fact("APPROVED"), fact("COLLECTED")))));

    @Test
    void shouldFindNothingWhereActsAndFactsAreTheSame() {
        assertThat(kinds()).isEmpty();
    }

    @Test
    void shouldMissAnEntryWhoseActWasDone() {
        audit.removeFirst();

        assertThat(kinds()).containsExactly(LOST);
    }

    @Test
    void shouldNoticeAnActThatIsRecordedTwice() {
        audit.add(entry(3, "COLLECTED", "b", "c"));

        assertThat(kinds()).containsExactly(TWICE);
    }

    @Test
    void shouldNoticeAGapInAChain() {
        audit.set(0, entry(3, "COLLECTED", "a", "b"));

        assertThat(kinds()).containsExactly(UNTRUE);
    }

    @Test
    void shouldNoticeAnEntryThatFollowsAnotherOneThanItSays() {
        audit.set(0, entry(2, "COLLECTED", "x", "b"));

        assertThat(kinds()).containsExactly(UNTRUE);
    }

    private List<Finding.Kind> kinds() {
        Books books = new Books(
                Map.of("AuditTable", audit.stream().map(Item::new).toList(), "CertificatesTable", List.of(certificate)),
                List.of());
        return new AuditRule().findings(books, new Promises()).stream().map(Finding::kind).toList();
    }

    private static AttributeValue fact(String kind) {
        return AttributeValue.fromM(Map.of("kind", AttributeValue.fromS(kind)));
    }

    private static Map<String, AttributeValue> entry(int sequence, String act, String previous, String hash) {
        return new HashMap<>(Map.of("subject", AttributeValue.fromS("application/2345678922"), "sequence",
                AttributeValue.fromN(String.valueOf(sequence)), "act", AttributeValue.fromS(act), "previous",
                AttributeValue.fromS(previous), "hash", AttributeValue.fromS(hash)));
    }
}
