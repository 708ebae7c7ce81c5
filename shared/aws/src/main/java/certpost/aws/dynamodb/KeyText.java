package certpost.aws.dynamodb;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item's key as one text, {@code name=text&name:number}. */
final class KeyText {
    private KeyText() {}

    static String of(Map<String, AttributeValue> key) {
        return key.entrySet()
                .stream()
                .map(each -> each.getValue().n() == null
                        ? each.getKey() + "=" + URLEncoder.encode(each.getValue().s(), StandardCharsets.UTF_8)
                        : each.getKey() + ":" + each.getValue().n())
                .collect(Collectors.joining("&"));
    }

    static Map<String, AttributeValue> read(String text) {
        var key = new LinkedHashMap<String, AttributeValue>();
        for (String each : Arrays.asList(text.split("&", -1))) {
            String name = each.replaceFirst("[=:].*", "");
            String value = each.substring(name.length() + 1);
            key.put(name,
                    each.charAt(name.length()) == ':'
                            ? AttributeValue.fromN(value)
                            : AttributeValue.fromS(URLDecoder.decode(value, StandardCharsets.UTF_8)));
        }
        return key;
    }
}
