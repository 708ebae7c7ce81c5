package certpost.carrier;

import certpost.aws.http.Request;
import certpost.domain.parcel.CarrierKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Knows the carrier by its signature, as Standard Webhooks has it: {@code webhook-id}, {@code webhook-timestamp} and
 * {@code webhook-signature}, the last a list of {@code v1,<base64>}.
 */
final class Signatures {
    /** How far the sender's clock may be from ours, and for how long a request can be repeated. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final String VERSION = "v1,";

    private final Supplier<CarrierKeys> keys;

    Signatures(Supplier<CarrierKeys> keys) {
        this.keys = keys;
    }

    /** Whether the request is the carrier's, and of now. */
    boolean isSigned(Request request) {
        String id = request.header("webhook-id").orElse("");
        String timestamp = request.header("webhook-timestamp").orElse("");
        List<byte[]> signatures = signatures(request.header("webhook-signature").orElse(""));
        return !id.isEmpty() && !signatures.isEmpty() && isOfNow(timestamp, request.receivedAt())
                && keys.get().haveSigned(id, timestamp, request.body(), signatures);
    }

    private static boolean isOfNow(String timestamp, Instant now) {
        return SECONDS.matcher(timestamp).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                        .abs()
                        .compareTo(TOLERANCE) <= 0;
    }

    private static List<byte[]> signatures(String header) {
        var signatures = new ArrayList<byte[]>();
        for (String one : header.split(" ", -1)) {
            if (one.startsWith(VERSION)) {
                try {
                    signatures.add(Base64.getDecoder().decode(one.substring(VERSION.length())));
                } catch (IllegalArgumentException _) {
                    // Not base64, so nobody's signature.
                }
            }
        }
        return signatures;
    }
}
