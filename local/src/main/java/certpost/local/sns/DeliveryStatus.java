package certpost.local.sns;

import certpost.local.template.Machine;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * SNS's delivery status log. Every message is delivered but those to two numbers that no person can have: one that is
 * never reached, one at which the account's quota has run out.
 */
public final class DeliveryStatus {
    private static final String GROUP = "sns/" + Machine.REGION + "/" + Machine.ACCOUNT + "/DirectPublishToPhoneNumber";
    private static final Map<String, String> FAILURES = Map.of("+12015550104",
            "Phone is currently unreachable/unavailable", "+12015550105", "No quota left for account");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS")
            .withZone(ZoneOffset.UTC);

    private final Log logs;

    /** Where lines are written. */
    public interface Log {
        void write(String group, Instant at, String line);
    }

    public DeliveryStatus(Log logs) {
        this.logs = logs;
    }

    void accepted(String messageId, String number, Instant at) {
        String failure = FAILURES.get(number);
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.putObject("notification").put("messageId", messageId).put("timestamp", TIME.format(at));
        line.putObject("delivery")
                .put("destination", number)
                .put("smsType", "Transactional")
                .put("providerResponse", failure == null ? "Message has been accepted by phone" : failure)
                .put("dwellTimeMs", 1);
        line.put("status", failure == null ? "SUCCESS" : "FAILURE");
        logs.write(failure == null ? GROUP : GROUP + "/Failure", at, line.toString());
    }
}
