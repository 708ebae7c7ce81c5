package certpost.aws.sns;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.LoopbackServer;
import certpost.aws.signed.AwsService;
import certpost.aws.signed.ServiceAddress;
import certpost.aws.signed.SignatureV4;
import certpost.aws.signed.SignedPosts;
import certpost.aws.connection.OnePost;
import certpost.domain.notice.SmsSender;
import certpost.domain.notice.SmsSender.Outcome;
import certpost.domain.notice.SmsSenderContract;
import certpost.domain.notice.SmsSignature;
import certpost.domain.notice.SomeSms;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

class SnsSmsSenderIT extends SmsSenderContract {
    private static final SmsSignature SIGNATURE = new SmsSignature("广东人社");

    private final SnsEndpoint endpoint = new SnsEndpoint();
    private final SnsSmsSender sender = new SnsSmsSender(sns(endpoint.uri()), () -> SIGNATURE, "", "");

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
        new SnsSmsSender(sns(endpoint.uri()), () -> SIGNATURE, "CERTPOST", "0.05").send(SomeSms.sent());

        assertThat(endpoint.calls().getFirst().values()).contains("AWS.SNS.SMS.SenderID", "CERTPOST",
                "AWS.SNS.SMS.MaxPrice", "0.05");
    }

    @Test
    void shouldNumberAttributesWithoutAGap() {
        new SnsSmsSender(sns(endpoint.uri()), () -> SIGNATURE, "", "0.05").send(SomeSms.sent());

        assertThat(endpoint.calls().getFirst()).containsEntry("MessageAttributes.entry.2.Name", "AWS.SNS.SMS.MaxPrice")
                .containsEntry("MessageAttributes.entry.2.Value.DataType", "Number")
                .doesNotContainKey("MessageAttributes.entry.3.Name");
    }

    @Test
    void shouldTryLaterWhereTheSignatureCannotBeReadAndCallNobody() {
        SmsSender unsigned = new SnsSmsSender(sns(endpoint.uri()), () -> {
            throw SdkClientException.create("the table is busy");
        }, "", "");

        assertThat(unsigned.send(SomeSms.sent())).isInstanceOf(Outcome.TryLater.class);
        assertThat(endpoint.calls()).isEmpty();
    }

    @Test
    void shouldEncodeWhateverATextHolds() {
        assertThat(sns(endpoint.uri()).publish(Map.of("Message", "1+1 = 2 & 王*%~")))
                .isInstanceOf(OnePost.Result.Answered.class);

        assertThat(endpoint.calls().getFirst()).containsEntry("Message", "1+1 = 2 & 王*%~");
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

    @Test
    void shouldNotKnowWhatBecameOfAMessageWithoutAnId() {
        endpoint.answers((exchange, _) -> LoopbackServer.body(exchange, 200, "text/xml", "<PublishResponse/>"));

        assertThat(sender.send(SomeSms.sent())).isEqualTo(new Outcome.Unknown("HTTP 200 without a message id"));
    }

    @Test
    void shouldSignTheCallForSns() {
        sender.send(SomeSms.sent());

        assertThat(endpoint.signed()).singleElement()
                .satisfies(call -> assertThat(call.headers().get("Authorization"))
                        .isEqualTo(SignatureV4.of(call, "secret"))
                        .contains("/cn-north-1/sns/aws4_request"))
                .satisfies(call -> assertThat(call.headers()).containsEntry("X-amz-security-token", "a-token"));
    }

    @Test
    void shouldSayThatACallThatNobodyCouldSignMayBeTriedLater() {
        Publishing unsigned = _ -> {
            throw SdkClientException.create("no credentials");
        };

        assertThat(new SnsSmsSender(unsigned, () -> SIGNATURE, "", "").send(SomeSms.sent()))
                .isInstanceOf(Outcome.TryLater.class);
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

        assertThat(new SnsSmsSender(sns(nobody), () -> SIGNATURE, "", "").send(SomeSms.sent()))
                .isInstanceOf(Outcome.TryLater.class);
    }

    private static Publishing sns(URI endpoint) {
        return new SnsOverHttp(new OnePost(),
                new SignedPosts(new ServiceAddress(AwsService.SNS, endpoint, Region.CN_NORTH_1),
                        StaticCredentialsProvider.create(AwsSessionCredentials.create("id", "secret", "a-token"))));
    }
}
