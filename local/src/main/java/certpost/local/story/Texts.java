package certpost.local.story;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.simulate.Sms;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Every SMS that the stack has published so far, by the number it went to; kinds that the story is not about count in none. */
record Texts(Map<String, List<String>> byNumber) {
    private static final Duration ALL_WITHIN = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    static Texts read(Client client) {
        Answer answer = client.get("/_local/sms", "");
        if (!answer.is(200) || !answer.json().isArray()) {
            throw new StoryStopped(answer.insteadOf("200 with a list of messages"));
        }
        Map<String, List<String>> byNumber = new LinkedHashMap<>();
        for (JsonNode sms : answer.json()) {
            byNumber.computeIfAbsent(MailApplication.inE164(sms.path("phoneNumber").asText()), _ -> new ArrayList<>())
                    .add(sms.path("message").asText());
        }
        return new Texts(byNumber);
    }

    /** Reads until all are there that somebody waits for, or a minute is over. */
    static Texts await(Client client, Predicate<Texts> allThere) {
        Instant deadline = Instant.now().plus(ALL_WITHIN);
        Texts read = read(client);
        while (!allThere.test(read) && Instant.now().isBefore(deadline)) {
            Pause.of(LOOK_EVERY);
            read = read(client);
        }
        return read;
    }

    List<String> to(String number) {
        return byNumber.getOrDefault(number, List.of());
    }

    int to(String number, Sms kind) {
        return (int) to(number).stream().filter(kind::is).count();
    }

    boolean reached(Collection<String> numbers, Sms kind) {
        return numbers.stream().allMatch(number -> to(number, kind) > 0);
    }

    int toAnyOf(Collection<String> numbers, Sms kind) {
        return numbers.stream().mapToInt(number -> to(number, kind)).sum();
    }

    /** How many texts, to whomever, hold some words. */
    int holding(String words) {
        return (int) byNumber.values().stream().flatMap(List::stream).filter(text -> text.contains(words)).count();
    }

    /** Enough of a number to recognise one's own. */
    static String masked(String number) {
        int shown = number.startsWith("+86") ? 6 : 5;
        return number.substring(0, shown) + "****" + number.substring(Math.min(number.length(), shown + 4));
    }
}
