package certpost.aws.dynamodb.client;

import certpost.aws.Sleeper;
import certpost.aws.signed.SignedPosts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeParser;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenResponse;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * Sends requests to DynamoDB, each signed anew for each try, and says what was answered. What may pass is tried again as
 * the SDK's strategy has it, with the same body: a transaction keeps its token.
 */
final class SignedExchange {
    private static final String TARGET = "DynamoDB_20120810.";
    /** Of the answer's bytes, as DynamoDB sends it with each. */
    private static final String CHECKSUM = "x-amz-crc32";

    private final SdkHttpClient http;
    private final SignedPosts posts;
    private final RetryStrategy retries;
    private final Sleeper sleeper;
    private final JsonNodeParser parser = JsonNode.parser();

    SignedExchange(SdkHttpClient http, SignedPosts posts, RetryStrategy retries, Sleeper sleeper) {
        this.http = http;
        this.posts = posts;
        this.retries = retries;
        this.sleeper = sleeper;
    }

    /**
     * Reads what DynamoDB answers.
     *
     * @throws SdkException as the SDK's client would: a refusal as DynamoDB's exception of its name, all else as
     *         {@link SdkClientException}
     */
    void answer(String operation, byte[] body, SdkPojo answer) {
        RetryToken token = retries.acquireInitialToken(AcquireInitialTokenRequest.create(TARGET)).token();
        while (true) {
            try {
                once(operation, body, answer);
                retries.recordSuccess(RecordSuccessRequest.create(token));
                return;
            } catch (SdkException failure) {
                token = afterwards(token, failure);
            }
        }
    }

    /** Waits for the time of the next try; the failure, if there is none. */
    private RetryToken afterwards(RetryToken token, SdkException failure) {
        RefreshRetryTokenResponse next;
        try {
            next = retries.refreshRetryToken(RefreshRetryTokenRequest.builder()
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

    private void once(String operation, byte[] body, SdkPojo read) {
        SignedRequest signed = posts
                .sign(Map.of("Content-Type", "application/x-amz-json-1.0", "X-Amz-Target", TARGET + operation), body);
        SdkHttpResponse head;
        byte[] answer;
        try {
            HttpExecuteResponse response = http.prepareRequest(HttpExecuteRequest.builder()
                    .request(signed.request())
                    .contentStreamProvider(signed.payload().orElseThrow())
                    .build()).call();
            head = response.httpResponse();
            answer = bytes(response);
        } catch (IOException | UncheckedIOException e) {
            throw SdkClientException.create("DynamoDB was not heard: " + e.getClass().getSimpleName(), e);
        }
        checkSum(head, answer);
        Optional<JsonNode> json = json(answer);
        if (!head.isSuccessful()) {
            throw Refusals.of(head, json.orElseGet(JsonNode::emptyObjectNode));
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

    /** Read to its end, so that the connection can be used again. */
    private static byte[] bytes(HttpExecuteResponse response) throws IOException {
        try (InputStream in = response.responseBody()
                .map(InputStream.class::cast)
                .orElseGet(InputStream::nullInputStream)) {
            return in.readAllBytes();
        }
    }

    private static void checkSum(SdkHttpResponse head, byte[] answer) {
        Optional<String> said = head.firstMatchingHeader(CHECKSUM);
        if (said.isPresent()) {
            var sum = new CRC32();
            sum.update(answer);
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
