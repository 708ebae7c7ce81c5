package certpost.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.http.Answer;
import certpost.local.http.Answering;
import certpost.local.http.Loopback;
import certpost.local.image.ImageFiles;
import certpost.local.template.FunctionResource;
import certpost.local.template.TemplateReader;
import certpost.local.template.TrialRetention;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packaged functions that start for a snapshot, laid out as in their images, under AWS's runtime client. */
class PrimingIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final long LONGEST_SECONDS = 60;

    @TempDir
    private Path folder;

    /** What AWS was asked before the snapshot. */
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch snapshot = new CountDownLatch(1);

    @ParameterizedTest
    @ValueSource(strings = {"CandidateApi", "StaffApi", "PrinterApi", "CarrierEvents", "SendNotices", "CloseWindows"})
    void shouldReadTablesBeforeASnapshotAndWriteNothingAndReadNoSecret(String name) throws Exception {
        try (Loopback aws = Loopback.bind(0)) {
            aws.serve("/", new Answering(this::answer, _ -> {})).start();

            Process process = start(name, aws);
            try {
                assertThat(snapshot.await(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
            }
        }
        assertThat(asked).isNotEmpty().allMatch(call -> call.matches("DynamoDB_20120810[.](GetItem|Query)"));
    }

    /** The Runtime API, and tables in which nothing is. */
    private Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
        if (exchange.getRequestURI().getPath().endsWith("/restore/next")) {
            snapshot.countDown();
            return Answer.empty(200);
        }
        if (exchange.getRequestURI().getPath().endsWith("/invocation/next")) {
            TimeUnit.SECONDS.sleep(LONGEST_SECONDS);
        }
        asked.add(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        exchange.getRequestBody().readAllBytes();
        return Answer.of(200, "application/x-amz-json-1.0", "{\"Items\": [], \"Count\": 0}");
    }

    private Process start(String name, Loopback aws) throws IOException {
        FunctionResource function = TemplateReader
                .read(ROOT.resolve("template.yaml"),
                        TrialRetention.and(Map.of("TokenIssuer", "https://issuer.example", "TokenAudience", "certpost",
                                "Release", "tried", "Stage", "test", "SmsDailyCeiling", "1")))
                .functions()
                .stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Path arguments = ImageFiles.layOut(function.code(), Path.of(System.getProperty("certpost.runtime-client")),
                ROOT.resolve("config/image/java.options"), folder.resolve("var"));
        var environment = new LambdaEnvironment(aws.url(),
                Map.of("DYNAMODB", aws.url(), "SNS", aws.url(), "SECRETS_MANAGER", aws.url()));
        ProcessBuilder process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac", "@" + arguments, function.handler())
                .directory(folder.toFile())
                .inheritIO();
        process.environment().clear();
        process.environment().putAll(environment.of(function, "tried", folder));
        process.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        return process.start();
    }
}
