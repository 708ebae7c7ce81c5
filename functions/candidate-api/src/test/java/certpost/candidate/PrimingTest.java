package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Intercepted;
import certpost.domain.address.SomeDivisions;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.holder.HolderKeyring;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.queue.QueuePlaces;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.RemindersInMemory;
import certpost.domain.window.OpenWindows;
import certpost.domain.window.SessionStore;
import certpost.domain.window.WindowsInMemory;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is done before a snapshot. */
class PrimingTest {
    private final List<String> calls = new ArrayList<>();
    private final WindowsInMemory windows = WindowsInMemory.with();
    private final NoticesInMemory notices = new NoticesInMemory();
    private final RemindersInMemory reminders = new RemindersInMemory(notices);

    @Test
    void shouldGoAsFarAsAnExamSessionThatThereIsNotAndNeedNoKeyAndWriteNothing() throws IOException {
        HolderKeyring noKeys = () -> {
            throw new AssertionError("a secret would be in the snapshot");
        };
        var ports = new Ports(noted(CertificateStore.class, new CertificatesInMemory()),
                new OpenWindows(noted(SessionStore.class, windows), windows, () -> Door.OPEN),
                noted(NoticeStore.class, notices), new QueuePlaces(_ -> new long[0], () -> Door.OPEN),
                new ReferenceDataInMemory(), noKeys, SomeDivisions.read(),
                new ReminderPorts(reminders, reminders, () -> new ConfirmationCode("000001")));

        new CandidateApi(ports, Jsonb.builder().build()).prime();

        assertThat(calls).as("reading a certificate, and applying").containsExactly("find", "find");
    }

    private <T> T noted(Class<T> port, T store) {
        return Intercepted.before(port, store, calls::add);
    }
}
