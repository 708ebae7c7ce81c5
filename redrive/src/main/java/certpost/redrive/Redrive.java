package certpost.redrive;

import certpost.redrive.ChangeReader.Found;
import certpost.redrive.FunctionCaller.Called;
import certpost.redrive.LetterBox.Taken;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Goes through the dead letters: says of each what it would do, or does it. A letter is taken away only when what it is
 * about is done, so whoever dies in between does it again, which functions are made for.
 */
final class Redrive {
    private static final int AT_A_TIME = 100;

    private final LetterBox box;
    private final ChangeReader changes;
    private final FunctionCaller functions;
    private final ObjectMapper json;
    private final Consumer<String> out;

    Redrive(LetterBox box, ChangeReader changes, FunctionCaller functions, ObjectMapper json, Consumer<String> out) {
        this.box = box;
        this.changes = changes;
        this.functions = functions;
        this.json = json;
        this.out = out;
    }

    /** What is to become of a letter, or became of it, and whether it can go. */
    private record Verdict(String text, boolean done) {}

    /** All letters of the queues whose names begin like that; how many stay for somebody to look at. */
    int go(Arguments arguments) {
        int staying = 0;
        List<String> queues = box.queues(arguments.prefix());
        out.accept(queues.size() + " queues" + (arguments.go() ? "" : "; nothing is changed without --go"));
        for (String queue : queues) {
            staying += through(queue, arguments);
        }
        out.accept(staying == 0 ? "no letter stays" : staying + " letters stay");
        return staying;
    }

    private int through(String queue, Arguments arguments) {
        var kept = new ArrayList<Taken>();
        List<Taken> some = box.take(queue);
        while (!some.isEmpty()) {
            for (Taken letter : some) {
                Verdict verdict = verdict(Letter.read(letter.body(), json), arguments);
                out.accept(queue.replaceFirst(".*/", "") + ": " + verdict.text());
                if (verdict.done()) {
                    box.delete(letter);
                } else {
                    kept.add(letter);
                }
            }
            some = box.take(queue);
        }
        kept.forEach(box::putBack);
        return kept.size();
    }

    private Verdict verdict(Letter letter, Arguments arguments) {
        return switch (letter) {
            case Letter.Changes lost -> changes(lost, arguments);
            case Letter.MissedRun() -> new Verdict("a missed run of the schedule; later runs have done its work: "
                    + (arguments.go() ? "taken away" : "would be taken away"), arguments.go());
            case Letter.Event event -> arguments.go()
                    ? called("an event", functions.call(event.function(), event.payload()))
                    : new Verdict("an event: would be given to " + name(event.function()) + " again", false);
            case Letter.Unknown() -> new Verdict("not understood: stays", false);
        };
    }

    private Verdict changes(Letter.Changes lost, Arguments arguments) {
        String what = "%d changes of %s".formatted(lost.size(), lost.shard());
        return switch (changes.find(lost)) {
            case Found.Forgotten() -> new Verdict(what
                    + ", which the stream has forgotten; the nightly reconciliation writes the notices that are missing: "
                    + (arguments.removesForgotten() ? "taken away" : "stays (--remove-forgotten)"),
                    arguments.removesForgotten());
            case Found.Incomplete() -> new Verdict(what + ", which could not be read to their end: stays", false);
            case Found.Events(var records) when !arguments.go() ->
                new Verdict(what + ": would be given to " + name(lost.function()) + " again", false);
            case Found.Events(var records) -> again(what, lost.function(), records);
        };
    }

    /** Some at a time, as the stream would: an event has its largest size. */
    private Verdict again(String what, String function, List<ObjectNode> records) {
        for (int from = 0; from < records.size(); from += AT_A_TIME) {
            ObjectNode event = JsonNodeFactory.instance.objectNode();
            records.subList(from, Math.min(from + AT_A_TIME, records.size())).forEach(event.putArray("Records")::add);
            Verdict verdict = called(what, functions.call(function, event.toString()));
            if (!verdict.done()) {
                return verdict;
            }
        }
        return new Verdict(what + ": done again", true);
    }

    private Verdict called(String what, Called called) {
        return switch (called) {
            case Called.Answered(var payload) when failures(payload) == 0 -> new Verdict(what + ": done again", true);
            case Called.Answered(var payload) ->
                new Verdict("%s: %d of them failed again: stays".formatted(what, failures(payload)), false);
            case Called.Failed(var reason) -> new Verdict(what + ": " + reason + ": stays", false);
        };
    }

    private int failures(String payload) {
        try {
            JsonNode answer = json.readTree(payload);
            return answer.path("batchItemFailures").size();
        } catch (JsonProcessingException e) {
            return 0;
        }
    }

    private static String name(String function) {
        return function.replaceFirst("^arn:.*:function:", "").replaceFirst(":.*", "");
    }
}
