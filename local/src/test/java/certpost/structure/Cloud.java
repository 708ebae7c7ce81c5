package certpost.structure;

import certpost.local.template.Intrinsic;
import certpost.local.template.TemplateYaml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The template as it is written, with what this machine has no use for: permissions, logs, alarms. */
final class Cloud {
    static final String FUNCTION = "AWS::Serverless::Function";
    private static final Map<String, Object> TEMPLATE = TemplateYaml.read(House.text("template.yaml"));

    private Cloud() {}

    static Map<String, Object> template() {
        return TEMPLATE;
    }

    /** Properties of the resources of a type, by logical id. */
    static Map<String, Map<String, Object>> resources(String type) {
        var found = new LinkedHashMap<String, Map<String, Object>>();
        map(TEMPLATE.get("Resources")).forEach((id, resource) -> {
            if (map(resource).get("Type") instanceof String text && text.equals(type)) {
                found.put(id, map(map(resource).get("Properties")));
            }
        });
        return found;
    }

    static Map<String, Map<String, Object>> functions() {
        return resources(FUNCTION);
    }

    static Map<String, Object> function(String name) {
        return Optional.ofNullable(functions().get(name)).orElseThrow();
    }

    /** What starts a function, by name; of one type. */
    static Map<String, Map<String, Object>> events(Map<String, Object> function, String type) {
        var found = new LinkedHashMap<String, Map<String, Object>>();
        map(function.get("Events")).forEach((name, event) -> {
            if (type.equals(map(event).get("Type"))) {
                found.put(name, map(map(event).get("Properties")));
            }
        });
        return found;
    }

    /** The resource that a {@code !Ref}, {@code !GetAtt} or {@code !Sub} is about; empty for a plain value. */
    static Optional<String> about(@Nullable Object value) {
        return value instanceof Intrinsic(String name, Object argument) ? switch (name) {
            case "Ref" -> Optional.of(String.valueOf(argument));
            case "GetAtt" -> Optional.of(String.valueOf(argument).replaceFirst("\\..*", ""));
            case "Sub" -> Optional.of(String.valueOf(argument).replaceFirst("^\\$\\{([A-Za-z0-9]+).*", "$1"));
            default -> Optional.empty();
        } : Optional.empty();
    }

    static Optional<String> about(@Nullable Object properties, String... path) {
        return about(at(properties, path));
    }

    /** A value inside of maps; an empty text where there is none. */
    static Object at(@Nullable Object value, String... path) {
        Object found = value == null ? "" : value;
        for (String key : path) {
            found = map(found).getOrDefault(key, "");
        }
        return found;
    }

    /** A list, or the one value that stands for it. */
    static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object.class::cast).toList()
                : Stream.ofNullable(value).filter(one -> !one.equals("")).toList();
    }

    /** What a value can be: both sides of an {@code !If}. */
    static Stream<Object> alternatives(Object value) {
        return value instanceof Intrinsic(String name, List<?> choice) && name.equals("If")
                ? choice.stream().skip(1).flatMap(side -> alternatives(side))
                : Stream.of(value);
    }

    static Map<String, Object> map(@Nullable Object value) {
        var found = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> found.put(String.valueOf(key), one));
        }
        return found;
    }
}
