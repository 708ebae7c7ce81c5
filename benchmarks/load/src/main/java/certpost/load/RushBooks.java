package certpost.load;

import certpost.load.Rush.Attempt;
import certpost.load.generator.MeasuredAnswer;
import certpost.local.simulate.Label;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares what people were told in the rush with what is in the tables and in the batches. */
final class RushBooks {
    private static final Set<Integer> REFUSALS = Set.of(429, 503);
    private static final Pattern TIMES = Pattern.compile("accepted until (\\S+); yours was received at (\\S+);");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Instant beginning;
    private final Instant closesAt;
    private final List<Attempt> attempts;
    private final Map<String, Kept> kept;

    /**
     * Opens them.
     *
     * @param kept the window's applications in the table, by certificate
     */
    RushBooks(Instant beginning, Instant closesAt, List<Attempt> attempts, Map<String, Kept> kept) {
        this.beginning = beginning;
        this.closesAt = closesAt;
        this.attempts = List.copyOf(attempts);
        this.kept = Map.copyOf(kept);
    }

    /** How many applications of the window there are. */
    int inTheTable() {
        return kept.size();
    }

    List<Attempt> refused() {
        return attempts.stream().filter(one -> REFUSALS.contains(one.answer().status())).toList();
    }

    List<Attempt> late() {
        return attempts.stream().filter(RushBooks::isToldLate).toList();
    }

    List<Attempt> accepted() {
        return attempts.stream().filter(one -> one.answer().isSuccess()).toList();
    }

    /** What is wrong. */
    List<String> findings(Night night) {
        List<String> findings = new ArrayList<>();
        attempts.forEach(one -> check(one, findings));
        Map<String, List<Attempt>> byPerson = attempts.stream()
                .collect(Collectors.groupingBy(one -> one.person().certificateId()));
        byPerson.forEach((certificate, tries) -> check(certificate, tries, findings));
        check(night, findings);
        return findings;
    }

    /** Everybody is answered, nobody in time is told that he is late, and nobody late is accepted. */
    private void check(Attempt one, List<String> findings) {
        MeasuredAnswer answer = one.answer();
        if (answer.isSuccess() && !at(answer.sent()).isBefore(closesAt)) {
            findings.add("accepted after the window had closed");
        } else if (isToldLate(one)) {
            Matcher times = TIMES.matcher(answer.body());
            if (!times.find() || instant(times.group(2)).isBefore(closesAt)
                    || !instant(times.group(1)).equals(closesAt)) {
                findings.add("told to be late, but was received in time");
            }
        } else if (!answer.isSuccess() && !REFUSALS.contains(answer.status())
                && !(answer.status() == 409 && answer.body().contains("/problems/conflict"))) {
            findings.add("neither accepted nor refused, but " + answer.status());
        }
    }

    /** What stands in the table is what was accepted last; where nothing was accepted, nothing stands there. */
    private void check(String certificate, List<Attempt> tries, List<String> findings) {
        List<Attempt> accepted = tries.stream().filter(one -> one.answer().isSuccess()).toList();
        Kept application = kept.get(certificate);
        if (application == null || accepted.isEmpty()) {
            if (application != null) {
                findings.add("written, although every try was refused");
            } else if (!accepted.isEmpty()) {
                findings.add("accepted, but not in the table");
            }
            return;
        }
        if (!application.registeredAt().isBefore(closesAt)) {
            findings.add("registered after the window had closed");
        }
        accepted.forEach(one -> {
            JsonNode receipt = receipt(one);
            if (!receipt.path("reference").asText().equals(application.reference())
                    || !instant(receipt.path("registeredAt").asText()).equals(application.registeredAt())) {
                findings.add("a receipt that is not what the table says");
            }
        });
        long lastSent = accepted.stream().mapToLong(one -> one.answer().sent()).max().orElse(0);
        // Tries that overlap may be stored in either order.
        boolean last = accepted.stream()
                .filter(one -> one.answer().ended() >= lastSent)
                .anyMatch(one -> Wishes.detail(one.house()).equals(application.detail()));
        if (!last) {
            findings.add("another address is in the table than the one accepted last");
        }
    }

    /** Everybody who was accepted is in one batch, once, in order of registration, with the address of the table. */
    private void check(Night night, List<String> findings) {
        Map<String, Kept> byReference = new HashMap<>();
        kept.values().forEach(one -> byReference.put(one.reference(), one));
        Set<String> seen = new HashSet<>();
        Instant before = Instant.EPOCH;
        for (Label label : night.labels()) {
            Kept application = byReference.get(label.reference());
            if (application == null || !seen.add(label.reference())) {
                findings.add("a label that is nobody's, or somebody's twice");
            } else {
                if (!application.detail().equals(label.detail())) {
                    findings.add("another address on the label than in the table");
                }
                if (application.registeredAt().isBefore(before)) {
                    findings.add("a label out of the order of registration");
                }
                before = application.registeredAt();
            }
        }
        if (seen.size() != kept.size() || night.batched() != kept.size()) {
            findings.add(
                    "%d applications, %d in batches, %d labels".formatted(kept.size(), night.batched(), seen.size()));
        }
    }

    private static boolean isToldLate(Attempt one) {
        return one.answer().status() == 409 && one.answer().body().contains("/problems/window-closed");
    }

    private Instant at(long nanos) {
        return beginning.plusNanos(nanos);
    }

    private static JsonNode receipt(Attempt one) {
        try {
            return JSON.readTree(one.answer().body()).path("receipt");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
