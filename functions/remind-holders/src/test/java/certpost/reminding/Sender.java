package certpost.reminding;

import certpost.domain.certificate.Certificate;
import certpost.domain.notice.Daytime;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeStore.NoticeKey;
import certpost.domain.notice.NoticeText;
import certpost.domain.notice.WindowFact;
import certpost.domain.window.Window;
import certpost.domain.window.Windows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Sends what is due in the way of send-notices, and remembers what it handed over. */
final class Sender {

    /** One SMS as it was handed over; the holder's certificate and the window are those of the time of the claim. */
    record Handed(WindowFact fact, Certificate certificate, Window window, Instant at, String text) {}

    private static final Duration PAUSE = Duration.ofMinutes(5);

    final List<Handed> handed = new ArrayList<>();
    private final Stage stage;
    private final Windows windows;
    private final RandomGenerator random;

    Sender(Stage stage, Windows windows, RandomGenerator random) {
        this.stage = stage;
        this.windows = windows;
        this.random = random;
    }

    void sweep(boolean smoothly) {
        for (NoticeKey key : stage.notices.due(stage.clock.instant(), 500)) {
            stage.notices.find(key)
                    .filter(notice -> notice.status() == NoticeStatus.PENDING)
                    .ifPresent(notice -> attend(notice, smoothly));
        }
    }

    private void attend(Notice notice, boolean smoothly) {
        Instant now = stage.clock.instant();
        Certificate certificate = notice.certificate().flatMap(stage.certificates::find).orElseThrow();
        if (now.isAfter(notice.notAfter())) {
            stage.notices.replace(notice.ended(NoticeStatus.EXPIRED, "too late"));
        } else if (Daytime.from(now).isAfter(now)) {
            stage.notices.replace(notice.postponed(Daytime.from(now), "at night"));
        } else {
            Window atTheClaim = stage.window();
            Notice claimed = notice.claimed(now.plusSeconds(120));
            if (stage.notices.replace(claimed)) {
                WindowFact fact = WindowFact.of(claimed).orElseThrow();
                windows.find(fact.window())
                        .flatMap(window -> NoticeText.ofWindow(claimed, certificate, "社会工作者", window, now))
                        .ifPresentOrElse(
                                sms -> handOver(claimed, smoothly,
                                        new Handed(fact, certificate, atTheClaim, now, sms.text())),
                                () -> stage.notices.replace(claimed.ended(NoticeStatus.DROPPED, "not true")));
            }
        }
    }

    private void handOver(Notice claimed, boolean smoothly, Handed sms) {
        int fate = smoothly ? 0 : random.nextInt(6);
        if (fate == 1) {
            stage.notices.replace(claimed.postponed(sms.at().plus(PAUSE), "throttled"));
            return;
        }
        handed.add(sms);
        stage.notices.replace(
                fate == 2 ? claimed.ended(NoticeStatus.UNCONFIRMED, "timed out") : claimed.sent("m-" + handed.size()));
    }
}
