package certpost.local.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code a=1&b=2}, in queries and in forms. */
public final class QueryString {
    private QueryString() {}

    /** Names and values, decoded, in their order; what is wrongly encoded stays as it is. */
    public static Map<String, List<String>> decoded(String text) {
        Map<String, List<String>> result = new LinkedHashMap<>();
        for (String pair : Arrays.asList(text.split("&", -1))) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                result.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        }
        return result;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
