package certpost.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.ApplicationIndex.Entry;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every index of the counter does. */
public abstract class CounterIndexContract {
    /** The index, always the same within a test, empty at its beginning. */
    protected abstract CounterIndex index();

    /** By which certificates change. */
    protected abstract CertificateStore certificates();

    /** By which certificates get in. */
    protected abstract RosterStore roster();

    /** The rows of whole sessions. */
    protected abstract RosterOrder rosterOrder();

    @Test
    void shouldListWhatCameBackInTheOrderInWhichItCame() {
        enter(40);
        IntStream.of(5, 17, 2, 33, 8).forEach(this::comeBack);

        assertThat(keys(null)).isEqualTo(Stream.of(2, 5, 8, 17, 33).map(SomeCertificates::key).toList());
        Entry third = entries(null).get(2);
        assertThat(keys(third.order())).isEqualTo(Stream.of(17, 33).map(SomeCertificates::key).toList());
    }

    @Test
    void shouldForgetWhatIsCollected() {
        enter(2);
        Certificate back = comeBack(1);
        comeBack(2);
        certificates().write(SomeCertificates.collected(back, Collector.HOLDER), "collect");

        assertThat(keys(null)).containsExactly(SomeCertificates.key(2));
    }

    @Test
    void shouldGoThroughASessionFromAnyCertificateOn() {
        enter(60);
        var all = rosterOrder().after(SomeCertificates.SESSION, null, 100);
        var inPieces = new java.util.ArrayList<RosterIndex.Row>();
        CertificateId last = null;
        List<RosterIndex.Row> piece;
        do {
            piece = rosterOrder().after(SomeCertificates.SESSION, last, 7);
            inPieces.addAll(piece);
            last = piece.isEmpty() ? null : piece.getLast().key().certificate();
        } while (last != null);

        assertThat(all).hasSize(60)
                .isSortedAccordingTo(java.util.Comparator.comparing(row -> row.key().certificate().toString()));
        assertThat(inPieces).isEqualTo(all);
        assertThat(all.getFirst().registrationCity()).isEqualTo("广州市");
    }

    private void enter(int certificates) {
        roster().enter(IntStream.rangeClosed(1, certificates).mapToObj(SomeCertificates::row).toList());
    }

    /** Comes back at the time of its number. */
    private Certificate comeBack(int number) {
        Certificate back = SomeCertificates.sent(number)
                .atAgency("refused", SomeCertificates.LATER.plusSeconds(number), "return");
        for (Certificate step : List.of(SomeCertificates.applied(number), SomeCertificates.batched(number),
                SomeCertificates.sent(number), back)) {
            certificates().write(step, "step");
        }
        return back;
    }

    private List<Entry> entries(@Nullable RegistrationOrder after) {
        Iterable<Entry> all = () -> index().waiting((city, session) -> !city.equals("深圳市"), after);
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    private List<CertificateKey> keys(@Nullable RegistrationOrder after) {
        return entries(after).stream().map(Entry::key).toList();
    }
}
