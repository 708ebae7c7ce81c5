package certpost.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.http.Answer;
import certpost.local.http.TriedExchange;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

/** Invoking a function as Lambda's clients do. */
class LambdaEndpointTest {
    private InvocationResult result = new InvocationResult.Answered(SdkBytes.fromUtf8String("\"done\""));
    private final LambdaEndpoint lambda = new LambdaEndpoint((function, event, begun) -> result, Set.of("Echo"));

    @Test
    void shouldAnswerAsTheFunctionDoes() throws Exception {
        Answer answer = invoke("Echo");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().asUtf8String()).isEqualTo("\"done\"");
        assertThat(answer.headers()).doesNotContainKey("x-amz-function-error");
    }

    @Test
    void shouldKnowAFunctionByItsArnAndItsAlias() throws Exception {
        assertThat(invoke("arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3AEcho%3Alive").status())
                .isEqualTo(200);
        assertThat(invoke("Echo:live").status()).isEqualTo(200);
    }

    @Test
    void shouldSayThatAFunctionFailedOrWasBusy() throws Exception {
        for (InvocationResult failed : List.of(new InvocationResult.Failed("java.lang.Error"),
                new InvocationResult.TimedOut(), new InvocationResult.Crashed(3),
                new InvocationResult.TooLarge(true))) {
            result = failed;
            assertThat(invoke("Echo").headers()).containsEntry("x-amz-function-error", List.of("Unhandled"));
        }
        result = new InvocationResult.Throttled();
        assertThat(invoke("Echo").status()).isEqualTo(429);
        result = new InvocationResult.TooLarge(false);
        assertThat(invoke("Echo").status()).isEqualTo(413);
    }

    @Test
    void shouldNotKnowOthers() throws Exception {
        assertThat(invoke("Nobodys").status()).isEqualTo(404);
        assertThat(lambda.answer(TriedExchange.post("/_local/lambda/2015-03-31/functions/Echo", "{}")).status())
                .isEqualTo(404);
    }

    private Answer invoke(String function) throws IOException, InterruptedException {
        return lambda
                .answer(TriedExchange.post("/_local/lambda/2015-03-31/functions/" + function + "/invocations", "{}"));
    }
}
