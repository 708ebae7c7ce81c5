package certpost.aws.sns;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.notice.SmsSender.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SNS's answers mean. Codes are those of https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
class SnsAnswerTest {

    @ParameterizedTest
    @CsvSource({"200, <MessageId>94f20ce6-13c5-43a0-9a9e-ca52d816e90b</MessageId>",
            "200, <PublishResult> <MessageId> 94f20ce6-13c5-43a0-9a9e-ca52d816e90b </MessageId> </PublishResult>"})
    void shouldHaveAcceptedWhatHasAnId(int status, String body) {
        assertThat(new SnsAnswer(status, body).outcome())
                .isEqualTo(new Outcome.Accepted("94f20ce6-13c5-43a0-9a9e-ca52d816e90b"));
    }

    @ParameterizedTest
    @CsvSource({"400, OptedOut", "400, InvalidParameter", "400, ParameterValueInvalid"})
    void shouldHaveRefusedForGoodWhatWillNeverGo(int status, String code) {
        assertThat(answer(status, code).outcome()).isEqualTo(new Outcome.Refused(code));
    }

    @ParameterizedTest
    @CsvSource({"400, Throttling, HTTP 400 Throttling", "429, Throttled, HTTP 429 Throttled",
            "503, Throttling, HTTP 503 Throttling", "403, AuthorizationError, HTTP 403 AuthorizationError",
            "403, ExpiredToken, HTTP 403 ExpiredToken", "301, '', HTTP 301", "400, '<b>', HTTP 400"})
    void shouldHaveToBeTriedLaterWhatWasCertainlyNotTaken(int status, String code, String reason) {
        assertThat(answer(status, code).outcome()).isEqualTo(new Outcome.TryLater(reason));
    }

    @ParameterizedTest
    @CsvSource({"500, InternalError, HTTP 500 InternalError", "503, '', HTTP 503",
            "500, InvalidParameter, HTTP 500 InvalidParameter"})
    void shouldBeUnknownWhatTheServerFailedAt(int status, String code, String reason) {
        assertThat(answer(status, code).outcome()).isEqualTo(new Outcome.Unknown(reason));
    }

    @ParameterizedTest
    @CsvSource({"200, ''", "200, <MessageId></MessageId>", "200, <MessageId>a b</MessageId>"})
    void shouldBeUnknownWhatWasTakenWithoutAnId(int status, String body) {
        assertThat(new SnsAnswer(status, body).outcome())
                .isEqualTo(new Outcome.Unknown("HTTP 200 without a message id"));
    }

    private static SnsAnswer answer(int status, String code) {
        return new SnsAnswer(status, "<ErrorResponse><Error><Code>" + code + "</Code></Error></ErrorResponse>");
    }
}
