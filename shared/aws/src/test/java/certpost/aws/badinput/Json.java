package certpost.aws.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON that may be wrong: names may come twice, and numbers may be anything. */
sealed interface Json {
    /** A value as it will be written, right or wrong. */
    record Raw(String text) implements Json {}

    /** A list; it can be changed. */
    record Array(List<Json> values) implements Json {}

    /** An object; it can be changed. */
    record Obj(List<Field> fields) implements Json {}

    /** A field of an object. */
    record Field(String name, Json value) {}

    static Json of(@Nullable Object value) {
        return switch (value) {
            case null -> new Raw("null");
            case Map<?, ?> map -> {
                var fields = new ArrayList<Field>();
                map.forEach((name, one) -> fields.add(new Field(String.valueOf(name), of(one))));
                yield new Obj(fields);
            }
            case List<?> list -> new Array(new ArrayList<>(list.stream().map(Json::of).toList()));
            case Number number -> new Raw(number.toString());
            case Boolean flag -> new Raw(flag.toString());
            default -> new Raw(quoted(value.toString()));
        };
    }

    /** The document's text. */
    default String text() {
        return switch (this) {
            case Raw(var raw) -> raw;
            case Array(var values) -> "[" + String.join(",", values.stream().map(Json::text).toList()) + "]";
            case Obj(var fields) -> "{"
                    + String.join(",",
                            fields.stream().map(field -> quoted(field.name()) + ":" + field.value().text()).toList())
                    + "}";
        };
    }

    /** A text in quotation marks; halves of characters and controls as escapes. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                quoted.append("\\u%04x".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }
}
