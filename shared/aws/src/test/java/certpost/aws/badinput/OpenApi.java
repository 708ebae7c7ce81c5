package certpost.aws.badinput;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The operations of {@code openapi.yaml}, with references followed; but for those of the stack on one machine. */
public final class OpenApi {
    private static final String FILE = "openapi.yaml";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Map<?, ?> document;

    private OpenApi(Map<?, ?> document) {
        this.document = document;
    }

    /** The repository's; tests run in the folder of their module. */
    public static OpenApi read() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(FILE))) {
            folder = Objects.requireNonNull(folder.getParent(), FILE);
        }
        try (Reader file = Files.newBufferedReader(folder.resolve(FILE))) {
            return new OpenApi(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A parameter, and where it is: {@code path}, {@code query} or {@code header}. */
    record Parameter(String name, String in, boolean required, Map<?, ?> schema) {}

    /** All operations by route, e.g. {@code GET /v1/windows/{windowId}}. */
    public Map<String, Operation> operations() {
        var operations = new TreeMap<String, Operation>();
        map(document.get("paths")).forEach((path, item) -> map(item).forEach((method, operation) -> {
            if (METHODS.contains(method) && !String.valueOf(path).startsWith("/_local/")) {
                String route = String.valueOf(method).toUpperCase(Locale.ROOT) + " " + path;
                var parameters = new ArrayList<Parameter>(parameters(map(item)));
                parameters.addAll(parameters(map(operation)));
                operations.put(route,
                        new Operation(route, parameters, bodies(map(operation)), answers(map(operation))));
            }
        }));
        return operations;
    }

    private List<Parameter> parameters(Map<?, ?> of) {
        return list(of.get("parameters")).stream().map(this::followed).map(this::parameter).toList();
    }

    private Parameter parameter(Map<?, ?> of) {
        return new Parameter(String.valueOf(of.get("name")), String.valueOf(of.get("in")),
                Boolean.TRUE.equals(of.get("required")), map(of.get("schema")));
    }

    /** Schemas of the body by media type; none where the operation takes none. */
    private Map<String, Map<?, ?>> bodies(Map<?, ?> operation) {
        var bodies = new TreeMap<String, Map<?, ?>>();
        map(followed(operation.get("requestBody")).get("content"))
                .forEach((type, content) -> bodies.put(String.valueOf(type), map(map(content).get("schema"))));
        return bodies;
    }

    /** The types of problems that each status may have; none where it is no refusal. */
    private Map<String, Set<String>> answers(Map<?, ?> operation) {
        var answers = new TreeMap<String, Set<String>>();
        map(operation.get("responses")).forEach((status, response) -> {
            Map<?, ?> content = map(map(followed(response).get("content")).get("application/problem+json"));
            Set<String> types = Set.of();
            for (Object part : list(map(content.get("schema")).get("allOf"))) {
                Map<?, ?> type = map(map(map(part).get("properties")).get("type"));
                types = type.containsKey("const")
                        ? Set.of(String.valueOf(type.get("const")))
                        : type.containsKey("enum") ? Set.copyOf(strings(type.get("enum"))) : types;
            }
            answers.put(String.valueOf(status), types);
        });
        return answers;
    }

    /** What a reference leads to, or the thing itself. */
    Map<?, ?> followed(@Nullable Object thing) {
        Map<?, ?> found = map(thing);
        while (found.get("$ref") instanceof String reference) {
            Map<?, ?> target = document;
            for (String step : reference.substring(2).split("/", -1)) {
                target = map(target.get(step));
            }
            found = target;
        }
        return found;
    }

    static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<String> strings(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }
}
