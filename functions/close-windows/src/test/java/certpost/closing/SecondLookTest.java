package certpost.closing;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.closing.WindowClosing.Outcome;
import certpost.domain.ClockAt;
import certpost.domain.batch.BatchesInMemory;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.WindowsInMemory;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondLookTest {
    private final CertificatesInMemory certificates = new CertificatesInMemory();
    private final WindowsInMemory windows = WindowsInMemory.with(SomeWindows.direct());
    private final ClockAt clock = new ClockAt(SomeWindows.CLOSES.plusSeconds(60));
    private final BatchesInMemory batches = new BatchesInMemory();
    private final WindowClosing closing = new WindowClosing(windows, certificates, certificates, batches, clock);

    @ParameterizedTest
    @CsvSource({"0", "1", "499", "500", "501", "2000", "2001"})
    void shouldBatchWhatTheIndexShowedTooLateHoweverManyWereThere(int inTime) {
        IntStream.rangeClosed(1, inTime + 1).forEach(number -> certificates.keep(SomeCertificates.applied(number)));
        certificates.hideFromIndex(key(inTime + 1));

        assertThat(close()).isEqualTo(Outcome.BATCHED);
        certificates.catchUp();
        clock.pass(WindowClosing.UNTIL_NEXT_LOOK);
        assertThat(close()).isEqualTo(Outcome.FINISHED);

        assertThat(certificates.find(key(inTime + 1))).map(Certificate::state).contains(CertificateState.BATCHED);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "499", "500", "2000"})
    void shouldBatchWhatTheIndexShowedHoursLateIfItIsAskedToLookOnceMore(int inTime) {
        IntStream.rangeClosed(1, inTime + 2).forEach(number -> certificates.keep(SomeCertificates.applied(number)));
        certificates.hideFromIndex(key(inTime + 1));
        certificates.hideFromIndex(key(inTime + 2));
        close();
        clock.pass(WindowClosing.UNTIL_NEXT_LOOK);
        close();

        assertThat(windows.lookAgain(WINDOW, clock.instant())).isTrue();
        assertThat(close()).as("too early").isEqualTo(Outcome.FINISHED);
        certificates.catchUp();
        windows.lookAgain(WINDOW, clock.instant());
        assertThat(close()).isEqualTo(Outcome.FINISHED);

        assertThat(
                IntStream.of(inTime + 1, inTime + 2).mapToObj(number -> certificates.find(key(number)).orElseThrow()))
                .allMatch(found -> found.state() == CertificateState.BATCHED)
                .extracting(found -> found.batch())
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldNotLookUpAgainWhatTheIndexShowsInABatch() {
        IntStream.rangeClosed(1, 700).forEach(number -> certificates.keep(SomeCertificates.applied(number)));
        certificates.hideFromIndex(key(700));
        close();
        certificates.catchUp();
        clock.pass(WindowClosing.UNTIL_NEXT_LOOK);
        var lookedUp = new ArrayList<Object>();
        CertificateStore noting = (CertificateStore) Proxy.newProxyInstance(CertificateStore.class.getClassLoader(),
                new Class<?>[]{CertificateStore.class}, (_, method, arguments) -> {
                    if (arguments[0] instanceof Collection<?> keys) {
                        lookedUp.addAll(keys);
                    }
                    return method.invoke(certificates, arguments);
                });

        Outcome second = new WindowClosing(windows, noting, certificates, batches, clock).close(WINDOW, clock.instant(),
                "second");

        assertThat(second).isEqualTo(Outcome.FINISHED);
        assertThat(lookedUp).containsExactly(key(700));
    }

    private Outcome close() {
        return closing.close(WINDOW, clock.instant(), "run-" + clock.instant());
    }
}
