package certpost.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing fails or is lost unseen: logs, alarms and dead letters of every function. */
class WatchTest {
    private static final Map<String, Map<String, Object>> ALARMS = Cloud.resources("AWS::CloudWatch::Alarm");
    private static final Map<String, Map<String, Object>> QUEUES = Cloud.resources("AWS::SQS::Queue");

    @Test
    void shouldGiveEachFunctionALogOfItsOwnThatEnds() {
        Set<String> logs = new HashSet<>();
        Cloud.functions().forEach((name, function) -> {
            Optional<String> log = Cloud.about(function, "LoggingConfig", "LogGroup");
            assertThat(log).as(name).isPresent();
            assertThat(logs.add(log.orElseThrow())).as(name + " has a log of its own").isTrue();
        });

        Cloud.about(Cloud.resources("AWS::Serverless::HttpApi").get("Api"), "AccessLogSettings", "DestinationArn")
                .ifPresent(logs::add);

        var groups = Cloud.resources("AWS::Logs::LogGroup");
        assertThat(groups).containsOnlyKeys(logs);
        groups.forEach((name, group) -> assertThat(group).as(name).containsKey("RetentionInDays"));
        assertThat(Cloud.at(Cloud.template(), "Globals", "Function", "LoggingConfig", "LogFormat")).isEqualTo("JSON");
    }

    @Test
    void shouldRaiseAnAlarmWhenAFunctionFails() {
        assertThat(watched("AWS/Lambda", "Errors", "FunctionName"))
                .containsExactlyInAnyOrderElementsOf(Cloud.functions().keySet());
    }

    @Test
    void shouldRaiseAnAlarmWhenALetterIsDead() {
        assertThat(QUEUES).isNotEmpty();
        assertThat(watched("AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName"))
                .containsExactlyInAnyOrderElementsOf(QUEUES.keySet());
    }

    @Test
    void shouldRaiseAnAlarmWhenAStreamIsReadLate() {
        List<String> readers = new ArrayList<>();
        Cloud.functions().forEach((name, function) -> {
            if (!Cloud.events(function, "DynamoDB").isEmpty()) {
                readers.add(name);
            }
        });

        assertThat(watched("AWS/Lambda", "IteratorAge", "FunctionName")).containsExactlyInAnyOrderElementsOf(readers);
    }

    /** An index that is full holds up its table, whose own metric does not count that. */
    @Test
    void shouldSeeWhenCertificatesOrAnyIndexOfThemTakeNoMore() {
        List<String> indexes = Cloud
                .list(Cloud.at(Cloud.resources("AWS::DynamoDB::Table").get("CertificatesTable"),
                        "GlobalSecondaryIndexes"))
                .stream()
                .map(index -> String.valueOf(Cloud.at(index, "IndexName")))
                .toList();
        List<String> watched = new ArrayList<>();
        for (Object metric : Cloud.list(Cloud.at(ALARMS.get("CertificatesThrottled"), "Metrics"))) {
            if (Cloud.map(metric).containsKey("Expression")) {
                assertThat(Cloud.at(metric, "Expression")).isEqualTo("SUM(FILL(METRICS(), 0))");
            } else {
                assertThat(Cloud.at(metric, "MetricStat", "Metric", "MetricName")).isEqualTo("WriteThrottleEvents");
                List<Object> dimensions = Cloud.list(Cloud.at(metric, "MetricStat", "Metric", "Dimensions"));
                assertThat(Cloud.about(dimensions.getFirst(), "Value")).contains("CertificatesTable");
                watched.add(dimensions.size() < 2 ? "" : String.valueOf(Cloud.at(dimensions.getLast(), "Value")));
            }
        }

        assertThat(indexes).isNotEmpty();
        assertThat(watched).containsOnlyOnceElementsOf(indexes).contains("").hasSize(indexes.size() + 1);
    }

    @Test
    void shouldTellOfEveryAlarmWhoeverIsToBeTold() {
        ALARMS.forEach((name, alarm) -> {
            assertThat(alarm).as(name)
                    .containsKeys("AlarmDescription", "Threshold", "ComparisonOperator", "EvaluationPeriods");
            // Of what has to happen, no news is bad news.
            boolean mustHappen = "LessThanThreshold".equals(alarm.get("ComparisonOperator"));
            assertThat(alarm.get("TreatMissingData")).as(name).isEqualTo(mustHappen ? "breaching" : "notBreaching");
            assertThat(String.valueOf(alarm.get("AlarmActions"))).as(name).contains("HasAlarmTopic", "AlarmTopic");
        });
    }

    @Test
    void shouldKeepWhatAFunctionThatNobodyWaitsForCouldNotDo() {
        Map<String, Integer> letters = new HashMap<>();
        Cloud.functions().forEach((name, function) -> {
            var schedules = Cloud.events(function, "ScheduleV2");
            var streams = Cloud.events(function, "DynamoDB");
            List<Optional<String>> queues = new ArrayList<>();
            schedules.values().forEach(schedule -> queues.add(Cloud.about(schedule, "DeadLetterConfig", "Arn")));
            streams.values()
                    .forEach(
                            stream -> queues.add(Cloud.about(stream, "DestinationConfig", "OnFailure", "Destination")));
            if (!schedules.isEmpty()) {
                queues.add(Cloud.about(function, "EventInvokeConfig", "DestinationConfig", "OnFailure", "Destination"));
            }
            assertThat(queues).as(name).allMatch(Optional::isPresent);
            queues.forEach(queue -> letters.merge(queue.orElseThrow(), 1, Integer::sum));
        });

        assertThat(letters).containsOnlyKeys(QUEUES.keySet());
    }

    /** Lines of SNS's logs hold phone numbers, and a dead letter is the whole event. */
    @Test
    void shouldKeepNoDeadLetterOfLogsThatHoldNumbersAndRaiseAnAlarmInstead() {
        List<String> readers = new ArrayList<>();
        Cloud.functions().forEach((name, function) -> {
            if (!Cloud.events(function, "CloudWatchLogs").isEmpty()) {
                readers.add(name);
                assertThat(Cloud.about(function, "EventInvokeConfig", "DestinationConfig", "OnFailure", "Destination"))
                        .as(name)
                        .isEmpty();
                assertThat(Cloud.about(function, "DeadLetterQueue", "TargetArn")).as(name).isEmpty();
            }
        });

        assertThat(readers).isNotEmpty();
        assertThat(watched("AWS/Lambda", "AsyncEventsDropped", "FunctionName"))
                .containsExactlyInAnyOrderElementsOf(readers);
    }

    @Test
    void shouldEncryptDeadLettersAndKeepThemTwoWeeks() {
        QUEUES.forEach((name, queue) -> {
            assertThat(queue.get("MessageRetentionPeriod")).as(name).isEqualTo(1_209_600);
            assertThat(queue.get("SqsManagedSseEnabled")).as(name).isEqualTo(true);
        });
    }

    /** Whom alarms on that metric are about. */
    private static List<String> watched(String namespace, String metric, String dimension) {
        List<String> watched = new ArrayList<>();
        ALARMS.forEach((name, alarm) -> {
            if (namespace.equals(alarm.get("Namespace")) && metric.equals(alarm.get("MetricName"))) {
                Object of = Cloud.list(alarm.get("Dimensions")).getFirst();
                assertThat(Cloud.at(of, "Name")).as(name).isEqualTo(dimension);
                watched.add(Cloud.about(of, "Value").orElseThrow());
            }
        });
        return watched;
    }
}
