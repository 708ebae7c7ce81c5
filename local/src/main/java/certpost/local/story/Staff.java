package certpost.local.story;

import certpost.local.client.Client;
import certpost.local.client.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A clerk of the provincial agency at the staff's door. */
final class Staff {
    private static final Duration SPARE = Duration.ofSeconds(10);
    private static final Duration EXTENSION = Duration.ofSeconds(30);
    static final String QUALIFICATION = "social-worker";
    static final String AUTHORITY = "guangdong";
    /** Each story in a kept folder takes the next exam year, since a session has one window for a channel. */
    static final int FIRST_YEAR = 2025;
    static final int LAST_YEAR = 2044;

    private final Client client;
    private final Report report;
    private final String token;

    Staff(Client client, Report report) {
        this.client = client;
        this.report = report;
        this.token = client.token("certpost/staff", Map.of("sub", "clerk-1", "agency", AUTHORITY));
    }

    /** A window that opens tomorrow, so that there is time to load the roster however slow the machine is. */
    Window announce() {
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            Window window = new Window(AUTHORITY, QUALIFICATION, year, tomorrow.plus(12, ChronoUnit.DAYS));
            Answer answer = put(window, tomorrow);
            if (answer.is(409, "conflict")) {
                report.say("The session of " + year
                        + " has its window already, from an earlier story: taking the next year.");
                continue;
            }
            report.answer("Window " + window.id() + " is announced, " + stateOf(answer), answer, 201, "");
            if (!answer.is(201)) {
                throw new StoryStopped("without a window there is no story");
            }
            return window;
        }
        throw new StoryStopped("every exam year from " + FIRST_YEAR + " to " + LAST_YEAR
                + " was played in this data folder already: start with an empty one");
    }

    /** Moves the opening to now; allowed as long as the window has not opened. */
    void open(Window window, Duration openFor) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        window.closesAt(now.plus(openFor));
        Answer answer = put(window, now);
        report.answer("The window opens now and closes at " + Beijing.clock(window.closesAt()) + ", " + stateOf(answer),
                answer, 200, "");
        if (!answer.is(200)) {
            throw new StoryStopped("the window did not open");
        }
    }

    /** Extends the window when a slow machine would run out of time. */
    void keepOpen(Window window) {
        if (window.left().compareTo(SPARE) > 0) {
            return;
        }
        Instant later = Instant.now().plus(EXTENSION).truncatedTo(ChronoUnit.MILLIS);
        Answer answer = client.post(window.path() + "/extension", token,
                Map.of("closesAt", Beijing.iso(later), "reason", "slow machine"));
        report.answer("This machine takes its time: staff extend the window to " + Beijing.clock(later), answer, 200,
                "");
        if (answer.is(200)) {
            window.closesAt(later);
        }
    }

    Answer importRoster(Window window, byte[] file, boolean dryRun) {
        return client.upload(window.path() + "/roster" + (dryRun ? "?dryRun=true" : ""), token,
                "application/octet-stream", file);
    }

    /** Reads the window's applications page by page and returns how many there are. */
    int list(Window window, Cast cast) {
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            String cursor = next.isEmpty() ? "" : "?cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            Answer answer = client.get(window.path() + "/applications" + cursor, token);
            if (!answer.is(200) || !answer.json().path("applications").isArray()) {
                throw new StoryStopped(answer.insteadOf("200 with applications"));
            }
            answer.json().path("applications").forEach(one -> all.add(one.toString()));
            next = answer.json().path("next").asText("");
        } while (!next.isEmpty());
        boolean masked = cast.actors()
                .stream()
                .flatMap(one -> one.typed().stream())
                .map(number -> number.replace("+86", ""))
                .noneMatch(all.toString()::contains);
        report.check(masked, "Staff see %d applications, mobile numbers masked".formatted(all.size()),
                "a mobile number is shown in full");
        return all.size();
    }

    private Answer put(Window window, Instant opensAt) {
        return client.put(window.path(), token,
                Map.of("qualification", window.qualification(), "year", window.year(), "authority", window.authority(),
                        "channel", "DIRECT", "opensAt", Beijing.iso(opensAt), "closesAt",
                        Beijing.iso(window.closesAt())));
    }

    private static String stateOf(Answer answer) {
        return answer.json().path("state").asText("without a state");
    }
}
