package certpost.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of references does. */
public abstract class ReferenceStoreContract {

    /** The store, always the same within a test, empty at its beginning. */
    protected abstract ReferenceStore references();

    /** By which certificates, and so their references, get into that store. */
    protected abstract RosterStore roster();

    @Test
    void shouldKnowOnlyReferencesThatWereGiven() {
        roster().enter(List.of(SomeCertificates.row(1)));

        assertThat(references().find(List.of(reference(1), reference(2)))).containsOnlyKeys(reference(1))
                .containsEntry(reference(1), SomeCertificates.key(1));
        assertThat(references().find(List.of())).isEmpty();
    }

    @Test
    void shouldFindHundredsAtOnceEachOnce() {
        roster().enter(IntStream.rangeClosed(1, 130).mapToObj(SomeCertificates::row).toList());
        List<Reference> wanted = new ArrayList<>(
                IntStream.rangeClosed(1, 140).mapToObj(ReferenceStoreContract::reference).toList());
        wanted.add(reference(1));

        assertThat(references().find(wanted)).hasSize(130).containsEntry(reference(130), SomeCertificates.key(130));
    }

    private static Reference reference(int number) {
        return Reference.of(SomeCertificates.key(number).certificate(), 0);
    }
}
