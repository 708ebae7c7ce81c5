package certpost.aws.badinput;

import certpost.aws.http.Answers;
import certpost.aws.http.Call;
import certpost.aws.http.HttpEvents;
import certpost.aws.http.Request;
import certpost.domain.RandomCases;
import io.avaje.jsonb.Jsonb;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Requests as functions read them, for parsers that are tried without their function. */
public final class Requests {
    private static final Jsonb JSONB = Jsonb.builder().build();
    private static final HttpEvents EVENTS = new HttpEvents(JSONB);
    private static final Answers ANSWERS = new Answers(JSONB);
    /** Far more than any parser takes, on any machine. */
    private static final long LONGEST_NANOS = 10_000_000_000L;

    private Requests() {}

    /** The call's request. */
    public static Request of(Call call) {
        var read = new ArrayList<Request>();
        call.to((in, out, _) -> {
            read.add(EVENTS.read(in));
            EVENTS.write(ANSWERS.noContent(), out);
        });
        return read.getFirst();
    }

    /** Tries a parser so often, or as often as {@code -Dcertpost.cases} says; none may take long. */
    public static void check(int usual, Consumer<RandomGenerator> parser) {
        RandomCases.check(RandomCases.count(usual), random -> {
            long start = System.nanoTime();
            parser.accept(random);
            if (System.nanoTime() - start > LONGEST_NANOS) {
                throw new AssertionError("takes too long");
            }
        });
    }

    /** Claims of a token that are right, wrong, hostile or missing. */
    public static Call withClaims(RandomGenerator random, List<List<String>> right) {
        Call call = Call.of("GET /x");
        for (List<String> claim : right) {
            int which = random.nextInt(10);
            if (which > 0) {
                call.claim(claim.getFirst(),
                        which > 4 ? claim.getLast() : whole(HostileText.spoilt(random, claim.getLast())));
            }
        }
        return call;
    }

    /** What headers and tokens can hold: whole characters, and less than the gateway's 10 KB. */
    public static String whole(String text) {
        return (text.length() > 3_000 ? text.substring(0, 3_000) : text).replaceAll("\\p{Cs}", "?");
    }
}
