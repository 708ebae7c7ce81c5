package certpost.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How all holders of the roster stand after closing, by what the server shows to each of them.
 *
 * @param applied whose application is live
 * @param notApplied who were cleared and have none
 * @param notEligible who were not cleared
 */
record Census(int applied, int notApplied, int notEligible) {
    private static final int AT_A_TIME = 24;

    static Census take(Crowd crowd, Report report, Cast cast) {
        AtomicInteger applied = new AtomicInteger();
        AtomicInteger notApplied = new AtomicInteger();
        AtomicInteger notEligible = new AtomicInteger();
        Duration took = crowd.run(cast.everybody(), one -> {
            JsonNode certificate = one.look();
            String state = certificate.path("state").asText();
            boolean cleared = certificate.path("checkStatus").asText().equals("CLEARED");
            boolean live = state.equals("APPLIED");
            (live ? applied : cleared ? notApplied : notEligible).incrementAndGet();
            one.expect(live == (one.live() != null) && (live || state.equals("NOT_APPLIED")),
                    "%s: expected %s, came %s".formatted(one.holder().certificateNumber(),
                            one.live() == null ? "NOT_APPLIED" : "APPLIED", state));
        }, AT_A_TIME);
        int everybody = cast.everybody().size();
        report.group(
                "holders look at their certificate and see what they did (%.1f s)".formatted(took.toMillis() / 1000.0),
                everybody, cast.everybody());
        return new Census(applied.get(), notApplied.get(), notEligible.get());
    }
}
