package certpost.aws.signed;

import certpost.aws.Sleeper;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/** Tries again what may pass, as a strategy of the SDK's has it. */
public final class Retries {
    private final RetryStrategy strategy;
    private final Sleeper sleeper;

    /** @param strategy which failures are tried again, how often and after what time */
    public Retries(RetryStrategy strategy, Sleeper sleeper) {
        this.strategy = strategy;
        this.sleeper = sleeper;
    }

    /**
     * What the call gives in the end.
     *
     * @param once the call, which may be made several times
     * @throws SdkException the last failure, where there is no further try
     */
    public <T> T call(Supplier<T> once) {
        RetryToken token = strategy.acquireInitialToken(AcquireInitialTokenRequest.create("certpost")).token();
        while (true) {
            try {
                T answer = once.get();
                strategy.recordSuccess(RecordSuccessRequest.create(token));
                return answer;
            } catch (SdkException failure) {
                token = afterwards(token, failure);
            }
        }
    }

    /** Waits for the time of the next try; the failure, if there is none. */
    private RetryToken afterwards(RetryToken token, SdkException failure) {
        RefreshRetryTokenResponse next;
        try {
            next = strategy.refreshRetryToken(RefreshRetryTokenRequest.builder()
                    .token(token)
                    .failure(failure)
                    .suggestedDelay(Duration.ZERO)
                    .build());
        } catch (TokenAcquisitionFailedException _) {
            throw failure;
        }
        sleeper.pause(next.delay());
        return next.token();
    }
}
