package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the template promises of time, place and start. */
class CloudTest {
    private static final String TEXT = House.text("template.yaml");
    private static final Set<String> SECRETS_OF_A_DAY = Set.of("DeliveryCodesTable", "ConfirmationCodesTable");
    private static final Object GLOBAL_TIMEOUT = Cloud.at(Cloud.template(), "Globals", "Function", "Timeout");

    @Test
    void shouldRunInEveryPartitionAndRegion() {
        assertThat(TEXT).doesNotContainPattern("arn:aws[a-z-]*:").doesNotContain("amazonaws.com");
        assertThat(TEXT).doesNotContainPattern("\\b(us|eu|ap|cn|sa|ca|me|af|il|mx)-[a-z]+-\\d\\b");
        assertThat(TEXT).contains("AWS::Partition", "AWS::URLSuffix");
    }

    @Test
    void shouldStartFromSnapshotsOnlyWhereADeploymentSaysSo() {
        String uses = String.valueOf(Cloud.at(Cloud.template(), "Globals", "Function", "SnapStart", "ApplyOn"));
        assertThat(uses).contains("If", "HasSnapStart", "PublishedVersions", "None");
        assertThat(Cloud.at(Cloud.template(), "Parameters", "SnapStart", "Default")).isEqualTo("false");
        Cloud.functions()
                .forEach((name, function) -> assertThat(function).as(name).doesNotContainKeys("SnapStart", "Runtime"));
    }

    @Test
    void shouldLetADeploymentSayHowManyRequestsEachRouteTakes() {
        Object settings = Cloud.at(Cloud.resources("AWS::Serverless::HttpApi").get("Api"), "DefaultRouteSettings");

        assertThat(Cloud.about(Cloud.map(settings), "ThrottlingRateLimit")).contains("RequestsASecond");
        assertThat(Cloud.about(Cloud.map(settings), "ThrottlingBurstLimit")).contains("RequestsAtOnce");
    }

    @Test
    void shouldGiveEachRouteThatAsksForNoTokenALimitOfItsOwn() {
        Set<String> open = new TreeSet<>();
        Cloud.functions()
                .forEach((name, function) -> Cloud.events(function, "HttpApi")
                        .values()
                        .stream()
                        .filter(route -> "NONE".equals(Cloud.at(route, "Auth", "Authorizer")))
                        .forEach(route -> open.add(route.get("Method") + " " + route.get("Path"))));

        Object api = Cloud.resources("AWS::Serverless::HttpApi").get("Api");
        assertThat(Cloud.map(Cloud.at(api, "RouteSettings"))).containsOnlyKeys(open);
    }

    @Test
    void shouldGiveUpAFunctionBeforeTheGatewayAndTheGatewayBeforeTheGraceOfClosing() {
        assertThat(GLOBAL_TIMEOUT).isEqualTo(20);
        Cloud.functions().forEach((name, function) -> {
            Map<String, Map<String, Object>> routes = Cloud.events(function, "HttpApi");
            if (!routes.isEmpty()) {
                assertThat(function).as(name).doesNotContainKey("Timeout");
            }
            routes.forEach((route, properties) -> {
                assertThat(properties.get("TimeoutInMillis")).as(name + "." + route).isEqualTo(25_000);
                assertThat(Cloud.about(properties, "ApiId")).as(name + "." + route).contains("Api");
            });
        });
    }

    @Test
    void shouldRunEveryScheduleAsOftenAsItsNameSaysByBeijingsClock() {
        var often = Map.of("EveryMinute", "rate(1 minute)", "EveryTenMinutes", "rate(10 minutes)", "Nightly",
                "cron(0 2 * * ? *)", "GoOn", "cron(15/15 2-5 * * ? *)");
        Cloud.functions()
                .forEach((name, function) -> Cloud.events(function, "ScheduleV2").forEach((event, schedule) -> {
                    assertThat(schedule.get("ScheduleExpression")).as(name).isEqualTo(often.get(event));
                    assertThat(schedule.get("ScheduleExpressionTimezone")).as(name).isEqualTo("Asia/Shanghai");
                    assertThat(String.valueOf(schedule.get("Input"))).as(name)
                            .contains("<aws.scheduler.scheduled-time>");
                    // A name would be the logical id, which every stack of the account has.
                    assertThat(schedule.get("OmitName")).as(name).isEqualTo(true);
                }));
    }

    @Test
    void shouldGiveEachReleaseVersionsOfItsOwnSoThatNewParametersReachTheAlias() {
        Cloud.functions()
                .forEach((name, function) -> assertThat(Cloud.about(function, "VersionDescription")).as(name)
                        .contains("Release"));
    }

    @Test
    void shouldDeliverStreamsFromTheirBeginningWithFiniteRetries() {
        Cloud.functions().forEach((name, function) -> Cloud.events(function, "DynamoDB").forEach((event, stream) -> {
            assertThat(stream.get("StartingPosition")).as(name).isEqualTo("TRIM_HORIZON");
            assertThat(stream.get("BisectBatchOnFunctionError")).as(name).isEqualTo(true);
            assertThat(Cloud.list(stream.get("FunctionResponseTypes"))).as(name)
                    .containsExactly("ReportBatchItemFailures");
            assertThat((Integer) stream.get("MaximumRetryAttempts")).as(name).isBetween(1, 100);
            // Before the stream itself forgets them, after 24 hours.
            assertThat((Integer) stream.get("MaximumRecordAgeInSeconds")).as(name).isBetween(3_600, 86_399);
            assertThat(stream).as(name).containsKey("FilterCriteria");
        }));
    }

    @Test
    void shouldKeepTablesWhateverBecomesOfTheStackExceptThoseOfSecretsOfADay() {
        Object resources = Cloud.template().get("Resources");
        Cloud.resources("AWS::DynamoDB::Table").forEach((name, table) -> {
            boolean kept = !SECRETS_OF_A_DAY.contains(name);
            String policy = kept ? "Retain" : "Delete";
            assertThat(Cloud.at(resources, name, "DeletionPolicy")).as(name).isEqualTo(policy);
            assertThat(Cloud.at(resources, name, "UpdateReplacePolicy")).as(name).isEqualTo(policy);
            assertThat(Cloud.at(table, "SSESpecification", "SSEEnabled")).as(name).isEqualTo(true);
            assertThat(Cloud.at(table, "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled")).as(name)
                    .isEqualTo(kept);
            assertThat(table.containsKey("DeletionProtectionEnabled")).as(name).isEqualTo(kept);
            assertThat(table.get("BillingMode")).as(name).isEqualTo("PAY_PER_REQUEST");
        });
    }

    @Test
    void shouldLogWhomTheGatewayRefusesAndNobodysPathOrToken() {
        String format = (String) Cloud.at(Cloud.resources("AWS::Serverless::HttpApi").get("Api"), "AccessLogSettings",
                "Format");

        assertThat(format).contains("$context.routeKey", "$context.status", "$context.authorizer.error")
                .doesNotContain("$context.path", "$context.authorizer.claims", "sourceIp", "userAgent");
    }

    @Test
    void shouldReadTokensKeysOverHttpsOnly() {
        assertThat(Cloud.at(Cloud.template().get("Parameters"), "TokenIssuer", "AllowedPattern"))
                .isEqualTo("https://.+");
    }

    @Test
    void shouldLetCodesGoNowhereAndEnd() {
        SECRETS_OF_A_DAY.forEach(name -> assertThat(Cloud.resources("AWS::DynamoDB::Table").get(name)).as(name)
                .containsKey("TimeToLiveSpecification")
                .doesNotContainKey("StreamSpecification"));
    }

    @Test
    void shouldSendNoPersonalDataThroughTheStream() {
        Cloud.resources("AWS::DynamoDB::Table").forEach((name, table) -> {
            if (table.containsKey("StreamSpecification")) {
                assertThat(Cloud.at(table, "StreamSpecification", "StreamViewType")).as(name).isEqualTo("KEYS_ONLY");
            }
        });
    }
}
