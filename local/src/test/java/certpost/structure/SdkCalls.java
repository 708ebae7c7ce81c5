package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.structure.MethodCode.Call;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Calls of the SDK's clients, and requests that we make up and have signed ourselves: each an action of a service. */
final class SdkCalls {
    static final String SERVICES = "software.amazon.awssdk.services.";
    /** Clients' methods that are no calls of the service. */
    private static final Set<String> SILENT = Set.of("builder", "create", "close", "serviceName",
            "serviceClientConfiguration");
    /** The header that says which action of a service a request asks for, such as {@code secretsmanager.GetSecretValue}. */
    private static final Source TARGET = new Source.Text("X-Amz-Target");
    /** The parameter that says it in a request to SNS. */
    private static final Source ACTION = new Source.Text("Action");
    /** Who signs requests of our own, and who sends them signed. */
    static final String SIGNED_POSTS = "certpost.aws.signed.SignedPosts";
    static final String SIGNED_CALLS = "certpost.aws.signed.SignedCalls";
    private static final String SIGNERS = "software.amazon.awssdk.http.auth.";

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
        return isOfAClient(call) || isOurOwn(call);
    }

    private static boolean isOfAClient(Call call) {
        return call.owner().matches(SERVICES + "[a-z]+\\.[A-Za-z]+Client") && !SILENT.contains(call.name());
    }

    private static boolean isOurOwn(Call call) {
        return names(call, TARGET) || names(call, ACTION);
    }

    private static boolean names(Call call, Source what) {
        return call.arguments().stream().anyMatch(argument -> argument.contains(what));
    }

    /** Whether a request is signed: whoever has it done asks AWS for something, whatever it says of that. */
    static boolean isSigning(Call call) {
        boolean signs = call.owner().startsWith(SIGNERS) || call.owner().equals(SIGNED_POSTS);
        return signs ? call.name().startsWith("sign") : call.owner().equals(SIGNED_CALLS) && call.name().equals("send");
    }

    static String action(Call call) {
        if (isOurOwn(call)) {
            String said = text(call.arguments().getLast());
            return names(call, ACTION) ? "sns:" + said : said.replace('.', ':');
        }
        String service = call.owner().substring(SERVICES.length()).replaceFirst("\\..*", "");
        String name = call.name().replaceFirst("Paginator$", "");
        return service + ":" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String text(Set<Source> value) {
        assertThat(value).as("the action that a request of our own names")
                .singleElement()
                .isInstanceOf(Source.Text.class);
        return ((Source.Text) value.iterator().next()).text();
    }
}
