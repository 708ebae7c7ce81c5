package certpost.reminding;

import static certpost.domain.certificate.SomeCertificates.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.aws.Recorded;
import certpost.domain.Intercepted;
import certpost.domain.notice.NoticeStore;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.reference.Act;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.Registration;
import certpost.domain.registration.SomeReminders;
import certpost.domain.window.Channel;
import certpost.domain.window.ExamSession;
import certpost.domain.window.SomeWindows;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scheduler's call every ten minutes: {@code events/schedule-remind-holders.json}. */
class RemindHoldersTest {
    private static final int LONG = 800_000;

    private final Stage stage = Stage.with(3);
    private final List<String> log = new ArrayList<>();

    @Test
    void shouldTellOfTheWindowsThatAreOpenWhenTheSchedulerCalls() throws IOException {
        assertThat(handle(stage.worker(), LONG))
                .containsExactly("window gd-social-worker-2025: OPENED DONE, 3 notices");

        assertThat(log).containsExactly("window gd-social-worker-2025: OPENED DONE, 3 notices");
        assertThat(stage.notices.all()).hasSize(3);
    }

    @Test
    void shouldWriteNothingNewBeforeAWindowOpensOrAfterItHasClosed() throws IOException {
        for (Instant shut : List.of(SomeWindows.OPENS.minusMillis(1), SomeWindows.CLOSES,
                SomeWindows.CLOSES.plus(Duration.ofDays(9)))) {
            stage.clock.moveTo(shut);
            assertThat(handle(stage.worker(), LONG)).isEmpty();
        }
        stage.clock.moveTo(SomeWindows.CLOSES.minusSeconds(4 * 3600));
        stage.windows.claim(stage.window().id(), SomeWindows.CLOSES, "closing", SomeWindows.CLOSES, SomeWindows.CLOSES);
        assertThat(handle(stage.worker(), LONG)).as("while closing has begun").isEmpty();
        assertThat(stage.notices.all()).isEmpty();
    }

    @Test
    void shouldTellOnlyOfDirectMailAndOnlyWhereTheQualificationGoesByIt() throws IOException {
        Qualification known = ReferenceDataInMemory.socialWorker();
        stage.reference.put(new Qualification("economist", "经济专业技术资格", "Economist", known.levels(), false,
                known.electronic(), known.source(), known.validFrom()));
        stage.windows.create(SomeWindows.of("agencys", SESSION, Channel.AGENCY), 1);
        stage.windows.create(
                SomeWindows.of("by-agency-only", new ExamSession("guangdong", "economist", 2025), Channel.DIRECT), 1);
        stage.windows.create(
                SomeWindows.of("unheard-of", new ExamSession("guangdong", "astrologer", 2025), Channel.DIRECT), 1);

        assertThat(handle(stage.worker(), LONG))
                .containsExactly("window gd-social-worker-2025: OPENED DONE, 3 notices");
    }

    @Test
    void shouldStopBeforeItsTimeIsOver() throws IOException {
        assertThat(handle(stage.worker(), 60_000))
                .containsExactly("window gd-social-worker-2025: OPENED TO_BE_CONTINUED, 0 notices");
    }

    @Test
    void shouldSayWhichCalendarIsMissing() throws IOException {
        stage.moveTo(Stage.at("2027-01-04T00:00"));

        handle(stage.worker(), LONG);

        assertThat(log).containsExactly("calendar missing: 2027, for a reminder of window gd-social-worker-2025",
                "window gd-social-worker-2025: OPENED DONE, 3 notices");
    }

    @Test
    void shouldTellOfTheOtherWindowsWhenOneFailsThenFailItselfAndLogNothingPersonal() {
        stage.windows.create(
                SomeWindows.of("another", new ExamSession("guangdong", "social-worker", 2024), Channel.DIRECT), 1);
        NoticeStore broken = Intercepted.before(NoticeStore.class, stage.notices, "add", () -> {
            throw new IllegalStateException("about 王小明, 13700137000");
        });
        Reminding worker = stage.worker(stage.rounds, stage.certificates, stage.certificates, broken, stage.windows);

        assertThatThrownBy(() -> handle(worker, LONG)).isInstanceOf(IllegalStateException.class)
                .hasMessage("holders of 1 windows or exams could not be reminded");
        assertThat(log).containsExactly("window another: OPENED DONE, 0 notices",
                "window gd-social-worker-2025 failed: java.lang.IllegalStateException");
    }

    @Test
    void shouldCallRemindersOfARegistrationThatIsOpenR18() throws IOException {
        Instant yesterday = stage.clock.instant().minus(Duration.ofDays(1));
        var registration = new Registration("social-worker", 2026, BeijingTime.dateAt(yesterday), null, null);
        stage.reminders.ask(SomeReminders.asked(1), new ConfirmationCode("000000"), List.of());
        stage.reminders.replace(SomeReminders.asked(1).confirmed(yesterday.minusSeconds(1)));
        stage.reference.put(ReferenceKind.REGISTRATION,
                Loaded.first(registration, yesterday, new Act("clerk-1", "guangdong", yesterday)));

        assertThat(handle(stage.worker(), LONG)).contains("registration social-worker 2026: 1 reminders called");
        assertThat(log).noneMatch(line -> line.contains(SomeReminders.key(1).holder().value()));
    }

    private List<String> handle(Reminding worker, int millisLeft) throws IOException {
        ScheduledEvent event = Recorded.event(ScheduledEvent.class,
                Recorded.text("events/schedule-remind-holders.json"));
        Context logging = Recorded.context(log);
        Context context = (Context) Proxy.newProxyInstance(Context.class.getClassLoader(),
                new Class<?>[]{Context.class},
                (_, method, arguments) -> method.getName().equals("getRemainingTimeInMillis")
                        ? millisLeft
                        : method.invoke(logging, arguments));
        return new RemindHolders(new OpenDirectWindows(stage.windows, stage.reference, stage.clock), worker,
                stage.calling()).handleRequest(event, context);
    }
}
