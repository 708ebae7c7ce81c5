package certpost.structure;

import certpost.local.template.Intrinsic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the template's policies let a function do, by action and thing, in the words of {@link Needs}. */
final class Allowed {
    private static final Pattern OF_TABLE = Pattern.compile("\\$\\{([A-Za-z]+)\\.Arn}(.*)");
    private static final Pattern SECRET = Pattern.compile(".*:secret:\\$\\{([A-Za-z]+)}-\\?{6}");

    private Allowed() {}

    static Set<String> of(Map<String, Object> function) {
        Set<String> allowed = new TreeSet<>();
        statements(function).stream()
                .filter(statement -> "Allow".equals(statement.get("Effect")))
                .forEach(statement -> Cloud.list(statement.get("Action"))
                        .forEach(action -> Cloud.list(statement.get("Resource"))
                                .forEach(resource -> allowed.add(action + " " + thing(resource)))));
        return allowed;
    }

    /** Of all its policies, also of those that a condition chooses. */
    static List<Map<String, Object>> statements(Map<String, Object> function) {
        List<Map<String, Object>> statements = new ArrayList<>();
        Cloud.list(function.get("Policies"))
                .stream()
                .flatMap(Cloud::alternatives)
                .forEach(policy -> Cloud.list(Cloud.at(policy, "Statement"))
                        .forEach(one -> statements.add(Cloud.map(one))));
        return statements;
    }

    private static String thing(Object resource) {
        if (!(resource instanceof Intrinsic(String name, Object argument))) {
            return String.valueOf(resource);
        }
        String text = String.valueOf(argument);
        return switch (name) {
            case "GetAtt" -> text.replaceFirst("\\.Arn$", "");
            case "Sub" -> SECRET.matcher(OF_TABLE.matcher(text).replaceFirst("$1$2")).replaceFirst("$1");
            default -> name + " " + text;
        };
    }
}
