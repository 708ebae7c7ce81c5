package certpost.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.aws.Recorded;
import certpost.domain.ClockAt;
import certpost.domain.DyingProcess;
import certpost.domain.Intercepted;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticesInMemory;
import com.amazonaws.services.lambda.runtime.events.CloudWatchLogsEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadReceiptsTest {
    private static final String ACCEPTED = "2025-09-20 02:05:00.558";
    private static final Instant ACCEPTED_AT = Instant.parse("2025-09-20T02:05:00.558Z");

    private final NoticesInMemory notices = new NoticesInMemory();
    private final ClockAt clock = new ClockAt(ACCEPTED_AT.plusSeconds(5));
    private final List<String> log = new ArrayList<>();

    @AfterEach
    void shouldHaveLoggedNoNumber() {
        assertThat(log).allSatisfy(line -> assertThat(line).doesNotContain("138"));
    }

    @Test
    void shouldTellFromTheRealEventWhyMessagesFailed() throws IOException {
        sent(1, "34d9b400-c6dd-5444-820d-fbeb0f1f54cf");
        sent(2, "1077257a-92f3-5ca3-bc97-6a915b310625");

        handle(Recorded.event(CloudWatchLogsEvent.class, Recorded.text("events/logs-sms-failures.json")), notices);

        assertThat(notices.all()).extracting(Notice::status).containsOnly(NoticeStatus.FAILED);
        assertThat(notices.all()).extracting(Notice::reason)
                .containsExactly("Phone is currently unreachable/unavailable", "No quota left for account");
        assertThat(log).containsExactly("no quota left for message 1077257a-92f3-5ca3-bc97-6a915b310625");
    }

    @Test
    void shouldSayOfADeliveredMessageThatItWas() {
        sent(1, "m-1");

        handle(Logged.event(Logged.success("m-1", ACCEPTED)));

        assertThat(statuses()).containsExactly(NoticeStatus.DELIVERED);
    }

    @Test
    void shouldKeepADeliveredMessageDeliveredWhateverComesAgainOrLate() {
        sent(1, "m-1");
        String success = Logged.success("m-1", ACCEPTED);
        String failure = Logged.failure("m-1", ACCEPTED, "unreachable");

        handle(Logged.event(failure, success, failure, success));
        handle(Logged.event(failure));

        assertThat(statuses()).containsExactly(NoticeStatus.DELIVERED);
        assertThat(notices.all().getFirst().version()).as("nothing is written twice").isEqualTo(5);
    }

    @Test
    void shouldBringAReceiptAgainThatCameBeforeItsMessageWasWrittenDown() {
        Notice claimed = claimed(1);
        CloudWatchLogsEvent receipt = Logged.event(Logged.success("m-1", ACCEPTED));

        assertThatIllegalStateException().isThrownBy(() -> handle(receipt));
        notices.replace(claimed.sent("m-1"));
        clock.moveTo(ACCEPTED_AT.plusSeconds(65));
        handle(receipt);

        assertThat(statuses()).containsExactly(NoticeStatus.DELIVERED);
    }

    @Test
    void shouldLetTheMessageOfAnotherStackGoBeforeTheLastTry() {
        CloudWatchLogsEvent receipt = Logged.event(Logged.success("m-9", ACCEPTED));

        assertThatIllegalStateException().isThrownBy(() -> handle(receipt));
        clock.moveTo(ACCEPTED_AT.plusSeconds(180));
        handle(receipt);

        assertThat(log).last().isEqualTo("message m-9 is of no notice");
    }

    @Test
    void shouldFileTheOthersWhereOneComesTooEarly() {
        sent(1, "m-1");

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> handle(Logged.event(Logged.success("m-9", ACCEPTED), Logged.success("m-1", ACCEPTED))))
                .withMessage("1 of 2 receipts are left");
        assertThat(statuses()).containsExactly(NoticeStatus.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON +8613800138000", "{}", "[]",
            "{\"notification\":{\"messageId\":\"m-1\",\"timestamp\":\"yesterday\"},\"delivery\":{},\"status\":\"SUCCESS\"}",
            "{\"notification\":{\"messageId\":\"+8613800138000\",\"timestamp\":\"2025-09-20 02:05:00.558\"},\"delivery\":{},\"status\":\"SUCCESS\"}",
            "{\"notification\":{\"messageId\":\"m-1\",\"timestamp\":\"2025-09-20 02:05:00.558\"},\"delivery\":{},\"status\":\"MAYBE\"}"})
    void shouldLeaveALineThatNobodyCanReadToAPersonAndFileTheOthers(String line) {
        sent(1, "m-1");

        handle(Logged.event(line, Logged.success("m-1", ACCEPTED)));

        assertThat(log).containsExactly("no delivery status in log event e-0");
        assertThat(statuses()).containsExactly(NoticeStatus.DELIVERED);
    }

    @Test
    void shouldTakeNoNoticeOfCloudWatchTryingTheDoor() {
        handle(Logged.event("CONTROL_MESSAGE", List.of("CWL CONTROL MESSAGE: Checking health of destination")));

        assertThat(log).isEmpty();
    }

    @Test
    void shouldWriteOverWhatOthersWriteMeanwhile() {
        sent(1, "m-1");
        List<String> once = new ArrayList<>(List.of("unreachable"));
        NoticeStore meanwhile = Intercepted.before(NoticeStore.class, notices, "replace", () -> {
            if (!once.isEmpty()) {
                String reason = once.removeFirst();
                handle(Logged.event(Logged.failure("m-1", ACCEPTED, reason)));
            }
        });

        handle(Logged.event(Logged.success("m-1", ACCEPTED)), meanwhile);

        assertThat(statuses()).containsExactly(NoticeStatus.DELIVERED);
    }

    @ParameterizedTest
    @EnumSource
    void shouldComeToTheSameEndWhereverTheProcessDies(DyingProcess.When when) {
        for (int last = 1; last <= 6; last++) {
            sent(2 * last - 1, "a-" + last);
            sent(2 * last, "b-" + last);
            CloudWatchLogsEvent event = Logged.event(Logged.success("a-" + last, ACCEPTED),
                    Logged.failure("b-" + last, ACCEPTED, "unreachable"));
            var process = new DyingProcess(last, when);

            assertThatThrownBy(() -> handle(event, process.with(NoticeStore.class, notices)))
                    .isInstanceOf(IllegalStateException.class);
            handle(event);
        }

        assertThat(statuses())
                .containsExactlyElementsOf(Collections.nCopies(6, List.of(NoticeStatus.DELIVERED, NoticeStatus.FAILED))
                        .stream()
                        .flatMap(List::stream)
                        .toList());
    }

    private void handle(CloudWatchLogsEvent event) {
        handle(event, notices);
    }

    private void handle(CloudWatchLogsEvent event, NoticeStore store) {
        new ReadReceipts(new Filing(store, clock)).handleRequest(event, Recorded.context(log));
    }

    private List<NoticeStatus> statuses() {
        return notices.all().stream().map(Notice::status).toList();
    }

    private Notice claimed(int number) {
        Notice pending = Notice.pending(SomeCertificates.key(number), "applied-x", NoticeKind.APPLIED, "138****8000",
                ACCEPTED_AT, NoticeKind.APPLIED.notAfter(ACCEPTED_AT));
        Notice claimed = pending.claimed(ACCEPTED_AT.plusSeconds(120));
        notices.add(pending);
        notices.replace(claimed);
        return claimed;
    }

    private void sent(int number, String messageId) {
        notices.replace(claimed(number).sent(messageId));
    }
}
