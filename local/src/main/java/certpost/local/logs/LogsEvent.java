package certpost.local.logs;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.local.logs.LogGroups.Line;
import certpost.local.template.LogSubscription;
import certpost.local.template.Machine;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;

/** Lines as a function gets them from CloudWatch Logs: JSON, zipped, in Base64. */
public final class LogsEvent {
    private LogsEvent() {}

    /** The event that a subscription brings. */
    public static SdkBytes of(LogSubscription subscription, List<Line> lines) {
        ObjectNode batch = JsonNodeFactory.instance.objectNode()
                .put("messageType", "DATA_MESSAGE")
                .put("owner", Machine.ACCOUNT)
                .put("logGroup", subscription.logGroup())
                .put("logStream", "local");
        batch.putArray("subscriptionFilters").add(subscription.name());
        ArrayNode events = batch.putArray("logEvents");
        for (Line line : lines) {
            long millis = line.at().toEpochMilli();
            events.addObject()
                    .put("id", millis + "-" + events.size())
                    .put("timestamp", millis)
                    .put("message", line.message());
        }
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.putObject("awslogs").put("data", Base64.getEncoder().encodeToString(zipped(batch.toString())));
        return SdkBytes.fromUtf8String(event.toString());
    }

    private static byte[] zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
