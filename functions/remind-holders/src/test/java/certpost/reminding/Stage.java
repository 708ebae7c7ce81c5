package certpost.reminding;

import static certpost.domain.certificate.SomeCertificates.WINDOW;

import certpost.domain.ClockAt;
import certpost.domain.DyingProcess;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.RosterIndex;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.reminder.RoundStore;
import certpost.domain.reminder.RoundsInMemory;
import certpost.domain.registration.RemindersInMemory;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.Windows;
import certpost.domain.window.WindowsInMemory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** An open window and its roster, over stores in memory. */
final class Stage {
    static final Duration LEASE_OVER = Reminding.LEASE.plusMillis(1);
    static final BooleanSupplier ALL_DAY = () -> true;

    final CertificatesInMemory certificates = new CertificatesInMemory();
    final WindowsInMemory windows = WindowsInMemory.with(SomeWindows.direct());
    final NoticesInMemory notices = new NoticesInMemory();
    final RemindersInMemory reminders = new RemindersInMemory(notices);
    final RoundsInMemory rounds = new RoundsInMemory();
    final ReferenceDataInMemory reference = new ReferenceDataInMemory();
    final ClockAt clock = new ClockAt(SomeWindows.OPENS);
    private final AtomicInteger owners = new AtomicInteger();

    /** With so many holders, numbered from 1, none of whom has applied. */
    static Stage with(int holders) {
        var stage = new Stage();
        IntStream.rangeClosed(1, holders).forEach(number -> stage.certificates.keep(SomeCertificates.entered(number)));
        return stage;
    }

    /** A time of Beijing's clock, such as {@code 2025-10-11T09:00}. */
    static Instant at(String beijing) {
        return LocalDateTime.parse(beijing).toInstant(BeijingTime.OFFSET);
    }

    Window window() {
        return windows.find(WINDOW).orElseThrow();
    }

    /** Moves the window's end, as staff do. */
    void moveTo(Instant closesAt) {
        windows.replace(window().closingAt(closesAt, "so it is"));
    }

    /** A worker that lives. */
    Reminding worker() {
        return worker(rounds, certificates, certificates, notices, windows);
    }

    /** A worker in a process that dies. */
    Reminding worker(DyingProcess process) {
        return worker(process.with(RoundStore.class, rounds), process.with(RosterIndex.class, certificates),
                process.with(CertificateStore.class, certificates), process.with(NoticeStore.class, notices),
                process.with(Windows.class, windows));
    }

    Reminding worker(RoundStore itsRounds, RosterIndex index, CertificateStore itsCertificates, NoticeStore itsNotices,
            Windows itsWindows) {
        return new Reminding(itsRounds, new Roster(index, itsCertificates, itsNotices, clock), itsWindows, reference,
                clock, () -> "worker-" + owners.incrementAndGet());
    }

    /** Who calls reminders. */
    Calling calling() {
        return new Calling(reminders, reminders, reference, clock);
    }

    Reminding.Outcome remind() {
        return worker().remind(window(), ALL_DAY);
    }

    /** Reminds by that worker, which dies or not; whether it died. */
    boolean dies(Reminding worker) {
        try {
            worker.remind(window(), ALL_DAY);
            return false;
        } catch (DyingProcess.Died _) {
            return true;
        }
    }

    /** The facts that notices tell one holder, without what is the same in all. */
    List<String> facts(int holder) {
        return notices.ofCertificate(SomeCertificates.key(holder).certificate())
                .stream()
                .map(Notice::fact)
                .map(fact -> fact.replace("." + WINDOW, ""))
                .toList();
    }
}
