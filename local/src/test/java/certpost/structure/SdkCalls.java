package certpost.structure;

import certpost.structure.MethodCode.Call;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Calls of the SDK's clients, each an action of a service. */
final class SdkCalls {
    static final String SERVICES = "software.amazon.awssdk.services.";
    /** Clients' methods that are no calls of the service. */
    private static final Set<String> SILENT = Set.of("builder", "create", "close", "serviceName",
            "serviceClientConfiguration");

    private SdkCalls() {}

    /** The actions of a method of a class, itself or by others of its methods. */
    static Set<String> of(String type, String method) {
        Set<String> seen = new HashSet<>();
        Set<String> actions = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(method));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (seen.add(next)) {
                for (Call call : ReachedCode.method(next).calls()) {
                    if (isOne(call)) {
                        actions.add(action(call));
                    } else if (call.owner().equals(type)) {
                        open.add(call.method());
                    }
                }
            }
        }
        return actions;
    }

    static boolean isOne(Call call) {
        return call.owner().matches(SERVICES + "[a-z]+\\.[A-Za-z]+Client") && !SILENT.contains(call.name());
    }

    static String action(Call call) {
        String service = call.owner().substring(SERVICES.length()).replaceFirst("\\..*", "");
        String name = call.name().replaceFirst("Paginator$", "");
        return service + ":" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
