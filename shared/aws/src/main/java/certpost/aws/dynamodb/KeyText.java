package certpost.aws.dynamodb;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item's key of texts as one text, {@code name=value&name=value}. */
final class KeyText {
    private KeyText() {}

    static String of(Map<String, AttributeValue> key) {
        return key.entrySet()
                .stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue().s(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Map<String, AttributeValue> read(String text) {
        var key = new LinkedHashMap<String, AttributeValue>();
        for (String each : Arrays.asList(text.split("&", -1))) {
            int equals = each.indexOf('=');
            key.put(each.substring(0, equals),
                    AttributeValue.fromS(URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8)));
        }
        return key;
    }
}
