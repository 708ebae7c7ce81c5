package certpost.local.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** A filter pattern of EventBridge's kind: value lists, {@code prefix}, {@code suffix}, {@code exists}, nested. */
public final class EventPattern {
    private static final Set<String> KNOWN = Set.of("prefix", "suffix", "exists", "anything-but");

    private final JsonNode pattern;

    private EventPattern(JsonNode pattern) {
        this.pattern = pattern;
    }

    public static EventPattern of(String json) {
        try {
            JsonNode pattern = new ObjectMapper().readTree(json);
            check(pattern, json);
            return new EventPattern(pattern);
        } catch (JsonProcessingException e) {
            throw new BadTemplate("The filter pattern is not JSON: " + json);
        }
    }

    public boolean matches(JsonNode event) {
        return matches(pattern, event);
    }

    private static boolean matches(JsonNode pattern, JsonNode value) {
        return pattern.isArray()
                ? any(pattern, rule -> accepts(rule, value))
                : pattern.properties()
                        .stream()
                        .allMatch(field -> matches(field.getValue(), value.path(field.getKey())));
    }

    private static boolean accepts(JsonNode rule, JsonNode value) {
        if (rule.isObject()) {
            Map.Entry<String, JsonNode> operator = rule.properties().iterator().next();
            if (operator.getKey().equals("exists")) {
                return operator.getValue().asBoolean() != value.isMissingNode();
            }
            // A list in the event matches when one of its values does.
            return value.isArray()
                    ? any(value, one -> compares(operator.getKey(), operator.getValue(), one))
                    : compares(operator.getKey(), operator.getValue(), value);
        }
        return value.isArray() ? any(value, rule::equals) : rule.equals(value);
    }

    private static boolean compares(String operator, JsonNode operand, JsonNode value) {
        return switch (operator) {
            case "prefix" -> value.isTextual() && value.textValue().startsWith(operand.textValue());
            case "suffix" -> value.isTextual() && value.textValue().endsWith(operand.textValue());
            case "anything-but" ->
                !value.isMissingNode() && (operand.isArray() ? !any(operand, value::equals) : !operand.equals(value));
            default -> throw new BadTemplate("Filter operator " + operator + " is not known to the local stack");
        };
    }

    private static boolean any(JsonNode array, Predicate<JsonNode> test) {
        return StreamSupport.stream(array.spliterator(), false).anyMatch(test);
    }

    private static void check(JsonNode pattern, String json) {
        if (pattern.isObject() && !pattern.isEmpty()) {
            pattern.properties().forEach(field -> {
                if (field.getKey().startsWith("$")) {
                    throw new BadTemplate("Filter operator " + field.getKey() + " is not known to the local stack");
                }
                check(field.getValue(), json);
            });
        } else if (pattern.isArray() && !pattern.isEmpty()) {
            pattern.forEach(rule -> checkRule(rule, json));
        } else {
            throw new BadTemplate("The filter pattern has neither fields nor a list of values: " + json);
        }
    }

    private static void checkRule(JsonNode rule, String json) {
        if (rule.isObject() && (rule.size() != 1 || !KNOWN.contains(rule.fieldNames().next()))) {
            throw new BadTemplate("Filter operator " + rule + " is not known to the local stack");
        }
        boolean needsText = rule.has("prefix") || rule.has("suffix");
        if (rule.isArray() || (needsText && !rule.elements().next().isTextual())) {
            throw new BadTemplate("The filter pattern has a rule that is no value: " + json);
        }
        if (rule.path("anything-but").isObject()) {
            throw new BadTemplate("Filter operator " + rule + " is not known to the local stack");
        }
    }
}
