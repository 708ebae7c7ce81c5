package certpost.redrive;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The command. It ends with 0 if no letter stays, 1 if some do, 2 if it could not work. */
public final class Main {
    /** As long as a function may take. */
    private static final Duration TO_ANSWER = Duration.ofMinutes(15);

    private Main() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    private static int run(List<String> words, PrintStream out) {
        SdkHttpClient http = UrlConnectionHttpClient.builder().socketTimeout(TO_ANSWER).build();
        try (http;
                var sqs = SqsClient.builder().httpClient(http).build();
                var lambda = LambdaClient.builder().httpClient(http).build();
                var streams = DynamoDbStreamsClient.builder().httpClient(http).build()) {
            int staying = new Redrive(new SqsLetterBox(sqs), new StreamChangeReader(streams), new LambdaCaller(lambda),
                    new ObjectMapper(), out::println).go(Arguments.of(words));
            return staying == 0 ? 0 : 1;
        } catch (Arguments.NotUnderstood e) {
            out.println(e.getMessage());
            return 2;
        } catch (SdkException e) {
            out.println("AWS did not do what was asked: " + e.getMessage());
            return 2;
        }
    }
}
