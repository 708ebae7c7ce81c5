package certpost.aws.dynamodb;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes to be sent: an item, a key, or an expression's values; what is null is left out. */
final class Attributes {
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();

    Attributes text(String name, @Nullable String value) {
        return value == null ? this : with(name, AttributeValue.fromS(value));
    }

    Attributes number(String name, long value) {
        return with(name, AttributeValue.fromN(Long.toString(value)));
    }

    Attributes flag(String name, boolean value) {
        return with(name, AttributeValue.fromBool(value));
    }

    /** To the nanosecond, as text. */
    Attributes instant(String name, Instant value) {
        return text(name, value.toString());
    }

    Attributes texts(String name, List<String> value) {
        return with(name, AttributeValue.fromL(value.stream().map(AttributeValue::fromS).toList()));
    }

    Attributes map(String name, @Nullable Attributes value) {
        return value == null ? this : with(name, AttributeValue.fromM(value.map()));
    }

    Attributes maps(String name, List<Attributes> value) {
        return with(name, AttributeValue.fromL(value.stream().map(each -> AttributeValue.fromM(each.map())).toList()));
    }

    Attributes with(Attributes others) {
        values.putAll(others.values);
        return this;
    }

    /** As the client of DynamoDB takes them. */
    Map<String, AttributeValue> map() {
        return Collections.unmodifiableMap(values);
    }

    private Attributes with(String name, AttributeValue value) {
        values.put(name, value);
        return this;
    }
}
