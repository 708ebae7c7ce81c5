package certpost.aws.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A condition, a key condition or an update in DynamoDB's language.
 *
 * @param text in which {@code #name} stands for the attribute of that name, since many names are reserved words
 */
record Expression(String text, Attributes values) {
    private static final Pattern NAME = Pattern.compile("#(\\w+)");

    static Expression of(String text) {
        return new Expression(text, new Attributes());
    }

    /** Both expressions' names, as the client of DynamoDB takes them. */
    Map<String, String> namesWith(Expression other) {
        return NAME.matcher(text + " " + other.text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> name.substring(1)));
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
