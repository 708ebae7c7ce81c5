package certpost.domain.window;

import static certpost.domain.certificate.SomeCertificates.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.ClockAt;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenWindowsTest {
    private static final int READS_OF_ONE_LOOK = 2;

    private final WindowsInMemory store = WindowsInMemory.with(SomeWindows.direct());
    private final ClockAt clock = new ClockAt(SomeWindows.OPENS);
    private final OpenWindows windows = new OpenWindows(store, store, clock);

    @Test
    void shouldKnowASessionWithItsWindows() {
        SessionWindows found = windows.recent(SESSION).orElseThrow();

        assertThat(found.session()).isEqualTo(
                new SessionRecord(SESSION, 1, Map.of(SomeWindows.direct().slot(), SomeWindows.direct().id())));
        assertThat(found.direct()).contains(SomeWindows.direct());
        assertThat(found.ofAgency(SESSION.authority())).isEmpty();
    }

    @Test
    void shouldKnowTheWindowOfEachAgencyAndAnyByItsId() {
        Window agencys = SomeWindows.ofAgency("gz", SESSION, "guangzhou");
        store.create(agencys, 1);

        SessionWindows found = windows.now(SESSION).orElseThrow();

        assertThat(found.ofAgency("guangzhou")).contains(agencys);
        assertThat(found.find(agencys.id())).contains(agencys);
        assertThat(found.find(new WindowId("another"))).isEmpty();
    }

    @Test
    void shouldAskOnceInFiveSeconds() {
        look(SESSION);
        clock.pass(OpenWindows.REMEMBERED.minusMillis(1));
        look(SESSION);
        assertThat(store.reads()).isEqualTo(READS_OF_ONE_LOOK);

        clock.pass(Duration.ofMillis(1));
        look(SESSION);
        assertThat(store.reads()).isEqualTo(2 * READS_OF_ONE_LOOK);
    }

    @Test
    void shouldMissAChangeForFiveSecondsAtTheMost() {
        look(SESSION);
        Window extended = SomeWindows.direct().closingAt(SomeWindows.CLOSES.plusSeconds(60), "extended");
        store.replace(extended);

        assertThat(windows.recent(SESSION)).map(found -> found.direct())
                .get()
                .isEqualTo(Optional.of(SomeWindows.direct()));
        clock.pass(OpenWindows.REMEMBERED);
        assertThat(windows.recent(SESSION)).map(found -> found.direct()).get().isEqualTo(Optional.of(extended));
    }

    @Test
    void shouldReadNowWhereItIsToRefuseAndRememberThat() {
        look(SESSION);
        Window extended = SomeWindows.direct().closingAt(SomeWindows.CLOSES.plusSeconds(60), "extended");
        store.replace(extended);

        assertThat(windows.now(SESSION).orElseThrow().direct()).contains(extended);
        assertThat(windows.recent(SESSION).orElseThrow().direct()).contains(extended);
        assertThat(store.reads()).isEqualTo(2 * READS_OF_ONE_LOOK);
    }

    @Test
    void shouldNeverRememberThatThereIsNoSession() {
        ExamSession later = new ExamSession("guangdong", "economist", 2025);
        assertThat(windows.recent(later)).isEmpty();

        store.create(SomeWindows.of("gd-economist-2025", later, Channel.DIRECT), 1);

        assertThat(windows.recent(later)).isPresent();
    }

    @Test
    void shouldForgetRatherThanGrow() {
        look(SESSION);
        for (int i = 0; i < 1_000; i++) {
            ExamSession other = new ExamSession("authority-" + i, "economist", 2025);
            store.create(SomeWindows.of("window-" + i, other, Channel.DIRECT), 1);
            look(other);
        }
        int before = store.reads();

        look(SESSION);

        assertThat(store.reads()).isEqualTo(before + READS_OF_ONE_LOOK);
    }

    private void look(ExamSession session) {
        assertThat(windows.recent(session).flatMap(SessionWindows::direct)).isPresent();
    }
}
