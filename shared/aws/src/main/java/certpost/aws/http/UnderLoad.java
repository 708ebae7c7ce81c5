package certpost.aws.http;

import certpost.aws.dynamodb.TooBusy;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Answers {@code too-many-requests} where the tables take no more for the moment. What part of the request was written
 * stays written: every request may be sent again as it is.
 */
public final class UnderLoad {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Answers answers;

    public UnderLoad(Answers answers) {
        this.answers = answers;
    }

    /** The answer, or that the client may come again; a failure that would not pass is thrown on. */
    public APIGatewayV2HTTPResponse answer(Request request, Function<Request, APIGatewayV2HTTPResponse> then) {
        try {
            return then.apply(request);
        } catch (TooBusy _) {
            return comeAgain();
        } catch (SdkServiceException e) {
            if (!e.isThrottlingException()) {
                throw e;
            }
            return comeAgain();
        }
    }

    private APIGatewayV2HTTPResponse comeAgain() {
        return answers.tooManyRequests("too much is going on at the moment; send the same again", RETRY_AFTER);
    }
}
