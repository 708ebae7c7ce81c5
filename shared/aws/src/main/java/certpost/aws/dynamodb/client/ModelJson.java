package certpost.aws.dynamodb.client;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Between AWS's JSON and the SDK's model. Requests and answers are gone through by the fields that the model itself
 * lists, so that none is forgotten; attributes' values, which are nearly all of them, by plain code. No patterns are
 * switched over, since Java makes code for those at run time, while the first request waits.
 */
final class ModelJson {
    /** What can be read; the model's answers have no other. */
    static final Set<MarshallingType<?>> READABLE = Set.of(MarshallingType.STRING, MarshallingType.MAP,
            MarshallingType.LIST, MarshallingType.SDK_POJO, MarshallingType.BOOLEAN, MarshallingType.INTEGER,
            MarshallingType.DOUBLE);

    private ModelJson() {}

    static byte[] write(SdkPojo request) {
        try (JsonWriter json = JsonWriter.create()) {
            write(json, request);
            return json.getBytes();
        }
    }

    private static void write(JsonWriter json, SdkPojo model) {
        json.writeStartObject();
        for (SdkField<?> field : model.sdkFields()) {
            // A transaction gets its token here, if it has none.
            Object value = field.getValueOrDefault(model);
            if (value != null && !(value instanceof SdkAutoConstructMap) && !(value instanceof SdkAutoConstructList)) {
                json.writeFieldName(field.locationName());
                writeValue(json, value);
            }
        }
        json.writeEndObject();
    }

    @SuppressWarnings("IfChainToSwitch")
    private static void writeValue(JsonWriter json, Object value) {
        if (value instanceof AttributeValue attribute) {
            writeAttribute(json, attribute);
        } else if (value instanceof String text) {
            json.writeValue(text);
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, each) -> {
                json.writeFieldName((String) name);
                writeValue(json, each);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(each -> writeValue(json, each));
            json.writeEndArray();
        } else if (value instanceof SdkPojo model) {
            write(json, model);
        } else if (value instanceof Boolean flag) {
            json.writeValue(flag);
        } else if (value instanceof Integer number) {
            json.writeValue(number);
        } else if (value instanceof SdkBytes bytes) {
            json.writeValue(bytes.asByteBuffer());
        } else {
            throw new IllegalStateException("no JSON is known for " + value.getClass());
        }
    }

    private static void writeAttribute(JsonWriter json, AttributeValue attribute) {
        switch (attribute.type()) {
            case S -> writeOnly(json, "S", attribute.s());
            case N -> writeOnly(json, "N", attribute.n());
            case M -> writeOnly(json, "M", attribute.m());
            case L -> writeOnly(json, "L", attribute.l());
            default -> write(json, attribute);
        }
    }

    private static void writeOnly(JsonWriter json, String name, Object value) {
        json.writeStartObject().writeFieldName(name);
        writeValue(json, value);
        json.writeEndObject();
    }

    /** Sets what is there; what the model does not know is left out. */
    static void read(JsonNode json, SdkPojo builder) {
        Map<String, JsonNode> values = json.asObject();
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode value = values.get(field.locationName());
            if (value != null && !value.isNull()) {
                field.set(builder, value(value, field));
            }
        }
    }

    private static Object value(JsonNode json, SdkField<?> field) {
        MarshallingType<?> type = field.marshallingType();
        if (type.equals(MarshallingType.STRING)) {
            return json.text();
        } else if (type.equals(MarshallingType.MAP)) {
            SdkField<?> values = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
            return map(json, each -> value(each, values));
        } else if (type.equals(MarshallingType.LIST)) {
            SdkField<?> members = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            return list(json, each -> value(each, members));
        } else if (type.equals(MarshallingType.SDK_POJO)) {
            SdkPojo model = field.constructor().get();
            if (model instanceof AttributeValue.Builder) {
                return attribute(json);
            }
            read(json, model);
            return ((Buildable) model).build();
        } else if (type.equals(MarshallingType.BOOLEAN)) {
            return json.asBoolean();
        } else if (type.equals(MarshallingType.INTEGER)) {
            return Integer.valueOf(json.asNumber());
        } else if (type.equals(MarshallingType.DOUBLE)) {
            return Double.valueOf(json.asNumber());
        } else {
            throw new IllegalStateException("nothing is known to read " + field.memberName() + " by");
        }
    }

    private static AttributeValue attribute(JsonNode json) {
        Map.Entry<String, JsonNode> only = json.asObject().entrySet().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "S" -> AttributeValue.fromS(value.asString());
            case "N" -> AttributeValue.fromN(value.asString());
            case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
            case "M" -> AttributeValue.fromM(map(value, ModelJson::attribute));
            case "L" -> AttributeValue.fromL(list(value, ModelJson::attribute));
            case "NULL" -> AttributeValue.fromNul(value.asBoolean());
            case "SS" -> AttributeValue.fromSs(list(value, JsonNode::asString));
            case "NS" -> AttributeValue.fromNs(list(value, JsonNode::asString));
            case "B" -> AttributeValue.fromB(bytes(value));
            case "BS" -> AttributeValue.fromBs(list(value, ModelJson::bytes));
            default -> throw new IllegalStateException("no attribute is known of this type");
        };
    }

    private static SdkBytes bytes(JsonNode json) {
        return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(json.asString()));
    }

    private static <T> List<T> list(JsonNode json, Function<JsonNode, T> reader) {
        var list = new ArrayList<T>(json.asArray().size());
        for (JsonNode each : json.asArray()) {
            list.add(reader.apply(each));
        }
        return list;
    }

    private static <T> Map<String, T> map(JsonNode json, Function<JsonNode, T> reader) {
        Map<String, T> map = LinkedHashMap.newLinkedHashMap(json.asObject().size());
        json.asObject().forEach((name, value) -> map.put(name, reader.apply(value)));
        return map;
    }
}
