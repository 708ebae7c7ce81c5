package certpost.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The gateway with real functions behind it. */
@Isolated("it says how long a function may take")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayIT {
    private final ObjectMapper json = new ObjectMapper();
    private final Stack stack;
    private final Caller caller;
    private final Path folder;

    GatewayIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        stack = new Stack(TrialStack.settings(folder), line -> {});
        caller = new Caller(stack.url());
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void shouldGiveAFunctionTheWholeRequest() throws Exception {
        String token = caller.token("trial/echo other", "{\"sub\": \"li\", \"id_number\": \"1\", \"level\": 3}");

        HttpResponse<String> answer = caller.send("POST", "/echo/%E7%8E%8B%2F?a=1&b=x%20y&a=2", "{\"x\": \"明\"}",
                "authorization", "Bearer " + token, "content-type", "application/json", "x-more", "1");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode event = json.readTree(answer.body());
        assertThat(event.at("/version").asText()).isEqualTo("2.0");
        assertThat(event.at("/routeKey").asText()).isEqualTo("POST /echo/{name}");
        assertThat(event.at("/pathParameters/name").asText()).isEqualTo("王/");
        assertThat(event.at("/rawQueryString").asText()).isEqualTo("a=1&b=x%20y&a=2");
        assertThat(event.at("/queryStringParameters/a").asText()).isEqualTo("1,2");
        assertThat(event.at("/queryStringParameters/b").asText()).isEqualTo("x y");
        assertThat(event.at("/headers/x-more").asText()).isEqualTo("1");
        assertThat(event.at("/requestContext/authorizer/jwt/claims/sub").asText()).isEqualTo("li");
        assertThat(event.at("/requestContext/authorizer/jwt/claims/level").isTextual()).isTrue();
        assertThat(event.at("/requestContext/authorizer/jwt/scopes/1").asText()).isEqualTo("other");
        assertThat(event.at("/body").asText()).isEqualTo("{\"x\": \"明\"}");
        assertThat(event.at("/isBase64Encoded").asBoolean()).isFalse();
    }

    @Test
    void shouldRefuseWithoutAFunctionWhoHasNoTokenOrScope() throws Exception {
        String other = caller.token("trial/other", "{}");

        HttpResponse<String> without = caller.send("POST", "/echo/x", "");
        HttpResponse<String> withOther = caller.send("POST", "/echo/x", "", "authorization", "Bearer " + other);
        HttpResponse<String> unknown = caller.send("GET", "/echo/x/y", "");

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(withOther.statusCode()).isEqualTo(403);
        assertThat(withOther.body()).isEqualTo("{\"message\":\"Forbidden\"}");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).isEqualTo("{\"message\":\"Not Found\"}");
    }

    @Test
    void shouldTurnAwayWhoeverComesTooFastAsBarelyAsTheRealOne() throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int request = 0; request < 3; request++) {
            answers.add(caller.send("GET", "/throttled", "").statusCode());
        }
        HttpResponse<String> refused = caller.send("GET", "/throttled", "");

        assertThat(answers).containsExactly(200, 200, 429);
        assertThat(refused.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
        assertThat(refused.headers().firstValue("retry-after")).isEmpty();
    }

    @Test
    void shouldRefuseATokenThatIsOver() throws Exception {
        String token = caller.token("trial/echo", "{\"exp\": 1000000000}");

        assertThat(caller.send("POST", "/echo/x", "", "authorization", "Bearer " + token).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldAnswerWhatTheFunctionAnswers() throws Exception {
        HttpResponse<String> answer = caller.send("GET", "/teapot", "");

        assertThat(answer.statusCode()).isEqualTo(418);
        assertThat(answer.body()).isEqualTo("{\"short\":1}");
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("x-own")).contains("yes");
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
    }

    @Test
    void shouldGiveAFunctionLambdasEnvironmentAndTheTemplates() throws Exception {
        String environment = caller.send("GET", "/environment", "").body().replace('|', '\n');

        assertThat(environment).contains("AWS_LAMBDA_FUNCTION_NAME=Environment", "THINGS=Things",
                "AWS_REGION=us-east-1", "AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:",
                "AWS_ENDPOINT_URL_SNS=http://127.0.0.1:", "AWS_LAMBDA_LOG_FORMAT=JSON");
        String root = folder.resolve("work/functions/Environment").toString();
        assertThat(environment).contains("LAMBDA_TASK_ROOT=" + root, "user.dir=" + root);
        assertThat(environment).doesNotContain("HOME=");
        assertThat(Integer.parseInt(environment.lines()
                .filter(line -> line.startsWith("remaining="))
                .findFirst()
                .orElseThrow()
                .substring(10))).isBetween(15_000, 20_000);
    }

    @Test
    void shouldGiveConcurrentRequestsInstancesOfTheirOwn() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> calls = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                calls.add(threads.submit(() -> caller.send("GET", "/meet", "").body()));
            }
            List<String> processes = new ArrayList<>();
            for (Future<String> call : calls) {
                processes.add(call.get());
            }
            assertThat(processes).doesNotHaveDuplicates();
            assertThat(processes).contains(caller.send("GET", "/meet", "").body());
        }
    }

    @Test
    void shouldFailWhereAFunctionFailsTimesOutOrCrashes() throws Exception {
        for (String path : List.of("/fail", "/hang", "/crash", "/no-handler", "/large", "/crash")) {
            HttpResponse<String> answer = caller.send("GET", path, "");
            assertThat(answer.statusCode()).as(path).isEqualTo(500);
            assertThat(answer.body()).as(path).isEqualTo("{\"message\":\"Internal Server Error\"}");
        }
    }

    @Test
    void shouldGiveUpWaitingWhenTheRoutesTimeIsUp() throws Exception {
        HttpResponse<String> answer = caller.send("GET", "/hang-longer", "");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Service Unavailable\"}");
    }

    @Test
    void shouldRefuseALongerRequestLineOrHeaderThanTheRealGatewayTakes() throws Exception {
        HttpResponse<String> query = caller.send("POST", "/echo?a=" + "x".repeat(33_000), "");
        HttpResponse<String> header = caller.send("POST", "/echo", "", "x-more", "x".repeat(33_000));
        HttpResponse<String> both = caller.send("POST", "/echo?a=" + "x".repeat(6_000), "", "x-more",
                "x".repeat(6_000));
        HttpResponse<String> fits = caller.send("POST", "/echo?a=" + "x".repeat(5_000), "", "x-more",
                "x".repeat(5_000));

        assertThat(query.statusCode()).isEqualTo(414);
        assertThat(query.body()).isEqualTo("{\"message\":\"URI Too Long\"}");
        assertThat(header.statusCode()).isEqualTo(431);
        assertThat(header.body()).isEqualTo("{\"message\":\"Request Header Fields Too Large\"}");
        assertThat(both.statusCode()).isEqualTo(431);
        assertThat(fits.statusCode()).isEqualTo(200);
    }

    @Test
    void shouldAnswerATargetThatIsNoUriAsTheRealGatewayDoesAlsoAfterOthers() throws Exception {
        String good = "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nx";
        String chunked = "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n";

        String answers = raw(good + chunked + good + "GET /v1/%zz HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(answers).containsSubsequence("HTTP/1.1 200", "\"body\":\"eA==\"", "HTTP/1.1 200",
                "\"body\":\"YWI=\"", "HTTP/1.1 200", "HTTP/1.1 400 Bad Request", "application/json",
                "\r\n\r\n{\"message\":\"Bad Request\"}");
        assertThat(raw("nonsense\r\n\r\n")).startsWith("HTTP/1.1 400").endsWith("{\"message\":\"Bad Request\"}");
        assertThat(raw("")).isEmpty();
    }

    /** All that comes back for some bytes, one answer after the other. */
    private String raw(String requests) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), stack.url().getPort())) {
            socket.getOutputStream().write(requests.getBytes(UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Test
    void shouldSayWhatIsWrongWithATokenOfNoTimeAtAll() throws Exception {
        for (String claims : List.of("{\"exp\": 1e300}", "{\"nbf\": -1}", "{\"iat\": 253402300800}")) {
            HttpResponse<String> answer = caller.send("POST", "/_local/token",
                    "{\"scope\": \"trial/echo\", \"claims\": " + claims + "}");
            assertThat(answer.statusCode()).as(claims).isEqualTo(400);
            assertThat(answer.body()).as(claims).contains("must be seconds from 0 to 253402300799");
        }
    }

    @Test
    void shouldRefuseWhatIsLargerThanAFunctionTakes() throws Exception {
        HttpResponse<String> answer = caller.send("POST", "/echo", "x".repeat(5 * 1024 * 1024), "content-type",
                "application/octet-stream");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
    }
}
