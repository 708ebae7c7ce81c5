package certpost.local.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.lambda.InvocationResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;

/** How much of a batch a function says it has done. */
class BatchResponseTest {
    private static final List<String> NUMBERS = List.of("1", "2", "3");
    private final BatchResponse response = new BatchResponse();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{} | 3", "null | 3", "{\"batchItemFailures\": []} | 3",
            "{\"batchItemFailures\": [{\"itemIdentifier\": \"2\"}]} | 1",
            "{\"batchItemFailures\": [{\"itemIdentifier\": \"3\"}, {\"itemIdentifier\": \"2\"}]} | 1",
            "{\"batchItemFailures\": [{\"itemIdentifier\": \"1\"}]} | 0",
            "{\"batchItemFailures\": [{\"itemIdentifier\": \"9\"}]} | 0",
            "{\"batchItemFailures\": [{\"itemIdentifier\": \"\"}]} | 0",
            "{\"batchItemFailures\": [{\"other\": \"2\"}]} | 0", "no JSON | 0"})
    void shouldCountWhatIsBeforeTheEarliestFailure(String answer, int done) {
        assertThat(response.done(answered(answer), true, NUMBERS)).isEqualTo(done);
    }

    @Test
    void shouldTakeAnyAnswerForSuccessWhereNoneIsAskedFor() {
        assertThat(response.done(answered("{\"batchItemFailures\": [{\"itemIdentifier\": \"1\"}]}"), false, NUMBERS))
                .isEqualTo(3);
    }

    @Test
    void shouldTakeAFailureForNothingDone() {
        assertThat(response.done(new InvocationResult.Failed("x"), false, NUMBERS)).isZero();
        assertThat(response.done(new InvocationResult.TimedOut(), true, NUMBERS)).isZero();
        assertThat(response.done(new InvocationResult.Throttled(), true, NUMBERS)).isZero();
    }

    private static InvocationResult answered(String text) {
        return new InvocationResult.Answered(SdkBytes.fromString(text, UTF_8));
    }
}
