package certpost.load;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.client.UnexpectedAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** The exam agency: announces windows, loads rosters of invented people, and signs them in. */
final class Office {
    private static final String QUALIFICATION = "social-worker";
    private static final String AUTHORITY = "guangdong";
    private static final String HEADER = "documentType,documentNumber,name,certificateNumber,level,registrationCity,checkStatus\n";
    private static final String NAME = "样本甲";
    private static final Duration NOT_YET = Duration.ofDays(1);
    /** Few enough that a function has loaded them before its time is up, unless the machine is very busy. */
    private static final int ROWS_AT_A_TIME = 100;
    /** Each act may be done again: what is there already stays as it is. */
    private static final int TRIES = 10;

    private final Client client;
    private final Supplier<Map<String, String>> certificateIds;
    private final String token;

    /**
     * Opens.
     *
     * @param certificateIds gives the ids of all certificates, by their numbers
     */
    Office(Client client, Supplier<Map<String, String>> certificateIds) {
        this.client = client;
        this.certificateIds = certificateIds;
        this.token = client.token("certpost/staff", Map.of("sub", "clerk-1", "agency", AUTHORITY));
    }

    static String windowId(int year) {
        return AUTHORITY + "-" + QUALIFICATION + "-" + year;
    }

    /** A window that opens much later. */
    void announce(int year) {
        Instant tomorrow = Instant.now().plus(NOT_YET);
        put(year, tomorrow, tomorrow.plus(NOT_YET));
    }

    /** Opens it now, until then. */
    void open(int year, Instant closesAt) {
        put(year, Instant.now(), closesAt);
    }

    private void put(int year, Instant opensAt, Instant closesAt) {
        Map<String, Object> window = Map.of("qualification", QUALIFICATION, "year", year, "authority", AUTHORITY,
                "channel", "DIRECT", "opensAt", text(opensAt), "closesAt", text(closesAt));
        done(() -> client.put("/v1/windows/" + windowId(year), token, window));
    }

    private static String text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** Loads people of these numbers, who have nothing yet, and signs them in. */
    List<Person> people(int year, int first, int count) throws InterruptedException, ExecutionException {
        int behind = first + count;
        for (int from = first; from < behind; from += ROWS_AT_A_TIME) {
            var rows = new StringBuilder(HEADER);
            for (int who = from; who < Math.min(behind, from + ROWS_AT_A_TIME); who++) {
                rows.append("PASSPORT,%s,%s,%s,社会工作师,广州市,CLEARED%n".formatted(passport(who), NAME,
                        certificateNumber(year, who)));
            }
            load(year, rows.toString());
        }
        Map<String, String> ids = certificateIds.get();
        List<Person> people = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<String>> tokens = new ArrayList<>();
            for (int who = first; who < behind; who++) {
                int one = who;
                tokens.add(threads.submit(() -> client.token("certpost/candidate", Map.of("sub", "holder-" + one,
                        "id_type", "PASSPORT", "id_number", passport(one), "name", NAME))));
            }
            for (int who = first; who < behind; who++) {
                String number = certificateNumber(year, who);
                String id = ids.get(number);
                if (id == null) {
                    throw new UnexpectedAnswer("the roster's row of " + number + " was not stored");
                }
                people.add(new Person(who, number, id, tokens.get(who - first).get()));
            }
        }
        return people;
    }

    private void load(int year, String rows) {
        byte[] file = rows.getBytes(StandardCharsets.UTF_8);
        done(() -> client.upload("/v1/windows/" + windowId(year) + "/roster", token, "text/csv", file));
    }

    /** Whether it was taken, and no row of it turned away. */
    private static boolean isDone(Answer answer) {
        return answer.status() / 100 == 2 && answer.json().path("rejected").asInt() == 0;
    }

    private static void done(Supplier<Answer> act) {
        Answer answer = act.get();
        for (int tries = 1; tries < TRIES && !isDone(answer); tries++) {
            answer = act.get();
        }
        if (!isDone(answer)) {
            throw new UnexpectedAnswer(answer.insteadOf("2xx, with nothing rejected"));
        }
    }

    private static String passport(int who) {
        return "SPECIMEN%06d".formatted(who);
    }

    private static String certificateNumber(int year, int who) {
        return "%d4499%06d".formatted(year, who);
    }
}
