package certpost.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The command as engineers call it, over chains that packaged functions have written and the night has proved. */
class VerifyAuditIT {
    private static final String SUBJECT = "window/gd-social-worker-2024";

    @TempDir
    private Path folder;
    private Stack stack;
    private Caller caller;

    @BeforeEach
    void start() throws IOException {
        stack = TrialStack.house(folder);
        caller = new Caller(stack.url());
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void shouldProveAChainAndNameItsFirstBrokenLink() throws Exception {
        var verify = new EngineersCommand("verify-audit/target/verify-audit.jar", caller);
        for (int days = 20; days < 23; days++) {
            announce(days);
        }
        assertThat(caller.send("POST", "/_local/tick", "").body()).contains("\\\"differences\\\":0");

        var whole = verify.run("--subject", SUBJECT);
        assertThat(whole.lines().toString()).contains("recorded head: 3:", "whole: " + SUBJECT + ", 3 entries");
        assertThat(whole.code()).isZero();

        rename(2);
        var broken = verify.run("--subject", SUBJECT);
        assertThat(broken.lines()).contains("broken: " + SUBJECT + " entry 2: CHANGED");
        assertThat(broken.code()).isEqualTo(1);
        assertThat(verify.run("--subject", "nothing").code()).isEqualTo(2);
    }

    private void announce(int days) throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
        String body = """
                {"qualification": "social-worker", "year": 2024, "authority": "guangdong", "channel": "DIRECT",
                 "opensOn": "%s", "closesOn": "%s"}""".formatted(today.plusDays(2), today.plusDays(days));
        String staff = "Bearer " + caller.token("certpost/staff", "{\"sub\": \"clerk-1\", \"agency\": \"guangdong\"}");
        assertThat(caller.send("PUT", "/v1/windows/gd-social-worker-2024", body, "authorization", staff, "content-type",
                "application/json").statusCode()).isIn(200, 201);
    }

    private void rename(int sequence) {
        try (DynamoDbClient tables = stack.tables()) {
            tables.updateItem(update -> update.tableName("AuditTable")
                    .key(Map.of("subject", AttributeValue.fromS(SUBJECT), "sequence",
                            AttributeValue.fromN(Integer.toString(sequence))))
                    .updateExpression("SET agency = :other")
                    .expressionAttributeValues(Map.of(":other", AttributeValue.fromS("guangzhou"))));
        }
    }
}
