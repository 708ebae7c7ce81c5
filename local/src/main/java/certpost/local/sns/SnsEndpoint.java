package certpost.local.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.local.http.Answer;
import certpost.local.http.Answering;
import certpost.local.http.QueryString;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** SNS's Query protocol, as far as publishing an SMS goes; it reaches nobody. */
public final class SnsEndpoint implements Answering.Endpoint {
    /** The largest SMS that SNS takes, over all its parts. */
    private static final int LARGEST_MESSAGE = 1600;
    private static final String E164 = "\\+[1-9][0-9]{6,14}";

    private final SentMessages sent;
    private final DeliveryStatus status;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    public SnsEndpoint(SentMessages sent, DeliveryStatus status) {
        this(sent, status, InstantSource.system(), UUID::randomUUID);
    }

    SnsEndpoint(SentMessages sent, DeliveryStatus status, InstantSource clock, Supplier<UUID> ids) {
        this.sent = sent;
        this.status = status;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException {
        Map<String, List<String>> form = QueryString
                .decoded(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String action = first(form, "Action").orElse("");
        if (!action.equals("Publish")) {
            return refused("InvalidAction", "The local stack publishes text messages only");
        }
        Optional<String> number = first(form, "PhoneNumber");
        Optional<String> message = first(form, "Message").filter(text -> !text.isEmpty());
        if (number.isEmpty()) {
            return refused("InvalidParameter", "Invalid parameter: the local stack publishes to a PhoneNumber only");
        }
        if (!number.get().matches(E164)) {
            return refused("InvalidParameter", "Invalid parameter: PhoneNumber Reason: not valid to publish to");
        }
        if (message.isEmpty()) {
            return refused("InvalidParameter", "Invalid parameter: Empty message");
        }
        if (message.get().getBytes(UTF_8).length > LARGEST_MESSAGE) {
            return refused("InvalidParameter", "Invalid parameter: Message too long");
        }
        Instant now = clock.instant();
        String id = ids.get().toString();
        sent.add(new SentMessages.Sms(number.get(), message.get(), now));
        status.accepted(id, number.get(), now);
        return xml(200, """
                <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">\
                <PublishResult><MessageId>%s</MessageId></PublishResult>\
                <ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata></PublishResponse>""".formatted(id,
                ids.get()));
    }

    private Answer refused(String code, String message) {
        return xml(400, """
                <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">\
                <Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error>\
                <RequestId>%s</RequestId></ErrorResponse>""".formatted(code, message, ids.get()));
    }

    private static Answer xml(int status, String body) {
        return Answer.of(status, "text/xml", body);
    }

    private static Optional<String> first(Map<String, List<String>> form, String name) {
        return Optional.ofNullable(form.get(name)).map(List::getFirst);
    }
}
