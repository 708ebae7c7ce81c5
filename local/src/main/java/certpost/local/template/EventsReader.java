package certpost.local.template;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what starts functions: routes, schedules, streams and logs. */
final class EventsReader {
    private static final int GATEWAY_DEFAULT_TIMEOUT = 30_000;
    private static final int STREAM_DEFAULT_BATCH = 100;

    private final boolean apiHasAuthorizer;
    private final List<Route> routes = new ArrayList<>();
    private final List<Schedule> schedules = new ArrayList<>();
    private final List<StreamSubscription> streams = new ArrayList<>();
    private final List<LogSubscription> logs = new ArrayList<>();

    EventsReader(boolean apiHasAuthorizer) {
        this.apiHasAuthorizer = apiHasAuthorizer;
    }

    List<Route> routes() {
        return routes;
    }

    List<Schedule> schedules() {
        return schedules;
    }

    List<StreamSubscription> streams() {
        return streams;
    }

    List<LogSubscription> logs() {
        return logs;
    }

    void read(String function, String event, Section section) {
        String type = section.text("Type");
        Section properties = section.section("Properties");
        switch (type) {
            case "HttpApi" -> routes.add(route(function, properties));
            case "ScheduleV2" -> schedule(function, function + event, properties).ifPresent(schedules::add);
            case "DynamoDB" -> stream(function, function + event, properties).ifPresent(streams::add);
            case "CloudWatchLogs" -> logs.add(logs(function, function + event, properties));
            default -> throw new BadTemplate(section.path() + ".Type " + type + " is not known to the local stack");
        }
        section.end();
        properties.end();
    }

    private Route route(String function, Section properties) {
        Optional<Section> auth = properties.optionalSection("Auth");
        boolean open = auth.flatMap(section -> section.optionalText("Authorizer"))
                .map("NONE"::equals)
                .orElse(!apiHasAuthorizer);
        Set<String> scopes = Set.copyOf(auth.map(section -> section.texts("AuthorizationScopes")).orElse(List.of()));
        auth.ifPresent(Section::end);
        properties.ignore("ApiId");
        properties.optionalText("PayloadFormatVersion").filter(version -> !version.equals("2.0")).ifPresent(version -> {
            throw new BadTemplate(
                    properties.path() + ".PayloadFormatVersion " + version + " is not known to the local stack");
        });
        return new Route(properties.text("Method"), properties.text("Path"), function,
                Duration.ofMillis(properties.number("TimeoutInMillis").orElse(GATEWAY_DEFAULT_TIMEOUT)), !open, scopes);
    }

    private static Optional<Schedule> schedule(String function, String name, Section properties) {
        ZoneId zone = ZoneId.of(properties.optionalText("ScheduleExpressionTimezone").orElse("UTC"));
        Optional<String> queue = properties.optionalSection("DeadLetterConfig")
                .map(section -> ResourceNames.idIn(section.text("Arn"), "sqs", "", section.path()));
        Schedule schedule = new Schedule(properties.optionalText("Name").orElse(name), function,
                ScheduleExpression.of(properties.text("ScheduleExpression"), zone), properties.optionalText("Input"),
                queue);
        properties.ignore("RetryPolicy", "FlexibleTimeWindow", "Description", "RoleArn", "OmitName");
        boolean enabled = properties.optionalText("State").map("ENABLED"::equals).orElse(true);
        return Optional.of(schedule).filter(found -> enabled);
    }

    private static LogSubscription logs(String function, String name, Section properties) {
        properties.optionalText("FilterPattern").filter(pattern -> !pattern.isEmpty()).ifPresent(pattern -> {
            throw new BadTemplate(properties.path() + ".FilterPattern is not known to the local stack");
        });
        return new LogSubscription(name, function, properties.text("LogGroupName"));
    }

    private static Optional<StreamSubscription> stream(String function, String name, Section properties) {
        String position = properties.text("StartingPosition");
        if (!Set.of("TRIM_HORIZON", "LATEST").contains(position)) {
            throw new BadTemplate(properties.path() + ".StartingPosition " + position + " is not a stream's");
        }
        List<EventPattern> filters = properties.optionalSection("FilterCriteria")
                .map(criteria -> criteria.list("Filters"))
                .orElse(List.of())
                .stream()
                .map(filter -> EventPattern.of(filter.text("Pattern")))
                .toList();
        List<String> responses = properties.texts("FunctionResponseTypes");
        StreamSubscription stream = new StreamSubscription(name, function,
                ResourceNames.idIn(properties.text("Stream"), "dynamodb", "table/", properties.path()),
                position.equals("TRIM_HORIZON"), properties.number("BatchSize").orElse(STREAM_DEFAULT_BATCH), filters,
                responses.contains("ReportBatchItemFailures"), properties.flag("BisectBatchOnFunctionError"),
                properties.number("MaximumRetryAttempts").filter(attempts -> attempts >= 0),
                properties.number("MaximumRecordAgeInSeconds").filter(age -> age >= 0).map(Duration::ofSeconds),
                properties.optionalSection("DestinationConfig").flatMap(FunctionReader::onFailure));
        // One after the other is in order, which is all that a function may rely on.
        properties.ignore("ParallelizationFactor", "MaximumBatchingWindowInSeconds", "MetricsConfig");
        boolean enabled = properties.optionalText("Enabled").map(Boolean::parseBoolean).orElse(true);
        return Optional.of(stream).filter(found -> enabled);
    }
}
