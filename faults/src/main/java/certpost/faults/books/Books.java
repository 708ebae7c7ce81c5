package certpost.faults.books;

import certpost.faults.wire.Phone.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All that is written down: every table as it is, and every SMS that the provider accepted.
 *
 * @param tables items by table
 */
public record Books(Map<String, List<Item>> tables, List<Text> texts) {
    public Books {
        tables = Map.copyOf(tables);
        texts = List.copyOf(texts);
    }

    /** As read from outside. */
    public static Books of(Map<String, List<Map<String, AttributeValue>>> everything, List<Text> texts) {
        return new Books(everything.entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey,
                        table -> table.getValue().stream().map(Item::new).toList())),
                texts);
    }

    public List<Item> items(String table) {
        return tables.getOrDefault(table, List.of());
    }

    public List<Item> certificates() {
        return items("CertificatesTable");
    }

    public List<Item> notices() {
        return items("NoticesTable");
    }

    /** The certificates with that number; there should be one. */
    public List<Item> certificates(String number) {
        return certificates().stream().filter(item -> item.text("certificateNumber").equals(number)).toList();
    }

    /** The kinds of facts in a certificate's timeline, in order. */
    static List<String> facts(Item certificate) {
        return certificate.maps("timeline").stream().map(fact -> fact.text("kind")).toList();
    }
}
