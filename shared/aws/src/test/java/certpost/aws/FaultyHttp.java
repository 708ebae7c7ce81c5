package certpost.aws;

import certpost.aws.connection.JdkHttpClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** An HTTP client for clients of AWS that counts requests, and loses or invents answers when told to. */
public final class FaultyHttp implements SdkHttpClient {

    private interface Fault {
        HttpExecuteResponse answer(ExecutableHttpRequest request) throws IOException;
    }

    private final SdkHttpClient real = new JdkHttpClient(Duration.ofSeconds(2), Duration.ofSeconds(30));
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    /** The next request is done, but its answer is lost. */
    public FaultyHttp loseAnswer() {
        faults.add(request -> {
            request.call();
            throw new IOException("the answer is lost");
        });
        return this;
    }

    /** The next request is left alone, so that what follows happens to the one after it. */
    public FaultyHttp letPass() {
        faults.add(ExecutableHttpRequest::call);
        return this;
    }

    /** The next request is not done, since the connection breaks. */
    public FaultyHttp breakOff() {
        faults.add(_ -> {
            throw new SocketException("the connection broke");
        });
        return this;
    }

    /** The next request is not done, and fails with that error of DynamoDB. */
    public FaultyHttp fail(int status, String error) {
        return answer(status, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\"}".formatted(error));
    }

    /** The next request is not done, and that is its answer. */
    public FaultyHttp answer(int status, String body) {
        faults.add(_ -> HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(status).putHeader("x-amzn-RequestId", "r-1").build())
                .responseBody(
                        AbortableInputStream.create(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build());
        return this;
    }

    /** The operations so far, each time that one was sent, e.g. {@code UpdateItem}. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Forgets which requests there were. */
    public void forgetRequests() {
        requests.clear();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        requests.add(request.httpRequest().firstMatchingHeader("X-Amz-Target").orElse("").replaceAll(".*[.]", ""));
        ExecutableHttpRequest prepared = real.prepareRequest(request);
        Fault fault = faults.poll();
        return fault == null ? prepared : new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return fault.answer(prepared);
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    @Override
    public void close() {
        real.close();
    }
}
