package certpost.local;

import certpost.local.template.Route;
import java.io.PrintStream;
import java.util.Optional;

/** Says that the stack is ready, and what to try. */
final class Welcome {
    private Welcome() {}

    static void print(Stack stack, Settings settings, PrintStream out) {
        out.println("certpost is ready: " + stack.url());
        openRoute(stack).ifPresent(route -> out.println("  curl " + stack.url() + route.path()));
        out.println("  curl -X POST " + stack.url()
                + "/_local/token -d '{\"scope\": \"certpost/staff\", \"claims\": {\"agency\": \"guangdong\"}}'");
        out.println("  curl " + stack.url() + "/_local/sms");
        out.println("  curl -X POST " + stack.url() + "/_local/simulate -d '{\"act\": \"post\"}'");
        out.println("Functions log to " + settings.logs() + "; Ctrl-C stops everything.");
    }

    private static Optional<Route> openRoute(Stack stack) {
        return stack.template()
                .routes()
                .stream()
                .filter(route -> !route.tokenNeeded() && !route.path().contains("{"))
                .filter(route -> route.method().equalsIgnoreCase("GET"))
                .findFirst();
    }
}
