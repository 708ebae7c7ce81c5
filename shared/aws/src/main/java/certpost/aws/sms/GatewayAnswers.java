package certpost.aws.sms;

import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonDocument;
import certpost.domain.notice.SmsSender.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Tells from an answer whether the gateway took a message. Of its words only those that are documented are kept. */
final class GatewayAnswers {
    /** Another try would get the same answer. */
    private static final Set<String> REFUSALS = Set.of("invalid-number", "blocked-number", "invalid-parameters");
    private static final int LONGEST_ID = 200;

    private final JsonDocument json;

    GatewayAnswers(JsonDocument json) {
        this.json = json;
    }

    Outcome outcome(int status, String body) {
        Optional<FieldReader> answer = fields(body);
        Optional<String> refusal = answer.flatMap(fields -> fields.optionalText("code")).filter(REFUSALS::contains);
        return switch (status) {
            // Too slow for it, or a nonce that it knows: perhaps a copy of the request was taken.
            case 408, 409 -> new Outcome.Unknown("HTTP " + status);
            case 400, 422 -> notAccepted(status, refusal);
            default -> switch (status / 100) {
                case 2 -> answer.filter(GatewayAnswers::isDeclined).isPresent()
                        ? notAccepted(status, refusal)
                        : accepted(status, answer);
                case 4 -> new Outcome.TryLater("HTTP " + status);
                default -> new Outcome.Unknown("HTTP " + status);
            };
        };
    }

    private static Outcome accepted(int status, Optional<FieldReader> answer) {
        return answer.flatMap(fields -> fields.optionalText("messageId"))
                .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
                .<Outcome>map(Outcome.Accepted::new)
                .orElseGet(() -> new Outcome.Unknown("HTTP " + status + " without a message id"));
    }

    private static Outcome notAccepted(int status, Optional<String> refusal) {
        return refusal.<Outcome>map(code -> new Outcome.Refused("HTTP " + status + " " + code))
                .orElseGet(() -> new Outcome.TryLater("HTTP " + status + " not accepted"));
    }

    /** Said plainly and not contradicted: taken for declined, a message is sent again. */
    private static boolean isDeclined(FieldReader answer) {
        return answer.has("accepted") && !answer.flag("accepted") && !answer.has("messageId")
                && answer.mistakes().stream().noneMatch(mistake -> mistake.field().equals("accepted"));
    }

    private Optional<FieldReader> fields(String body) {
        return switch (json.read(body.getBytes(StandardCharsets.UTF_8))) {
            case JsonDocument.Read.Fields(var fields) -> Optional.of(fields);
            case JsonDocument.Read.Malformed _ -> Optional.empty();
        };
    }
}
