package certpost.aws.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition, a key condition or an update in DynamoDB's language.
 *
 * @param text in which {@code #name} stands for the attribute of that name, since many names are reserved words
 */
record Expression(String text, Attributes values) {
    static Expression of(String text) {
        return new Expression(text, new Attributes());
    }

    /** Both expressions' names, as the client of DynamoDB takes them. */
    Map<String, String> namesWith(Expression other) {
        var names = new LinkedHashMap<String, String>();
        addNames(text, names);
        addNames(other.text, names);
        return names;
    }

    /** By plain code, since each request asks for it and the first one would load what matches patterns. */
    private static void addNames(String text, Map<String, String> names) {
        for (int from = text.indexOf('#'); from >= 0; from = text.indexOf('#', from + 1)) {
            int end = from + 1;
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
            names.put(text.substring(from, end), text.substring(from + 1, end));
        }
    }

    Map<String, String> names() {
        return namesWith(of(""));
    }

    /** Both expressions' values, as the client of DynamoDB takes them, which wants null for none. */
    @Nullable
    Map<String, AttributeValue> valuesWith(Expression other) {
        var both = new LinkedHashMap<>(values.map());
        both.putAll(other.values.map());
        return both.isEmpty() ? null : both;
    }

    @Nullable
    Map<String, AttributeValue> valueMap() {
        return valuesWith(of(""));
    }
}
