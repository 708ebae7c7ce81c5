package certpost.closing;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.closing.WindowClosing.Outcome;
import certpost.domain.ClockAt;
import certpost.domain.DyingProcess;
import certpost.domain.batch.BatchStore;
import certpost.domain.batch.BatchesInMemory;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.closing.ClosingStore;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.WindowsInMemory;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A window with its applications that is due for closing, over stores in memory, and what must be true in the end. */
final class Stage {
    static final Duration LEASE_OVER = WindowClosing.LEASE.plusMillis(1);

    final CertificatesInMemory certificates = new CertificatesInMemory();
    final WindowsInMemory windows = WindowsInMemory.with(SomeWindows.direct());
    final BatchesInMemory batches = new BatchesInMemory();
    final ClockAt clock = new ClockAt(SomeWindows.CLOSES.plus(CloseWindows.GRACE));

    /** With so many applications, numbered from 1 in order of registration. */
    static Stage with(int applications) {
        var stage = new Stage();
        IntStream.rangeClosed(1, applications)
                .forEach(number -> stage.certificates.keep(SomeCertificates.applied(number)));
        return stage;
    }

    /** A worker that lives. */
    WindowClosing worker() {
        return new WindowClosing(windows, certificates, certificates, batches, clock);
    }

    /** A worker in a process that dies. */
    WindowClosing worker(DyingProcess process) {
        return new WindowClosing(process.with(ClosingStore.class, windows),
                process.with(CertificateStore.class, certificates), process.with(ApplicationIndex.class, certificates),
                process.with(BatchStore.class, batches), clock);
    }

    Outcome close(String owner) {
        return close(worker(), owner);
    }

    Outcome close(WindowClosing worker, String owner) {
        return worker.close(WINDOW, clock.instant().minus(CloseWindows.GRACE), owner);
    }

    /** Closes by that worker, which dies or not; whether it died. */
    boolean dies(WindowClosing worker, String owner) {
        try {
            close(worker, owner);
            return false;
        } catch (DyingProcess.Died _) {
            return true;
        }
    }

    /** Lets later runs do what is left of both looks. */
    void finish() {
        certificates.catchUp();
        clock.pass(LEASE_OVER);
        Outcome outcome = close("later");
        if (outcome == Outcome.BATCHED || outcome == Outcome.NOT_TAKEN) {
            clock.pass(WindowClosing.UNTIL_NEXT_LOOK.plus(CloseWindows.GRACE));
            close("last");
        }
        assertThat(windows.due(clock.instant().plus(Duration.ofDays(365)))).isEmpty();
    }

    /** Lets another worker do the first look once the lease has ended, the index catch up, and a third do the second. */
    void finishInTwoLooks() {
        clock.pass(LEASE_OVER);
        assertThat(close("second")).isEqualTo(Outcome.BATCHED);
        certificates.catchUp();
        clock.pass(WindowClosing.UNTIL_NEXT_LOOK.plus(CloseWindows.GRACE));
        assertThat(close("third")).isEqualTo(Outcome.FINISHED);
    }

    /** The keys in a batch's list. */
    List<CertificateKey> list(int batch) {
        return new Outcomes(batches, certificates).list(batch);
    }

    /** As {@link Outcomes#assertSound}. */
    List<Integer> assertSound(IntStream expected) {
        return new Outcomes(batches, certificates).assertSound(expected);
    }
}
