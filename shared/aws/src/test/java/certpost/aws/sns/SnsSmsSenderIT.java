package certpost.aws.sns;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.LoopbackServer;
import certpost.aws.SdkClients;
import certpost.domain.notice.SmsSender;
import certpost.domain.notice.SmsSender.Outcome;
import certpost.domain.notice.SmsSenderContract;
import certpost.domain.notice.SmsSignature;
import certpost.domain.notice.SomeSms;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

class SnsSmsSenderIT extends SmsSenderContract {
    private static final SmsSignature SIGNATURE = new SmsSignature("广东人社");

    private final SnsEndpoint endpoint = new SnsEndpoint();
    private final SnsSmsSender sender = new SnsSmsSender(client(endpoint.uri()), () -> SIGNATURE, "", "");

    @Override
    protected SmsSender sender() {
        return sender;
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void shouldPublishATransactionalMessageToTheNumber() {
        assertThat(sender.send(SomeSms.sent())).isEqualTo(new Outcome.Accepted("m-1"));

        assertThat(endpoint.calls()).singleElement()
                .satisfies(call -> assertThat(call).containsEntry("Action", "Publish")
                        .containsEntry("PhoneNumber", "+8613800138000")
                        .containsEntry("Message", "【广东人社】" + SomeSms.sent().text())
                        .containsEntry("MessageAttributes.entry.1.Name", "AWS.SNS.SMS.SMSType")
                        .containsEntry("MessageAttributes.entry.1.Value.StringValue", "Transactional"));
    }

    @Test
    void shouldNameTheSenderAndCapThePriceWhenSet() {
        new SnsSmsSender(client(endpoint.uri()), () -> SIGNATURE, "CERTPOST", "0.05").send(SomeSms.sent());

        assertThat(endpoint.calls().getFirst().values()).contains("AWS.SNS.SMS.SenderID", "CERTPOST",
                "AWS.SNS.SMS.MaxPrice", "0.05");
    }

    @Test
    void shouldSayThatAThrottledMessageMayBeTriedLater() {
        endpoint.answers(SnsEndpoint.error(400, "Throttling"));

        assertThat(sender.send(SomeSms.sent())).isInstanceOf(Outcome.TryLater.class);
        assertThat(endpoint.calls()).hasSize(1);
    }

    @Test
    void shouldSayThatAnInvalidNumberIsRefusedForGood() {
        endpoint.answers(SnsEndpoint.error(400, "InvalidParameter"));

        assertThat(sender.send(SomeSms.sent())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void shouldSayThatAMissingPermissionMayBeMendedAndTriedLater() {
        endpoint.answers(SnsEndpoint.error(403, "AuthorizationError"));

        assertThat(sender.send(SomeSms.sent())).isInstanceOf(Outcome.TryLater.class);
    }

    @Test
    void shouldNotRepeatACallThatTheServerFailed() {
        endpoint.answers(SnsEndpoint.error(500, "InternalError"));

        assertThat(sender.send(SomeSms.sent())).isInstanceOf(Outcome.Unknown.class);
        assertThat(endpoint.calls()).hasSize(1);
    }

    /** The JDK's HTTP client repeats such a POST unless its body is streamed, as the SDK's client over it does. */
    @Test
    void shouldNotRepeatACallWhoseConnectionBrokeAfterItWasKeptAlive() {
        assertThat(sender.send(SomeSms.sent())).as("keeps the connection").isInstanceOf(Outcome.Accepted.class);
        endpoint.answers(LoopbackServer.hangsUp());

        assertThat(sender.send(SomeSms.sent())).isInstanceOf(Outcome.Unknown.class);
        assertThat(endpoint.calls()).hasSize(2);
    }

    @Test
    void shouldSayThatAMessageThatNeverLeftMayBeTriedLater() {
        URI nobody = endpoint.uri();
        endpoint.close();

        assertThat(new SnsSmsSender(client(nobody), () -> SIGNATURE, "", "").send(SomeSms.sent()))
                .isInstanceOf(Outcome.TryLater.class);
    }

    private static SnsClient client(URI endpoint) {
        return SdkClients.sns(builder -> builder.endpointOverride(endpoint)
                .region(Region.CN_NORTH_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret"))));
    }
}
