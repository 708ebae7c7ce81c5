package certpost.aws.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item as DynamoDB returned it. An attribute that should be there and is not is an error that gives its name. */
final class StoredItem {
    private final Map<String, AttributeValue> attributes;

    StoredItem(Map<String, AttributeValue> attributes) {
        this.attributes = Map.copyOf(attributes);
    }

    /** The item that came along with a failed condition; empty where there was none. */
    static Optional<StoredItem> ifAny(Map<String, AttributeValue> attributes) {
        return attributes.isEmpty() ? Optional.empty() : Optional.of(new StoredItem(attributes));
    }

    Set<String> names() {
        return attributes.keySet();
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    String text(String name) {
        return required(name).s();
    }

    Optional<String> textIfAny(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    long number(String name) {
        return Long.parseLong(numberText(name));
    }

    /** As it is stored, which need not be a whole number. */
    String numberText(String name) {
        return required(name).n();
    }

    boolean flag(String name) {
        return required(name).bool();
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    List<String> texts(String name) {
        return required(name).l().stream().map(AttributeValue::s).toList();
    }

    Optional<StoredItem> mapIfAny(String name) {
        return Optional.ofNullable(attributes.get(name)).map(value -> new StoredItem(value.m()));
    }

    List<StoredItem> maps(String name) {
        return required(name).l().stream().map(value -> new StoredItem(value.m())).toList();
    }

    private AttributeValue required(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("an item has no attribute " + name);
        }
        return value;
    }
}
