package certpost.aws.http;

import certpost.domain.Intercepted;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Stores whose tables take no more for the moment. */
public final class Throttled {
    private Throttled() {}

    /** The store, of which every call is throttled. */
    public static <T> T all(Class<T> port, T store) {
        return Intercepted.before(port, store, _ -> {
            throw failure("ThrottlingException");
        });
    }

    static RuntimeException failure(String code) {
        return DynamoDbException.builder()
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
