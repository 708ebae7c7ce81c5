package certpost.local.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a wish, and says all that is wrong with it, field by field. */
final class WishReader {
    private static final String REASON = "未妥投退回";
    private static final int LONGEST_REASON = 60;

    private final JsonNode request;
    private final List<String> mistakes = new ArrayList<>();

    WishReader(JsonNode request) {
        this.request = request;
    }

    /** What is wrong; empty where a wish was read. */
    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /** The wish, if nothing is wrong with it. */
    Optional<Wish> read() {
        Wish wish = switch (request.path("act").asText()) {
            case "post" -> post();
            case "return" -> sendOn();
            case "carry" -> carry();
            default -> nothing("act", "is one of post and return (the printing house's), and carry (the carrier's)");
        };
        return mistakes.isEmpty() ? Optional.ofNullable(wish) : Optional.empty();
    }

    private Wish post() {
        only(Set.of("act", "batchId", "paths", "numbers"));
        List<TestPath> paths = new ArrayList<>();
        JsonNode given = request.path("paths");
        if (given.isMissingNode()) {
            paths.addAll(List.of(TestPath.values()));
        } else if (!given.isArray() || given.isEmpty()) {
            nothing("paths", "is a list of one path for all, or of several in turn");
        }
        given.forEach(name -> path(name).ifPresent(paths::add));
        String numbers = text("numbers").orElse("digits");
        if (!Set.of("digits", "s10").contains(numbers)) {
            nothing("numbers", "is digits or s10");
        }
        return new Wish.Post(text("batchId"), new PrintingHouse.Choice(paths, numbers.equals("s10")));
    }

    private @Nullable Wish sendOn() {
        only(Set.of("act", "waybill", "reference", "reason"));
        Optional<String> waybill = text("waybill");
        Optional<String> reference = text("reference");
        String reason = text("reason").orElse(REASON);
        if (reason.isBlank() || reason.length() > LONGEST_REASON || reason.matches("(?s).*[,\"\\p{Cntrl}].*")) {
            nothing("reason", "has 1 to 60 characters, and no comma, quote or line break");
        }
        if (waybill.isPresent() == reference.isPresent()) {
            return nothing("waybill", "one of waybill and reference says which parcel came back");
        }
        waybill.filter(number -> TestWaybill.of(number).isEmpty()).ifPresent(_ -> noTestWaybill());
        return new Wish.SendOn(waybill.or(() -> reference).orElseThrow().strip(), reason);
    }

    private @Nullable Wish carry() {
        only(Set.of("act", "waybill", "steps"));
        JsonNode steps = request.path("steps");
        if (!steps.isMissingNode() && !(steps.isInt() && steps.intValue() > 0)) {
            nothing("steps",
                    "is how many of the carrier's requests to play, 1 at least; without it, all that are left");
        }
        Optional<String> number = text("waybill");
        if (number.isEmpty()) {
            return nothing("waybill", "says whose path to play");
        }
        Optional<TestWaybill> waybill = TestWaybill.of(number.get());
        return waybill.isEmpty()
                ? noTestWaybill()
                : new Wish.Carry(waybill.get(), steps.isMissingNode() ? Integer.MAX_VALUE : steps.intValue());
    }

    private Optional<TestPath> path(JsonNode name) {
        Optional<TestPath> path = Arrays.stream(TestPath.values())
                .filter(each -> each.name().equals(name.asText()))
                .findFirst();
        if (path.isEmpty()) {
            nothing("paths", "has only " + Arrays.toString(TestPath.values()));
        }
        return path;
    }

    private Optional<String> text(String field) {
        JsonNode value = request.path(field);
        if (!value.isMissingNode() && !value.isTextual()) {
            nothing(field, "is a text");
        }
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    private @Nullable Wish noTestWaybill() {
        return nothing("waybill", "is no test waybill: 1900, two digits of a path and seven more, or EX, eight digits, "
                + "their check digit and CN");
    }

    private void only(Set<String> known) {
        request.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                mistakes.add(field + ": is not known; known are " + known.stream().sorted().toList());
            }
        });
    }

    private @Nullable Wish nothing(String field, String message) {
        String mistake = field + ": " + message;
        if (!mistakes.contains(mistake)) {
            mistakes.add(mistake);
        }
        return null;
    }
}
