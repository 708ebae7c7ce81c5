package certpost.faults.books;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item as it lies in its table; what it does not have reads as empty. */
public record Item(Map<String, AttributeValue> attributes) {
    public Item {
        attributes = Map.copyOf(attributes);
    }

    /** Text or number. */
    public String text(String name) {
        return find(name).map(value -> value.s() == null ? value.n() : value.s()).orElse("");
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public boolean flag(String name) {
        return find(name).map(AttributeValue::bool).orElse(false);
    }

    public Item map(String name) {
        return new Item(find(name).filter(AttributeValue::hasM).map(AttributeValue::m).orElse(Map.of()));
    }

    public List<Item> maps(String name) {
        return find(name).map(AttributeValue::l).orElse(List.of()).stream().map(each -> new Item(each.m())).toList();
    }

    public List<String> texts(String name) {
        return find(name).map(AttributeValue::l).orElse(List.of()).stream().map(AttributeValue::s).toList();
    }

    private Optional<AttributeValue> find(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** Says nothing of what is in it. */
    @Override
    public String toString() {
        return "Item" + attributes.keySet();
    }
}
