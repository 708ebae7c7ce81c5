package certpost.answering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of JSON, field by field. */
final class Fields {
    private Fields() {}

    /** Names and values in turn; what is absent is left out, and what JSON has no word for is written as text. */
    static Map<String, Object> of(@Nullable Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                boolean isJson = value instanceof Number || value instanceof List<?> || value instanceof Map<?, ?>;
                fields.put(String.valueOf(namesAndValues[i]), isJson ? value : value.toString());
            }
        }
        return fields;
    }
}
