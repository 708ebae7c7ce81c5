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

/** A signature that was loaded twice, each time by another source. */
class ReferenceRuleTest {
    private final List<Map<String, AttributeValue>> table = new ArrayList<>(
            List.of(item("signature", "sms", 2, "a letter"), item("signature#history", "sms#0000000001", 1, "a notice"),
                    item("signature#history", "sms#0000000002", 2, "a letter")));
    private final Promises promises = new Promises();

    ReferenceRuleTest() {
        promises.loaded("signature", "sms", "a notice");
        promises.loaded("signature", "sms", "a letter");
    }

    @Test
    void shouldFindNothingWhereAllVersionsAreThere() {
        assertThat(kinds()).isEmpty();
    }

    @Test
    void shouldMissAVersionAndTheNewest() {
        table.remove(1);
        assertThat(kinds()).containsExactly(LOST);

        table.clear();
        assertThat(kinds()).contains(LOST);
    }

    @Test
    void shouldNoticeAVersionLoadedTwiceAndAFactThatNobodyLoaded() {
        table.add(item("signature#history", "sms#0000000003", 3, "a letter"));
        assertThat(kinds()).containsExactly(TWICE);

        table.removeLast();
        table.add(item("calendar", "2090", 1, "a notice"));
        assertThat(kinds()).containsExactly(UNTRUE);
    }

    @Test
    void shouldNoticeWhereTheNewestIsNotAsItsVersionSays() {
        table.set(0, item("signature", "sms", 1, "a letter"));

        assertThat(kinds()).containsExactly(UNTRUE);
    }

    @Test
    void shouldMissWhoLoadedIt() {
        table.get(1).remove("act");

        assertThat(kinds()).containsExactly(LOST);
    }

    private List<Finding.Kind> kinds() {
        return new ReferenceRule().findings(Books.of(Map.of("ReferenceDataTable", table), List.of()), promises)
                .stream()
                .map(Finding::kind)
                .distinct()
                .toList();
    }

    private static Map<String, AttributeValue> item(String kind, String code, int version, String source) {
        return new HashMap<>(Map.of("kind", SomeBooks.text(kind), "code", SomeBooks.text(code), "version",
                AttributeValue.fromN(String.valueOf(version)), "validFrom", SomeBooks.text("2031-03-03T02:00:00Z"),
                "act", AttributeValue.fromM(Map.of("by", SomeBooks.text("clerk-1"))), "value",
                AttributeValue.fromM(Map.of("source", SomeBooks.text(source)))));
    }
}
