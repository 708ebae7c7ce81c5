package certpost.aws.dynamodb.client;

import certpost.aws.signed.SignedCalls;
import certpost.aws.signed.SignedCalls.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeParser;

/** Sends requests to DynamoDB, each once, and says what was answered. */
final class SignedExchange {
    private static final String TARGET = "DynamoDB_20120810.";
    /** Of the answer's bytes, as DynamoDB sends it with each. */
    private static final String CHECKSUM = "x-amz-crc32";

    private final SignedCalls calls;
    private final JsonNodeParser parser = JsonNode.parser();

    SignedExchange(SignedCalls calls) {
        this.calls = calls;
    }

    /**
     * Reads what DynamoDB answers.
     *
     * @throws SdkException as the SDK's client would: a refusal as DynamoDB's exception of its name, all else as
     *         {@link SdkClientException}
     */
    void answer(String operation, byte[] body, SdkPojo read) {
        Answer answer;
        try {
            answer = calls.send(
                    Map.of("Content-Type", "application/x-amz-json-1.0", "X-Amz-Target", TARGET + operation), body);
        } catch (IOException e) {
            throw SdkClientException.create("DynamoDB was not heard: " + e.getClass().getSimpleName(), e);
        }
        checkSum(answer);
        Optional<JsonNode> json = json(answer.body().asByteArrayUnsafe());
        if (!answer.head().isSuccessful()) {
            throw Refusals.of(answer.head(), json.orElseGet(JsonNode::emptyObjectNode));
        }
        read(json.orElseThrow(() -> misunderstood("the answer is no JSON")), read);
    }

    /** What is JSON and no answer of DynamoDB's is no answer; why, might quote it. */
    private static void read(JsonNode json, SdkPojo answer) {
        try {
            ModelJson.read(json, answer);
        } catch (RuntimeException _) {
            throw misunderstood("the answer is another's");
        }
    }

    private static SdkClientException misunderstood(String why) {
        return SdkClientException.create("DynamoDB was not understood", new IOException(why));
    }

    private static void checkSum(Answer answer) {
        Optional<String> said = answer.head().firstMatchingHeader(CHECKSUM);
        if (said.isPresent()) {
            var sum = new CRC32();
            sum.update(answer.body().asByteArrayUnsafe());
            if (!said.get().equals(Long.toString(sum.getValue()))) {
                throw Crc32MismatchException.create("DynamoDB was misheard",
                        new IOException("the answer was damaged on its way"));
            }
        }
    }

    /** Empty where it is none, such as from something between here and DynamoDB; the parser's own words may quote it. */
    private Optional<JsonNode> json(byte[] answer) {
        try {
            return Optional.of(parser.parse(answer)).filter(JsonNode::isObject);
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }
}
