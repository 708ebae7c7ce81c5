package certpost.reminding;

import static certpost.domain.registration.SomeReminders.ASKED_AT;
import static certpost.domain.registration.SomeReminders.OPENS;
import static certpost.domain.registration.SomeReminders.REGISTRATION;
import static certpost.domain.registration.SomeReminders.asked;
import static certpost.domain.registration.SomeReminders.key;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.DyingProcess;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.reference.Act;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.registration.CallStore;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.Registration;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderKey;
import certpost.domain.registration.ReminderState;
import certpost.domain.registration.ReminderStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R18: whoever has confirmed a reminder is called once when registration opens. */
class CallingTest {
    private static final Instant ANNOUNCED = Instant.parse("2026-03-02T02:00:00Z");

    private final Stage stage = new Stage();

    @Test
    void shouldCallEveryConfirmedReminderOnceFromTheMorningOnR18() {
        announce(ANNOUNCED);
        confirm(1, 250);

        stage.clock.moveTo(OPENS.minusMillis(1));
        assertThat(call(stage.calling())).isZero();
        stage.clock.moveTo(OPENS);
        assertThat(call(stage.calling())).isEqualTo(250);
        assertThat(call(stage.calling())).isZero();

        assertThat(told()).hasSize(250).extracting(Notice::subject).doesNotHaveDuplicates();
        assertThat(told()).extracting(Notice::notAfter).containsOnly(Instant.parse("2026-03-26T16:00:00Z"));
        assertThat(stage.reminders.all()).extracting(Reminder::state).containsOnly(ReminderState.CALLED);
    }

    @Test
    void shouldCallAtOnceWhereRegistrationIsAnnouncedAfterItOpened() {
        Instant late = OPENS.plus(Duration.ofDays(2));
        confirm(1, 2);
        announce(late);
        stage.clock.moveTo(late);

        assertThat(call(stage.calling())).isEqualTo(2);
    }

    @Test
    void shouldLeaveWhatIsNotConfirmedAndWhatIsMeantForTheNextYear() {
        announce(ANNOUNCED);
        stage.reminders.ask(asked(1), new ConfirmationCode("000000"), List.of());
        stage.reminders.ask(asked(2), new ConfirmationCode("000000"), List.of());
        stage.reminders.replace(asked(2).confirmed(OPENS));
        stage.clock.moveTo(OPENS.plusSeconds(60));

        assertThat(call(stage.calling())).isZero();
        assertThat(told()).isEmpty();
    }

    @Test
    void shouldCallNobodyAnyMoreWhenRegistrationHasClosed() {
        announce(ANNOUNCED);
        confirm(1, 1);
        stage.clock.moveTo(REGISTRATION.usefulUntil());

        assertThat(stage.calling().now()).isEmpty();
    }

    @Test
    void shouldGoOnWhereTimeRanOut() {
        announce(ANNOUNCED);
        confirm(1, 250);
        stage.clock.moveTo(OPENS);
        Calling calling = stage.calling();
        var left = new int[]{1};

        assertThat(calling.call(calling.now().getFirst(), () -> left[0]-- > 0)).isEqualTo(Calling.AT_ONCE);
        assertThat(call(calling)).isEqualTo(250 - Calling.AT_ONCE);
        assertThat(told()).hasSize(250);
    }

    /** As the table gives them, shard by shard; a shard may hold a hundred thousand. */
    @Test
    void shouldReadNoFurtherThanItCalls() {
        announce(ANNOUNCED);
        confirm(1, 250);
        stage.clock.moveTo(OPENS);
        var read = new AtomicInteger();
        var ahead = new AtomicInteger();
        var shards = new CallStore() {
            @Override
            public Stream<ReminderKey> waiting(String qualification, Instant confirmedBefore) {
                List<ReminderKey> all = stage.reminders.waiting(qualification, confirmedBefore).toList();
                return Stream.of(all.subList(0, 5), all.subList(5, all.size()))
                        .flatMap(List::stream)
                        .peek(_ -> read.incrementAndGet());
            }

            @Override
            public boolean call(Reminder called, Registration registration, Instant now) {
                ahead.accumulateAndGet(read.get() - told().size(), Math::max);
                return stage.reminders.call(called, registration, now);
            }
        };

        assertThat(call(new Calling(stage.reminders, shards, stage.reference, stage.clock))).isEqualTo(250);
        assertThat(ahead).hasValue(Calling.AT_ONCE);
    }

    @ParameterizedTest
    @EnumSource(DyingProcess.When.class)
    void shouldLoseNobodyAndCallNobodyTwiceWhereverItDies(DyingProcess.When when) {
        for (int last = 1; last <= 12; last++) {
            var fresh = new CallingTest();
            fresh.announce(ANNOUNCED);
            fresh.confirm(1, 5);
            fresh.stage.clock.moveTo(OPENS);
            var process = new DyingProcess(last, when);
            var dying = new Calling(process.with(ReminderStore.class, fresh.stage.reminders),
                    process.with(CallStore.class, fresh.stage.reminders), fresh.stage.reference, fresh.stage.clock);
            try {
                fresh.call(dying);
            } catch (RuntimeException _) {
                // As it should.
            }

            fresh.call(fresh.stage.calling());

            assertThat(fresh.told()).as("died at " + last).hasSize(5);
        }
    }

    private void announce(Instant at) {
        stage.reference.put(ReferenceKind.REGISTRATION,
                Loaded.first(REGISTRATION, at, new Act("clerk-1", "guangdong", at)));
    }

    private void confirm(int from, int to) {
        for (int i = from; i <= to; i++) {
            stage.reminders.ask(asked(i), new ConfirmationCode("000000"), List.of());
            assertThat(stage.reminders.replace(asked(i).confirmed(ASKED_AT.plusSeconds(60)))).isTrue();
            assertThat(stage.reminders.find(key(i), ASKED_AT)).isPresent();
        }
    }

    private int call(Calling calling) {
        return calling.now().stream().mapToInt(each -> calling.call(each, () -> true)).sum();
    }

    private List<Notice> told() {
        return stage.notices.all().stream().filter(each -> each.kind() == NoticeKind.REGISTRATION_OPEN).toList();
    }
}
