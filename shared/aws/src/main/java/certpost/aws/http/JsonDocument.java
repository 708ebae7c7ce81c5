package certpost.aws.http;

import io.avaje.json.JsonDataException;
import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.jsonb.Jsonb;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a JSON document as plain values, so that everything wrong with it can be said at once. */
public final class JsonDocument {
    /** Deeper than any document of ours. */
    private static final int DEEPEST = 16;

    private final Jsonb jsonb;

    public JsonDocument(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    /** What came of reading. */
    public sealed interface Read {
        /** An object. */
        record Fields(FieldReader fields) implements Read {}

        /** No JSON object at all. */
        record Malformed(String reason) implements Read {}
    }

    /** A name that an object has twice; which one counts would be a guess. */
    record Duplicate() {}

    /** Reads an object from UTF-8 bytes. */
    public Read read(byte[] body) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException _) {
            return new Read.Malformed("not UTF-8");
        }
        if (!JsonSyntax.isJson(text, DEEPEST)) {
            return new Read.Malformed("not JSON, or deeper than " + DEEPEST + " objects and lists");
        }
        if (!text.stripLeading().startsWith("{")) {
            return new Read.Malformed("not a JSON object");
        }
        try (JsonReader reader = jsonb.reader(text)) {
            return new Read.Fields(new FieldReader(object(reader)));
        } catch (JsonDataException e) {
            return new Read.Malformed(isTooLong(e) ? "a text of more than 32,768 characters" : "not JSON");
        } catch (JsonException | NumberFormatException | IndexOutOfBoundsException | IllegalStateException _) {
            return new Read.Malformed("not JSON");
        }
    }

    /** The library says so in words only. */
    private static boolean isTooLong(JsonDataException e) {
        return String.valueOf(e.getMessage()).startsWith("Maximum string buffer limit");
    }

    private static Map<String, @Nullable Object> object(JsonReader reader) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        reader.beginObject();
        while (reader.hasNextField()) {
            String name = reader.nextField();
            Object value = value(reader);
            fields.put(name, fields.containsKey(name) ? new Duplicate() : value);
        }
        reader.endObject();
        return fields;
    }

    private static @Nullable Object value(JsonReader reader) {
        if (reader.isNullValue()) {
            return null;
        }
        return switch (reader.currentToken()) {
            case BEGIN_OBJECT -> object(reader);
            case BEGIN_ARRAY -> array(reader);
            case STRING -> reader.readString();
            case NUMBER -> reader.readDecimal();
            case BOOLEAN -> reader.readBoolean();
            case NULL -> null;
        };
    }

    private static List<@Nullable Object> array(JsonReader reader) {
        var values = new ArrayList<@Nullable Object>();
        reader.beginArray();
        while (reader.hasNextElement()) {
            values.add(value(reader));
        }
        reader.endArray();
        return values;
    }
}
