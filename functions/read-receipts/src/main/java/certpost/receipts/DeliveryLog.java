package certpost.receipts;

import certpost.domain.notice.Receipt;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Reads what CloudWatch Logs passes on of SNS's delivery status logs: JSON, zipped, in Base64; each line again JSON
 * (Amazon SNS Developer Guide, "Viewing Amazon CloudWatch metrics and logs for SMS deliveries"). The number in it is
 * not read.
 */
final class DeliveryLog {
    private static final String MESSAGE_ID = "[A-Za-z0-9-]{1,64}";
    /** The account's limit of spending is reached: what SNS accepted, it then drops. */
    private static final String NO_QUOTA = "no quota left";

    private final Jsonb jsonb;

    /** Log events of one group; CloudWatch also sends some of its own, to see whether they arrive. */
    @Json
    record Batch(String messageType, List<Line> logEvents) {}

    /** One of them: its id in the log and its text. */
    @Json
    record Line(String id, String message) {}

    @Json
    record Status(Notification notification, Delivery delivery, String status) {}

    /** The time is in UTC, as {@code 2016-06-28 00:40:34.558}. */
    @Json
    record Notification(String messageId, String timestamp) {}

    @Json
    record Delivery(String providerResponse) {}

    /**
     * A receipt out of the log.
     *
     * @param acceptedAt when the provider took the message
     * @param noQuota whether the account may send no more
     */
    record Entry(Receipt receipt, Instant acceptedAt, boolean noQuota) {}

    DeliveryLog(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    /** The lines that came in one event. */
    List<Line> lines(String data) {
        try (var text = new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(data)))) {
            Batch batch = jsonb.type(Batch.class).fromJson(text);
            return batch.messageType().equals("DATA_MESSAGE") ? batch.logEvents() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("no zipped text", e);
        }
    }

    /** What a line says; empty where it is no delivery status. */
    Optional<Entry> read(Line line) {
        try {
            Status status = jsonb.type(Status.class).fromJson(line.message());
            return Optional.of(status)
                    .filter(read -> read.notification().messageId().matches(MESSAGE_ID))
                    .flatMap(this::receipt)
                    .map(receipt -> new Entry(receipt, acceptedAt(status),
                            !receipt.delivered() && receipt.reason().toLowerCase(Locale.ROOT).contains(NO_QUOTA)));
        } catch (RuntimeException _) {
            // Whatever is wrong with it, its text may hold a number.
            return Optional.empty();
        }
    }

    private Optional<Receipt> receipt(Status status) {
        String id = status.notification().messageId();
        return switch (status.status()) {
            case "SUCCESS" -> Optional.of(Receipt.delivered(id));
            case "FAILURE" -> Optional.of(Receipt.failed(id, status.delivery().providerResponse()));
            default -> Optional.empty();
        };
    }

    private static Instant acceptedAt(Status status) {
        return Instant.parse(status.notification().timestamp().replace(' ', 'T') + "Z");
    }
}
