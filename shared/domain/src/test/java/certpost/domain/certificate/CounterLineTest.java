package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.CounterLine.Session;
import certpost.domain.certificate.CounterLine.Walk;
import certpost.domain.window.ExamSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What waits at the counter is listed by age, the oldest first. */
class CounterLineTest {
    private static final Instant CLOSED = Instant.parse("2025-10-11T16:00:00Z");
    private static final ExamSession OTHER = new ExamSession("guangdong", "economist", 2024);

    private final CertificatesInMemory certificates = new CertificatesInMemory();

    @Test
    void shouldPutWhatCameBackBetweenSessionsByWhenItCame() {
        certificates.keep(SomeCertificates.entered(1));
        certificates.keep(entered(OTHER, 2));
        certificates.keep(SomeCertificates.sent(3).atAgency("refused", CLOSED.plusSeconds(10), "w"));
        certificates.keep(SomeCertificates.sent(4).atAgency("refused", CLOSED.minusSeconds(10), "w"));

        assertThat(keys(walk(null, 10).entries())).containsExactly(key(OTHER, 2), SomeCertificates.key(4),
                SomeCertificates.key(1), SomeCertificates.key(3));
    }

    @Test
    void shouldLeaveOutWhoIsMailedOrCollectedOrNotCleared() {
        certificates.keep(SomeCertificates.applied(1));
        certificates.keep(SomeCertificates.sent(2));
        certificates.keep(SomeCertificates.collected(3, Collector.HOLDER));
        certificates.keep(SomeCertificates.entered(4, CheckStatus.MATERIAL_REQUESTED));
        certificates.keep(SomeCertificates.lost(SomeCertificates.entered(5)));
        certificates.keep(SomeCertificates.reissued(6));

        assertThat(keys(walk(null, 10).entries())).containsExactly(SomeCertificates.key(6));
    }

    @Test
    void shouldShowEachOnceInOrderWhateverThePagesSizes() {
        RandomCases.check(100, random -> {
            var line = new CounterLineTest();
            IntStream.rangeClosed(1, 30).forEach(number -> line.certificates.keep(switch (random.nextInt(4)) {
                case 0 -> SomeCertificates.entered(number);
                case 1 -> entered(OTHER, number);
                case 2 -> SomeCertificates.applied(number);
                default ->
                    SomeCertificates.sent(number).atAgency("refused", CLOSED.plusSeconds(random.nextInt(-3, 4)), "w");
            }));
            List<Entry> whole = line.walk(null, 100).entries();
            var inPages = new ArrayList<Entry>();
            RegistrationOrder after = null;
            do {
                Walk page = line.walk(after, random.nextInt(1, 8));
                inPages.addAll(page.entries());
                after = page.next();
            } while (after != null);

            assertThat(inPages).isEqualTo(whole).doesNotHaveDuplicates();
            assertThat(whole).isSortedAccordingTo(Comparator.comparing(Entry::order));
        });
    }

    @Test
    void shouldEndAWalkInTimeThoughNobodyWaits() {
        IntStream.rangeClosed(1, CounterLine.MOST_LOOKED_AT + 2)
                .forEach(number -> certificates.keep(SomeCertificates.applied(number)));
        certificates.keep(SomeCertificates.entered(CounterLine.MOST_LOOKED_AT + 3));

        Walk first = walk(null, 10);
        Walk second = walk(first.next(), 10);

        assertThat(first.next()).isNotNull();
        assertThat(second.next()).isNull();
        assertThat(first.entries().size() + second.entries().size()).isEqualTo(1);
    }

    private Walk walk(@Nullable RegistrationOrder after, int limit) {
        return new CounterLine(certificates, certificates).walk(
                List.of(new Session(SESSION, CLOSED), new Session(OTHER, CLOSED.minusSeconds(60))), (_, _) -> true,
                after, limit);
    }

    private static CertificateKey key(ExamSession session, int number) {
        return SomeCertificates.key(session, number);
    }

    private static Certificate entered(ExamSession session, int number) {
        CertificateKey key = key(session, number);
        return Certificate.entered(key, Reference.of(key.certificate(), 0), SomeCertificates.entry(number));
    }

    private static List<CertificateKey> keys(List<Entry> entries) {
        return entries.stream().map(Entry::key).toList();
    }
}
