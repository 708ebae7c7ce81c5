package certpost.verifying;

import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditSubject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the command is called.
 *
 * @param prefix what the tables' names begin with
 * @param head that the chain must have, from a line of the log
 */
record Arguments(String prefix, AuditSubject subject, Optional<AuditHead> head) {
    static final String USAGE = """
            usage: java -jar verify-audit/target/verify-audit.jar --stack NAME --subject SUBJECT [--head SEQUENCE:HASH]
              --stack    the stack of that name; "" for the stack on one machine
              --subject  whose chain, e.g. window/gd-social-worker-2025 or application/REFERENCE
              --head     an end that it must have, from a line of reconcile's log, besides the one that is recorded""";
    private static final Pattern HEAD = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

    /** What the call cannot mean. */
    static final class NotUnderstood extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super(USAGE);
        }
    }

    static Arguments of(List<String> words) {
        boolean isKnown = (words.size() == 4 || words.size() == 6) && words.getFirst().equals("--stack")
                && words.get(2).equals("--subject") && (words.size() == 4 || words.get(4).equals("--head"));
        if (!isKnown) {
            throw new NotUnderstood();
        }
        AuditSubject subject = AuditSubject.parse(words.get(3)).orElseThrow(NotUnderstood::new);
        String stack = words.get(1);
        // CloudFormation names resources after their stack: stack-LogicalId-random.
        return new Arguments(stack.isEmpty() ? "" : stack + "-", subject,
                words.size() == 4 ? Optional.empty() : Optional.of(head(subject, words.get(5))));
    }

    private static AuditHead head(AuditSubject subject, String text) {
        var head = HEAD.matcher(text);
        if (!head.matches()) {
            throw new NotUnderstood();
        }
        return new AuditHead(subject.toString(), Long.parseLong(head.group(1)), head.group(2), "");
    }
}
