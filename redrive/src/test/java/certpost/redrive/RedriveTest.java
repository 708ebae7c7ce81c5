package certpost.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.redrive.ChangeReader.Found;
import certpost.redrive.FunctionCaller.Called;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Letters as AWS writes them, over queues in memory. */
class RedriveTest {
    private static final String FUNCTION = "arn:aws-cn:lambda:cn-north-1:123456789012:function:certpost-SendNotices-1A2B:live";
    private static final String CHANGES = """
            {"requestContext": {"requestId": "c9b8fa9f-5a7f-xmpl-af9c-0c604cde93a5", "functionArn": "%s",
              "condition": "RetryAttemptsExhausted", "approximateInvokeCount": 11},
             "responseContext": {"statusCode": 200, "executedVersion": "7", "functionError": "Unhandled"},
             "version": "1.0", "timestamp": "2025-10-14T08:00:00.000Z",
             "DDBStreamBatchInfo": {"shardId": "shardId-00000001573689847184-864758bb", "startSequenceNumber": "800000000003126276362",
              "endSequenceNumber": "800000000003126276364", "approximateArrivalOfFirstRecord": "2025-10-14T07:50:00Z",
              "approximateArrivalOfLastRecord": "2025-10-14T07:50:01Z", "batchSize": 3,
              "streamArn": "arn:aws-cn:dynamodb:cn-north-1:123456789012:table/certpost-CertificatesTable/stream/2025-09-01"}}"""
            .formatted(FUNCTION);
    private static final String SCHEDULE = "{\"source\": \"aws.scheduler\", \"detail-type\": \"Scheduled Event\"}";
    private static final String FAILED_RUN = """
            {"version": "1.0", "requestContext": {"functionArn": "%s", "condition": "RetriesExhausted"},
             "requestPayload": %s, "responseContext": {"functionError": "Unhandled"}}""".formatted(FUNCTION, SCHEDULE);
    private static final String EVENT = FAILED_RUN.replace(SCHEDULE, "{\"awslogs\": {\"data\": \"H4sI\"}}");
    private static final String EVENT_AS_TEXT = FAILED_RUN.replace(SCHEDULE,
            "\"{\\\"awslogs\\\": {\\\"data\\\": \\\"H4sI\\\"}}\"");

    private final BoxInMemory box = new BoxInMemory();
    private final List<String> calls = new ArrayList<>();
    private final List<String> out = new ArrayList<>();
    private Found found = new Found.Events(IntStream.range(0, 3)
            .mapToObj(number -> JsonNodeFactory.instance.objectNode().put("eventID", "event-" + number))
            .toList());
    private Called answer = new Called.Answered("{\"batchItemFailures\": []}");

    @Test
    void shouldSayWhatItWouldDoAndChangeNothing() {
        box.with("certpost-SendNoticesMissed-X", CHANGES, FAILED_RUN, EVENT, "?");

        assertThat(redrive("--stack", "certpost")).isEqualTo(4);

        assertThat(calls).isEmpty();
        assertThat(box.waiting()).containsExactly(CHANGES, FAILED_RUN, EVENT, "?");
        assertThat(out).anyMatch(line -> line.endsWith("would be given to certpost-SendNotices-1A2B again"))
                .anyMatch(line -> line.contains("a missed run of the schedule"))
                .anyMatch(line -> line.endsWith("not understood: stays"));
    }

    @Test
    void shouldGiveTheChangesToTheFunctionThatGaveThemUpAndTakeTheLetterAway() {
        box.with("certpost-SendNoticesMissed-X", CHANGES);

        assertThat(redrive("--stack", "certpost", "--go")).isZero();

        assertThat(calls).containsExactly(FUNCTION
                + " {\"Records\":[{\"eventID\":\"event-0\"},{\"eventID\":\"event-1\"},{\"eventID\":\"event-2\"}]}");
        assertThat(box.waiting()).isEmpty();
    }

    @Test
    void shouldGiveManyChangesInEventsOfTheUsualSize() {
        found = new Found.Events(IntStream.range(0, 250).mapToObj(_ -> JsonNodeFactory.instance.objectNode()).toList());
        box.with("certpost-SendNoticesMissed-X", CHANGES);

        redrive("--stack", "certpost", "--go");

        assertThat(calls).hasSize(3);
    }

    @Test
    void shouldKeepALetterWhoseRedriveFailed() {
        box.with("certpost-SendNoticesMissed-X", CHANGES, EVENT);
        answer = new Called.Answered("{\"batchItemFailures\": [{\"itemIdentifier\": \"800000000003126276362\"}]}");
        assertThat(redrive("--stack", "certpost", "--go")).isEqualTo(2);
        answer = new Called.Failed("the function failed");
        assertThat(redrive("--stack", "certpost", "--go")).isEqualTo(2);

        assertThat(box.waiting()).containsExactly(CHANGES, EVENT);
        assertThat(out).anyMatch(line -> line.endsWith("1 of them failed again: stays"));
    }

    @Test
    void shouldSayThatTheStreamHasForgottenAndRemoveTheLetterOnlyWhenAsked() {
        box.with("certpost-SendNoticesMissed-X", CHANGES);
        found = new Found.Forgotten();
        assertThat(redrive("--stack", "certpost", "--go")).isEqualTo(1);
        assertThat(out).anyMatch(line -> line.contains("nightly reconciliation"));

        assertThat(redrive("--stack", "certpost", "--go", "--remove-forgotten")).isZero();
        assertThat(box.waiting()).isEmpty();
        assertThat(calls).isEmpty();
    }

    @Test
    void shouldKeepALetterWhoseChangesCouldNotBeReadToTheirEnd() {
        box.with("certpost-SendNoticesMissed-X", CHANGES);
        found = new Found.Incomplete();

        assertThat(redrive("--stack", "certpost", "--go", "--remove-forgotten")).isEqualTo(1);
        assertThat(calls).isEmpty();
    }

    @Test
    void shouldTakeMissedRunsAwayAndGiveOtherEventsAgain() {
        box.with("certpost-CloseWindowsMissed-X", SCHEDULE, FAILED_RUN);
        box.with("certpost-SomethingMissed-X", EVENT, EVENT_AS_TEXT);

        assertThat(redrive("--stack", "certpost", "--go")).isZero();

        assertThat(calls).hasSize(2).allMatch(call -> call.equals(FUNCTION + " {\"awslogs\":{\"data\":\"H4sI\"}}"));
        assertThat(box.waiting()).isEmpty();
    }

    @Test
    void shouldLeaveOtherStacksQueuesAlone() {
        box.with("other-SendNoticesMissed-X", SCHEDULE);

        assertThat(redrive("--stack", "certpost", "--go")).isZero();
        assertThat(box.waiting()).containsExactly(SCHEDULE);
    }

    @Test
    void shouldLeaveWhatItCannotUnderstand() {
        box.with("certpost-X", "", "[]", "{", "{}", "\"text\"", FAILED_RUN.replace(SCHEDULE, "7"),
                CHANGES.replace("800000000003126276362", "?"));

        assertThat(redrive("--stack", "certpost", "--go", "--remove-forgotten")).isEqualTo(7);
        assertThat(calls).isEmpty();
    }

    @Test
    void shouldDoItOnceMoreForALetterThatADeathLeftBehind() {
        box.with("certpost-SendNoticesMissed-X", CHANGES);
        box.diesAtDelete = true;
        assertThatThrownBy(() -> redrive("--stack", "certpost", "--go")).isInstanceOf(IllegalStateException.class);
        box.diesAtDelete = false;
        box.hiddenAgain();

        assertThat(redrive("--stack", "certpost", "--go")).isZero();
        assertThat(calls).hasSize(2);
        assertThat(box.waiting()).isEmpty();
    }

    private int redrive(String... words) {
        return new Redrive(box, _ -> found, (function, event) -> {
            calls.add(function + " " + event);
            return answer;
        }, new ObjectMapper(), out::add).go(Arguments.of(List.of(words)));
    }
}
