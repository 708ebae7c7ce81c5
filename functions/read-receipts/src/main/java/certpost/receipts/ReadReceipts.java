package certpost.receipts;

import certpost.aws.AdaptersOnDemand;
import certpost.aws.Days;
import certpost.aws.SdkClients;
import certpost.aws.Settings;
import certpost.aws.dynamodb.DynamoDbNoticeStore;
import certpost.domain.notice.NoticeRetention;
import certpost.receipts.DeliveryLog.Entry;
import certpost.receipts.DeliveryLog.Line;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns SNS's delivery status logs into the fate of notices. */
public final class ReadReceipts implements RequestHandler<CloudWatchLogsEvent, String> {
    private final DeliveryLog deliveries;
    private final Filing filing;

    /** As Lambda starts it. */
    public ReadReceipts() {
        this(onAws(new Settings(System.getenv())));
    }

    private static Filing onAws(Settings settings) {
        return new Filing(new DynamoDbNoticeStore(SdkClients.dynamoDb(), settings.required("NOTICES_TABLE"),
                new NoticeRetention(settings.required("NOTICE_DAYS", Days::of))), InstantSource.system());
    }

    ReadReceipts(Filing filing) {
        this.deliveries = new DeliveryLog(AdaptersOnDemand.jsonb());
        this.filing = filing;
    }

    /**
     * Files all receipts that it can; it fails if any is left, so that Lambda brings them all again, since filing one
     * twice changes nothing.
     */
    @Override
    public String handleRequest(CloudWatchLogsEvent event, Context context) {
        int left = 0;
        var lines = deliveries.lines(event.getAwsLogs().getData());
        for (Line line : lines) {
            if (!isSettled(line, text -> context.getLogger().log(text))) {
                left++;
            }
        }
        if (left > 0) {
            throw new IllegalStateException(left + " of " + lines.size() + " receipts are left");
        }
        return lines.size() + " receipts";
    }

    /** One that cannot be dealt with must not hold up the others. */
    private boolean isSettled(Line line, Consumer<String> log) {
        Optional<Entry> entry = deliveries.read(line);
        if (entry.isEmpty()) {
            // A metric counts lines that begin so. It comes no better a second time, and the log itself still has it.
            log.accept("no delivery status in log event " + line.id());
            return true;
        }
        try {
            return isSettled(entry.get(), log);
        } catch (RuntimeException e) {
            // The kind of failure only: its message might hold what an item holds.
            log.accept("log event " + line.id() + " failed: " + e.getClass().getName());
            return false;
        }
    }

    private boolean isSettled(Entry entry, Consumer<String> log) {
        String message = "message " + entry.receipt().messageId();
        if (entry.noQuota()) {
            // A metric counts lines that begin so.
            log.accept("no quota left for " + message);
        }
        return switch (filing.file(entry.receipt(), entry.acceptedAt())) {
            case DONE -> true;
            case NOT_OURS -> {
                log.accept(message + " is of no notice");
                yield true;
            }
            case TOO_EARLY -> {
                log.accept(message + " is of no notice yet");
                yield false;
            }
        };
    }
}
