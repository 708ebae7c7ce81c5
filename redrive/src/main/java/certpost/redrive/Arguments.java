package certpost.redrive;

import java.util.List;

/**
 * How the command is called.
 *
 * @param prefix what the queues' names begin with
 * @param go whether to do what is to be done, and not only to say it
 * @param removesForgotten whether letters go whose changes the stream has forgotten
 */
record Arguments(String prefix, boolean go, boolean removesForgotten) {
    static final String USAGE = """
            usage: java -jar redrive/target/redrive.jar (--stack NAME | --queue NAME) [--go [--remove-forgotten]]
              --stack             all dead letters of the stack of that name; "" for the stack on one machine
              --queue             those of one queue
              --go                does it; without it nothing is changed
              --remove-forgotten  takes away letters whose changes the stream has forgotten (after a day)""";

    /** What the call cannot mean. */
    static final class NotUnderstood extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        NotUnderstood() {
            super(USAGE);
        }
    }

    static Arguments of(List<String> words) {
        boolean isNamed = words.size() >= 2
                && (words.getFirst().equals("--stack") || words.getFirst().equals("--queue"));
        List<String> options = isNamed ? words.subList(2, words.size()) : List.of();
        boolean isKnown = List.of(List.of(), List.of("--go"), List.of("--go", "--remove-forgotten")).contains(options);
        if (!isNamed || !isKnown) {
            throw new NotUnderstood();
        }
        String name = words.get(1);
        // CloudFormation names resources after their stack: stack-LogicalId-random.
        String prefix = words.getFirst().equals("--stack") && !name.isEmpty() ? name + "-" : name;
        return new Arguments(prefix, options.contains("--go"), options.contains("--remove-forgotten"));
    }
}
