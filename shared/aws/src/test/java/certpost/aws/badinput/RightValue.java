package certpost.aws.badinput;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes values as schemas want them: an example if there is one. */
final class RightValue {
    private final OpenApi api;

    RightValue(OpenApi api) {
        this.api = api;
    }

    @Nullable
    Object of(RandomGenerator random, Map<?, ?> reference) {
        Map<?, ?> schema = api.followed(reference);
        for (String several : List.of("examples", "enum", "oneOf", "anyOf")) {
            List<?> choice = OpenApi.list(schema.get(several));
            // Of a whole document with parts that exclude each other only the examples are right.
            if (!choice.isEmpty() && !(schema.containsKey("properties") && several.equals("oneOf"))) {
                Object one = choice.get(random.nextInt(choice.size()));
                return several.endsWith("Of") ? of(random, OpenApi.map(one)) : one;
            }
        }
        if (schema.containsKey("const")) {
            return schema.get("const");
        }
        Object type = schema.get("type") instanceof List<?> types ? types.getFirst() : schema.get("type");
        return switch (String.valueOf(type)) {
            case "object" -> object(random, schema);
            case "array" -> List.of(of(random, OpenApi.map(schema.get("items"))));
            case "integer", "number" -> number(random, schema);
            case "boolean" -> random.nextBoolean();
            default -> text(schema);
        };
    }

    private Map<String, @Nullable Object> object(RandomGenerator random, Map<?, ?> schema) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        List<Object> required = new ArrayList<>(OpenApi.list(schema.get("required")));
        OpenApi.map(schema.get("properties")).forEach((name, property) -> {
            if (required.contains(name) || random.nextBoolean()) {
                object.put(String.valueOf(name), of(random, OpenApi.map(property)));
            }
        });
        return object;
    }

    private static Object number(RandomGenerator random, Map<?, ?> schema) {
        int least = schema.get("minimum") instanceof Number minimum ? minimum.intValue() : 0;
        int most = schema.get("maximum") instanceof Number maximum ? maximum.intValue() : least + 100;
        return random.nextInt(4) == 0 ? most : least + random.nextInt(Math.min(1_000, most - least) + 1);
    }

    private static String text(Map<?, ?> schema) {
        return switch (String.valueOf(schema.get("format"))) {
            case "date" -> "2025-09-19";
            case "date-time" -> "2025-10-15T17:00:00+08:00";
            default -> "abc";
        };
    }
}
