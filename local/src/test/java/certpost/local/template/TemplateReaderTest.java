package certpost.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole template: what is in it is what runs, and what is not known is refused by name. */
class TemplateReaderTest {
    private static final String FUNCTION = """
            Globals: { Function: { Timeout: 20, Environment: { Variables: { A: all } } } }
            Resources:
              Missed: { Type: AWS::SQS::Queue }
              Things:
                Type: AWS::DynamoDB::Table
                Properties:
                  AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
                  KeySchema: [{ AttributeName: id, KeyType: HASH }]
              Echo:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: echo.zip
                  Handler: Echo
                  Environment: { Variables: { B: !Ref Things } }
                  Events:
                    One: { Type: HttpApi, Properties: { Method: GET, Path: /one, Auth: { AuthorizationScopes: [a] } } }
                    Two: { Type: %s, Properties: { %s } }
              Api:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Auth:
                    DefaultAuthorizer: Tokens
                    Authorizers:
                      Tokens: { IdentitySource: $request.header.Authorization, JwtConfiguration: { issuer: i, audience: [a] } }
            """;

    @TempDir
    private Path folder;

    @Test
    void shouldMergeGlobalsAndReadRoutes() throws IOException {
        Template template = read(
                FUNCTION.formatted("HttpApi", "Method: PUT, Path: '/{x}', Auth: { Authorizer: NONE }"));

        FunctionResource echo = template.functions().getFirst();
        assertThat(echo.timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(echo.environment()).isEqualTo(Map.of("A", "all", "B", "Things"));
        assertThat(echo.code()).isEqualTo(folder.resolve("echo.zip"));
        assertThat(template.routes()).containsExactly(
                new Route("GET", "/one", "Echo", Duration.ofSeconds(30), true, Set.of("a")),
                new Route("PUT", "/{x}", "Echo", Duration.ofSeconds(30), false, Set.of()));
        assertThat(template.api().authorizer()).isEqualTo(Optional.of(new Authorizer("i", List.of("a"))));
        assertThat(template.queues()).containsExactly("Missed");
    }

    @Test
    void shouldReadHowManyRequestsRoutesTake() throws IOException {
        String settings = """
                      DefaultRouteSettings: { ThrottlingRateLimit: 0.5, ThrottlingBurstLimit: 7 }
                      RouteSettings: { GET /one: { ThrottlingRateLimit: 2, ThrottlingBurstLimit: 3 } }
                """;
        HttpApi api = read(FUNCTION.formatted("HttpApi", "Method: PUT, Path: '/{x}'")
                .replace("      Auth:", settings + "      Auth:")).api();

        assertThat(api.throttling()).contains(new Throttling(0.5, 7));
        assertThat(api.throttlingByRoute()).containsOnly(Map.entry("GET /one", new Throttling(2, 3)));
    }

    @Test
    void shouldLeaveOutWhatACondtionOrAStateTurnsOff() throws IOException {
        Template template = read("Conditions: { Never: !Equals [a, b] }\n"
                + FUNCTION.formatted("ScheduleV2", "ScheduleExpression: rate(1 minute), State: DISABLED")
                        .replace("Missed: { Type", "Missed: { Condition: Never, Type"));

        assertThat(template.queues()).isEmpty();
        assertThat(template.schedules()).isEmpty();
    }

    @Test
    void shouldReadWhoseLogsAFunctionGets() throws IOException {
        Template template = read(FUNCTION.formatted("CloudWatchLogs",
                "LogGroupName: !Sub 'sns/${AWS::Region}/Direct', FilterPattern: ''"));

        assertThat(template.logs()).containsExactly(new LogSubscription("EchoTwo", "Echo", "sns/us-east-1/Direct"));
        refused(FUNCTION.formatted("CloudWatchLogs", "LogGroupName: a, FilterPattern: ERROR"),
                "Echo.Events.Two.Properties.FilterPattern is not known to the local stack");
    }

    @Test
    void shouldRefuseByNameWhatItDoesNotPlay() {
        refused(FUNCTION.formatted("S3", "Bucket: b"), "Echo.Events.Two.Type S3 is not known to the local stack");
        refused(FUNCTION.formatted("HttpApi", "Method: GET, Path: /x, RouteSettings: {}"),
                "Echo.Events.Two.Properties.RouteSettings is not known to the local stack");
        refused(FUNCTION.formatted("HttpApi", "Method: GET, Path: x"),
                "Echo has a route whose path does not start with /: x");
        refused(FUNCTION.formatted("HttpApi", "Method: GET, Path: /x, TimeoutInMillis: 30001"),
                "Echo has a TimeoutInMillis that is not between 50 and 30000");
        refused(FUNCTION.formatted("DynamoDB", "Stream: !GetAtt Things.StreamArn, StartingPosition: LATEST"),
                "EchoTwo reads the stream of Things, which has none");
        refused(FUNCTION.formatted("DynamoDB", "Stream: !GetAtt Things.StreamArn, StartingPosition: NOW"),
                "Echo.Events.Two.Properties.StartingPosition NOW is not a stream's");
        refused("Resources: { Bucket: { Type: AWS::S3::Bucket } }",
                "Bucket is a AWS::S3::Bucket, which is not known to the local stack");
        refused("Parameters: { P: { Type: String } }\nResources: {}",
                "Parameter P has no default and the local stack has no value for it");
        refused("Mappings: {}\nResources: {}", "Template.Mappings is not known to the local stack");
        refused("Resources: { Q: { Type: AWS::SQS::Queue, CreationPolicy: {} } }",
                "Q.CreationPolicy is not known to the local stack");
    }

    private Template read(String text) throws IOException {
        return TemplateReader.read(Files.writeString(folder.resolve("template.yaml"), text), Map.of());
    }

    private void refused(String text, String message) {
        assertThatExceptionOfType(BadTemplate.class).isThrownBy(() -> read(text)).withMessage(message);
    }
}
