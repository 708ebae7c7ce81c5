package certpost.local.sns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.http.Answer;
import certpost.local.http.TriedExchange;
import certpost.local.logs.LogGroups;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Publishing a text message to nobody. */
class SnsEndpointTest {
    private static final Instant NOW = Instant.parse("2025-09-19T08:00:00Z");
    private static final UUID ID = new UUID(0, 1);

    private final SentMessages sent = new SentMessages();
    private final SnsEndpoint sns = new SnsEndpoint(sent, new DeliveryStatus(new LogGroups()::write), () -> NOW,
            () -> ID);

    @Test
    void shouldKeepWhatIsPublishedAndAnswerItsId() throws IOException {
        Answer answer = publish("+8613800900001", "您的申请已收到 & more");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().asUtf8String()).contains("<MessageId>" + ID + "</MessageId>");
        assertThat(sent.all()).containsExactly(new SentMessages.Sms("+8613800900001", "您的申请已收到 & more", NOW));
        sent.clear();
        assertThat(sent.all()).isEmpty();
    }

    @Test
    void shouldRefuseNumbersThatAreNotInE164() throws IOException {
        for (String number : new String[]{"13800900001", "+0123456789", "+86-138", "+12345", ""}) {
            refused(publish(number, "x"), "InvalidParameter", "PhoneNumber");
        }
    }

    @Test
    void shouldRefuseEmptyAndOverlongMessages() throws IOException {
        refused(publish("+8613800900001", ""), "InvalidParameter", "Empty message");
        refused(publish("+8613800900001", "王".repeat(534)), "InvalidParameter", "Message too long");
        assertThat(publish("+8613800900001", "王".repeat(533)).status()).isEqualTo(200);
    }

    @Test
    void shouldRefuseTopicsAndOtherActions() throws IOException {
        refused(sns.answer(TriedExchange.post("/sns", "Action=Publish&TopicArn=arn&Message=x")), "InvalidParameter",
                "PhoneNumber only");
        refused(sns.answer(TriedExchange.post("/sns", "Action=CreateTopic&Name=x")), "InvalidAction", "");
        refused(sns.answer(TriedExchange.post("/sns", "")), "InvalidAction", "");
    }

    private Answer publish(String number, String message) throws IOException {
        return sns.answer(TriedExchange.post("/sns", "Action=Publish&PhoneNumber=" + URLEncoder.encode(number, UTF_8)
                + "&Message=" + URLEncoder.encode(message, UTF_8)));
    }

    private void refused(Answer answer, String code, String message) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().asUtf8String()).contains("<Type>Sender</Type>", "<Code>" + code + "</Code>", message);
        assertThat(sent.all()).isEmpty();
    }
}
