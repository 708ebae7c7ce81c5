package certpost.local.story;

import certpost.local.client.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;

/** Two hundred holders come at once, and every one of them gets the answer that is right for them. */
final class Applying {
    private static final String UNLISTED_DISTRICT = "样本新区";

    private final Crowd crowd;
    private final Report report;
    private final Cast cast;
    private final Addresses addresses;

    Applying(Crowd crowd, Report report, Cast cast, Addresses addresses) {
        this.crowd = crowd;
        this.report = report;
        this.cast = cast;
        this.addresses = addresses;
    }

    /** One who cannot wait, while the window has not opened. */
    void tooEarly() {
        Candidate eager = cast.actors().getFirst();
        eager.look();
        report.answer("One who cannot wait applies today", eager.put(first(eager)), 409, "window-not-open");
        report.group("holder sees their certificate before the window opens", 1, List.of(eager));
    }

    void play() {
        Duration took = crowd.atOnce(cast.actors(), this::come);
        report.say("%d holders were served in %.1f s".formatted(cast.actors().size(), took.toMillis() / 1000.0));
        for (Part part : Part.values()) {
            if (part != Part.NEVER_COMES) {
                report.group(part.does() + answered(part), part.count(), cast.playing(part));
            }
        }
    }

    private void come(Candidate one) {
        JsonNode certificate = one.look();
        switch (one.part()) {
            case IS_NOT_CLEARED -> learnsWhy(one, certificate);
            case MAKES_MISTAKES -> tries(one);
            case CORRECTS_MISTAKES -> {
                tries(one);
                one.apply(first(one));
            }
            case REACHES_FOR_ANOTHERS -> reaches(one);
            case COMES_LATE -> one.expect(certificate.path("state").asText().equals("NOT_APPLIED"),
                    "expected state NOT_APPLIED, came " + certificate.path("state"));
            case LIVES_IN_A_NEW_DISTRICT -> {
                Answer taken = one.apply(first(one));
                one.expect(!taken.json().path("warnings").isEmpty(), taken.insteadOf("a warning for the district"));
            }
            default -> one.apply(first(one));
        }
    }

    /** What the holder types first. */
    private MailApplication first(Candidate one) {
        String name = one.holder().name();
        return switch (one.part()) {
            case LIVES_ABROAD -> addresses.abroad(name, cast.playing(Part.LIVES_ABROAD).indexOf(one));
            case LIVES_IN_A_NEW_DISTRICT -> addresses.mainland(name, one.who()).withDistrict(UNLISTED_DISTRICT);
            default -> addresses.mainland(name, one.who());
        };
    }

    private void learnsWhy(Candidate one, JsonNode certificate) {
        one.expect(certificate.path("checkStatus").asText().equals(one.holder().checkStatus().name()),
                "expected " + one.holder().checkStatus() + ", came " + certificate.path("checkStatus"));
        boolean remedy = false;
        for (JsonNode channel : certificate.path("channels")) {
            remedy |= channel.path("channel").asText().equals("DIRECT") && !channel.path("allowed").asBoolean(true)
                    && !channel.path("reason").asText("").isBlank() && !channel.path("remedy").asText("").isBlank();
        }
        one.expect(remedy, "expected DIRECT not allowed with reason and remedy, came " + certificate.path("channels"));
        Answer refused = one.expect(one.put(first(one)), 403, "not-eligible");
        one.expect(!refused.json().path("detail").asText("").isBlank(), refused.insteadOf("a detail"));
    }

    private void tries(Candidate one) {
        Mistakes mistakes = Mistakes.of(one.who());
        Answer refused = one.expect(one.put(mistakes.in(first(one))), 422, "invalid");
        List<String> named = refused.json().path("errors").findValuesAsText("field");
        for (String field : mistakes.fields()) {
            one.expect(named.stream().anyMatch(name -> name.equals(field) || name.endsWith("." + field)),
                    refused.insteadOf("an error for " + field));
        }
    }

    /** The other one is the one who could not wait, whose certificate's id is therefore known by now. */
    private void reaches(Candidate one) {
        one.expect(one.putOn(cast.actors().getFirst().certificateId(), first(one)), 404, "not-found");
    }

    private static String answered(Part part) {
        return switch (part) {
            case MAKES_MISTAKES -> ": 422, every mistake named at once";
            case CORRECTS_MISTAKES -> ": 422, then 201";
            case IS_NOT_CLEARED -> ": 403 not-eligible, with the remedy";
            case REACHES_FOR_ANOTHERS -> ": 404";
            case COMES_LATE -> ": 200";
            default -> ": 201";
        };
    }
}
