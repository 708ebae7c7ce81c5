package certpost.aws.badinput;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.SdkBytes;

/** Makes bad requests of one route: one part of each is spoilt at least, the others are mostly right. */
public final class BadRequests {
    private static final List<String> MEDIA_TYPES = List.of("application/json", "text/csv", "application/octet-stream",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/plain", "multipart/form-data",
            "application/json; charset=gb18030", "application/xml", "*/*", ";", "APPLICATION/JSON");
    private static final List<String> IF_MATCH = List.of("\"1\"", "*", "\"1\", \"2\"", "W/\"1\"", "1", "\"", "\"\"",
            ",", "\"999999999999999\"", "\"9999999999999999999999\"", "\"-1\"", "\"1\",", "null");

    private final Operation operation;
    private final Map<String, List<String>> known;
    private final RightValue right;

    private enum Part {
        PATH,
        QUERY,
        HEADERS,
        MEDIA_TYPE,
        BODY
    }

    /**
     * Requests of a route.
     *
     * @param known what there is, by the names of the path's parameters; files by the name {@code table}
     */
    public BadRequests(OpenApi api, Operation operation, Map<String, List<String>> known) {
        this.operation = operation;
        this.known = known;
        this.right = new RightValue(api);
    }

    /** The next one. */
    public BadRequest next(RandomGenerator random) {
        Part bad = bad(random);
        String type = mediaType(random, bad == Part.MEDIA_TYPE);
        return new BadRequest(operation, path(random, bad == Part.PATH), query(random, bad == Part.QUERY),
                headers(random, bad == Part.HEADERS), type,
                SdkBytes.fromByteArray(body(random, bad == Part.BODY || bad == Part.MEDIA_TYPE)));
    }

    /** Mostly the body, where there is one. */
    private Part bad(RandomGenerator random) {
        return !operation.bodies().isEmpty() && random.nextInt(3) > 0
                ? Part.BODY
                : Part.values()[random.nextInt(Part.values().length)];
    }

    private Map<String, String> path(RandomGenerator random, boolean bad) {
        var path = new LinkedHashMap<String, String>();
        of("path").forEach(parameter -> {
            List<String> own = known.getOrDefault(parameter.name(), List.of());
            String one = own.isEmpty()
                    ? String.valueOf(right.of(random, parameter.schema()))
                    : own.get(random.nextInt(own.size()));
            String sent = bad || random.nextInt(30) == 0 ? HostileText.spoilt(random, one) : one;
            // An empty part of a path is another route's.
            path.put(parameter.name(), sent.isEmpty() ? "-" : cut(sent));
        });
        return path;
    }

    private Map<String, String> query(RandomGenerator random, boolean bad) {
        var query = new LinkedHashMap<String, String>();
        of("query").forEach(parameter -> {
            if (parameter.required() || random.nextInt(3) == 0) {
                String one = String.valueOf(right.of(random, parameter.schema()));
                query.put(parameter.name(), bad ? cut(HostileText.spoilt(random, one)) : one);
            }
        });
        if (bad && random.nextInt(3) == 0) {
            query.put(cut(HostileText.any(random)), cut(HostileText.any(random)));
        }
        return query;
    }

    private Map<String, String> headers(RandomGenerator random, boolean bad) {
        var headers = new LinkedHashMap<String, String>();
        of("header").forEach(parameter -> {
            if (parameter.name().equals("if-match") && (bad || random.nextInt(10) == 0)) {
                headers.put(parameter.name(),
                        random.nextInt(4) == 0
                                ? header(HostileText.any(random))
                                : IF_MATCH.get(random.nextInt(IF_MATCH.size())));
            } else if (bad && !parameter.name().equals("if-match")) {
                headers.put(parameter.name(), header(HostileText.any(random)));
            }
        });
        if (bad) {
            headers.put("accept", header(HostileText.spoilt(random, "text/csv;q=0.5, */*;q=0.1")));
        }
        return headers;
    }

    private List<OpenApi.Parameter> of(String place) {
        return operation.parameters().stream().filter(parameter -> parameter.in().equals(place)).toList();
    }

    private String mediaType(RandomGenerator random, boolean bad) {
        if (bad) {
            return MEDIA_TYPES.get(random.nextInt(MEDIA_TYPES.size()));
        }
        List<String> types = List.copyOf(operation.bodies().keySet());
        return types.isEmpty() ? "" : types.get(random.nextInt(types.size()));
    }

    private byte[] body(RandomGenerator random, boolean bad) {
        if (operation.takesTables()) {
            List<String> tables = known.getOrDefault("table", List.of("a,b\n1,2\n"));
            String table = tables.get(random.nextInt(tables.size()));
            return bad ? SpoiltTable.of(random, table) : table.getBytes(StandardCharsets.UTF_8);
        }
        Map<?, ?> schema = operation.bodies().getOrDefault("application/json", Map.of());
        Json json = Json.of(schema.isEmpty() ? Map.of() : right.of(random, schema));
        return bad ? SpoiltJson.of(random, json) : json.text().getBytes(StandardCharsets.UTF_8);
    }

    /** What comes over HTTP: whole characters, and 10 KB of request line and headers at the most. */
    private static String cut(String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.length() > 600 ? whole.substring(0, 600).replaceFirst("\\p{Cs}$", "") : whole;
    }

    private static String header(String text) {
        return cut(text).replaceAll("[^\\x20-\\x7e]", "?");
    }
}
