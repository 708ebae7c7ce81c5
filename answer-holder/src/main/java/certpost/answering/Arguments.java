package certpost.answering;

import certpost.aws.Days;
import certpost.domain.audit.Actor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the command is called. The holder is none of it: arguments are shown to everybody on the machine.
 *
 * @param prefix what the tables' names begin with
 * @param secret name of the secret with the holder keys
 * @param actor who answers, for whom
 * @param kept for how long entries of the audit are kept
 */
record Arguments(Request request, String prefix, String secret, Actor actor, String reason, Duration kept) {
    static final String USAGE = """
            usage: java -jar answer-holder/target/answer-holder.jar (access | deletion | deletion --go)
                     --stack NAME --by NAME --agency CODE --reason TEXT --audit-days DAYS [--holder-keys SECRET]
              access        prints all that is kept of the holder, as JSON
              deletion      says what would be erased, and what stays and why; with --go it is erased
              --stack       the stack of that name; "" for the stack on one machine
              --by          who answers, as in the tokens' sub; --agency: for which agency; --reason: why. All of it is recorded
              --audit-days  the deployment's AuditDays
              --holder-keys the deployment's HolderKeysSecret, if it is not certpost/holder-keys
            The holder's document is read from standard input: its type (RESIDENT_ID ...) in one line, its number in the next.""";
    private static final Set<String> REQUIRED = Set.of("--stack", "--by", "--agency", "--reason", "--audit-days");
    private static final String KEYS = "--holder-keys";
    private static final String GO = "--go";

    /** What is asked for. */
    enum Request {
        ACCESS,
        TRIAL,
        DELETION
    }

    /** What the call cannot mean. */
    static final class NotUnderstood extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super(USAGE);
        }
    }

    static Arguments of(List<String> words) {
        Request request = request(words);
        Map<String, String> options = options(words.subList(request == Request.DELETION ? 2 : 1, words.size()));
        if (!options.keySet().containsAll(REQUIRED)) {
            throw new NotUnderstood();
        }
        String stack = options.getOrDefault("--stack", "");
        return new Arguments(request,
                // CloudFormation names resources after their stack: stack-LogicalId-random.
                stack.isEmpty() ? "" : stack + "-", options.getOrDefault(KEYS, "certpost/holder-keys"),
                actor(options).orElseThrow(NotUnderstood::new), text(options, "--reason"),
                days(text(options, "--audit-days")));
    }

    private static Request request(List<String> words) {
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "access" -> Request.ACCESS;
            case "deletion" -> words.size() > 1 && words.get(1).equals(GO) ? Request.DELETION : Request.TRIAL;
            default -> throw new NotUnderstood();
        };
    }

    private static Map<String, String> options(List<String> words) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i += 2) {
            String name = words.get(i);
            boolean isKnown = (REQUIRED.contains(name) || name.equals(KEYS)) && i + 1 < words.size();
            if (!isKnown || options.put(name, words.get(i + 1)) != null) {
                throw new NotUnderstood();
            }
        }
        return options;
    }

    private static Optional<Actor> actor(Map<String, String> options) {
        return Actor.of(options.getOrDefault("--by", ""), options.getOrDefault("--agency", ""));
    }

    private static String text(Map<String, String> options, String name) {
        String text = options.getOrDefault(name, "");
        if (text.isBlank()) {
            throw new NotUnderstood();
        }
        return text;
    }

    private static Duration days(String text) {
        try {
            return Days.of(text);
        } catch (IllegalArgumentException _) {
            throw new NotUnderstood();
        }
    }
}
