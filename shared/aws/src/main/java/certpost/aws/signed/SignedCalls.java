package certpost.aws.signed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/** Sends signed POSTs, each once, and reads what is answered. */
public final class SignedCalls {
    /** DynamoDB gives items of 16 MB at most at once, and JSON needs some more for them; nobody else has so much to say. */
    private static final int LONGEST_ANSWER = 64 * 1024 * 1024;

    private final SdkHttpClient http;
    private final SignedPosts posts;

    /**
     * Sends them where such posts go.
     *
     * @param http waits neither for a connection nor for an answer without end
     */
    public SignedCalls(SdkHttpClient http, SignedPosts posts) {
        this.http = http;
        this.posts = posts;
    }

    /** An answer, whatever it says. */
    public record Answer(SdkHttpResponse head, SdkBytes body) {
        @Override
        public String toString() {
            return "HTTP " + head.statusCode();
        }
    }

    /**
     * Signs and sends it.
     *
     * @throws IOException where no answer came, or not all of it
     * @throws software.amazon.awssdk.core.exception.SdkException where there are no credentials to sign it by
     */
    public Answer send(Map<String, String> headers, byte[] body) throws IOException {
        SignedRequest signed = posts.sign(headers, body);
        var request = HttpExecuteRequest.builder()
                .request(signed.request())
                .contentStreamProvider(signed.payload().orElseThrow())
                .build();
        try {
            HttpExecuteResponse response = http.prepareRequest(request).call();
            return new Answer(response.httpResponse(), read(response));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** To its end, so that the connection can be used again. */
    private static SdkBytes read(HttpExecuteResponse response) throws IOException {
        try (InputStream in = response.responseBody()
                .map(InputStream.class::cast)
                .orElseGet(InputStream::nullInputStream)) {
            return SdkBytes.fromByteArrayUnsafe(in.readNBytes(LONGEST_ANSWER));
        }
    }
}
