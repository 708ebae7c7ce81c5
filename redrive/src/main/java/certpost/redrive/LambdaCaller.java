package certpost.redrive;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** Functions in Lambda. */
final class LambdaCaller implements FunctionCaller {
    private final LambdaClient lambda;

    LambdaCaller(LambdaClient lambda) {
        this.lambda = lambda;
    }

    @Override
    public Called call(String function, String event) {
        try {
            var answer = lambda.invoke(invoke -> invoke.functionName(function).payload(SdkBytes.fromUtf8String(event)));
            // What a function says of its failure may hold personal data; its log has the kind.
            return answer.functionError() == null
                    ? new Called.Answered(answer.payload().asUtf8String())
                    : new Called.Failed("the function failed");
        } catch (SdkException e) {
            return new Called.Failed("the function could not be called (" + e.getClass().getSimpleName() + ")");
        }
    }
}
