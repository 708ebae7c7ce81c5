package certpost.aws.dynamodb.client;

import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionSizeLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ReplicatedWriteConflictException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** DynamoDB's refusals as the SDK's exceptions, with all that they say. */
final class Refusals {
    private Refusals() {}

    static AwsServiceException of(SdkHttpResponse head, JsonNode json) {
        String code = head.firstMatchingHeader("x-amzn-ErrorType")
                .or(() -> text(json, "__type"))
                .or(() -> text(json, "code"))
                .map(Refusals::code)
                .orElse("");
        AwsServiceException.Builder refusal = named(code);
        try {
            ModelJson.read(json, refusal);
        } catch (RuntimeException _) {
            // What it says besides its name is not DynamoDB's; the name counts all the same.
            refusal = named(code);
        }
        String message = text(json, "message").or(() -> text(json, "Message")).orElse(code);
        return refusal.message(message)
                .statusCode(head.statusCode())
                .requestId(head.firstMatchingHeader("x-amzn-RequestId").orElse(null))
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName(DynamoDbClient.SERVICE_NAME)
                        .errorCode(code)
                        .errorMessage(message)
                        .sdkHttpResponse(head)
                        .build())
                .build();
    }

    private static Optional<String> text(JsonNode json, String field) {
        return json.field(field).map(JsonNode::text);
    }

    /** Without the name space before it, and the address behind it that a header may have. */
    private static String code(String type) {
        String before = type.split(":", 2)[0];
        return before.substring(before.indexOf('#') + 1);
    }

    private static AwsServiceException.Builder named(String code) {
        return switch (code) {
            case "ConditionalCheckFailedException" -> ConditionalCheckFailedException.builder();
            case "TransactionCanceledException" -> TransactionCanceledException.builder();
            case "TransactionConflictException" -> TransactionConflictException.builder();
            case "TransactionInProgressException" -> TransactionInProgressException.builder();
            case "IdempotentParameterMismatchException" -> IdempotentParameterMismatchException.builder();
            case "ReplicatedWriteConflictException" -> ReplicatedWriteConflictException.builder();
            case "ItemCollectionSizeLimitExceededException" -> ItemCollectionSizeLimitExceededException.builder();
            case "ResourceNotFoundException" -> ResourceNotFoundException.builder();
            case "ProvisionedThroughputExceededException" -> ProvisionedThroughputExceededException.builder();
            case "RequestLimitExceeded" -> RequestLimitExceededException.builder();
            case "ThrottlingException" -> ThrottlingException.builder();
            case "InternalServerError" -> InternalServerErrorException.builder();
            default -> DynamoDbException.builder();
        };
    }
}
