package certpost.receipts;

import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Lines of SNS's delivery status logs, as CloudWatch Logs passes them on. */
final class Logged {
    static final String NUMBER = "+8613800138000";

    private Logged() {}

    static String success(String messageId, String acceptedAt) {
        return line(messageId, acceptedAt, "SUCCESS", "Message has been accepted by phone carrier");
    }

    static String failure(String messageId, String acceptedAt, String response) {
        return line(messageId, acceptedAt, "FAILURE", response);
    }

    private static String line(String messageId, String acceptedAt, String status, String response) {
        return """
                {"notification":{"messageId":"%s","timestamp":"%s"},"delivery":{"mnc":0,"destination":"%s",\
                "priceInUSD":0.00645,"smsType":"Transactional","mcc":0,"providerResponse":"%s","dwellTimeMs":1420},\
                "status":"%s"}""".formatted(messageId, acceptedAt, NUMBER, response, status);
    }

    /** An event with those lines. */
    static CloudWatchLogsEvent event(String... lines) {
        return event("DATA_MESSAGE", List.of(lines));
    }

    static CloudWatchLogsEvent event(String messageType, List<String> lines) {
        String events = IntStream.range(0, lines.size())
                .mapToObj(number -> "{\"id\":\"e-%d\",\"timestamp\":1,\"message\":\"%s\"}".formatted(number,
                        lines.get(number).replace("\\", "\\\\").replace("\"", "\\\"")))
                .collect(Collectors.joining(","));
        var logs = new CloudWatchLogsEvent.AWSLogs();
        logs.setData(
                zipped("{\"messageType\":\"" + messageType + "\",\"owner\":\"o\",\"logEvents\":[" + events + "]}"));
        var event = new CloudWatchLogsEvent();
        event.setAwsLogs(logs);
        return event;
    }

    private static String zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
