package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.entry;
import static certpost.domain.certificate.SomeCertificates.holder;
import static certpost.domain.certificate.SomeCertificates.key;
import static certpost.domain.certificate.SomeCertificates.row;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Concurrently;
import certpost.domain.RandomCases;
import certpost.domain.certificate.RosterStore.Entered;
import certpost.domain.certificate.RosterStore.NewRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every way of entering certificates does. */
public abstract class RosterStoreContract {

    /** The store, always the same within a test, empty at its beginning. */
    protected abstract RosterStore roster();

    /** Where certificates are found then. */
    protected abstract CertificateStore certificates();

    /** Where references are found then. */
    protected abstract ReferenceStore references();

    /** Gives a reference to some certificate that is not entered. */
    protected abstract void reserve(Reference reference, CertificateKey owner);

    @Test
    void shouldEnterACertificateWithItsReference() {
        assertThat(roster().enter(List.of(row(1)))).containsExactly(Entered.ADDED);

        assertThat(certificates().find(key(1))).contains(SomeCertificates.entered(1));
        assertThat(references().find(List.of(reference(1, 0))))
                .containsOnly(java.util.Map.entry(reference(1, 0), key(1)));
    }

    @Test
    void shouldLeaveAloneWhatTheHolderHasAlready() {
        roster().enter(List.of(row(1)));
        certificates().register(key(1), SomeCertificates.form(), SomeCertificates.WINDOW, SomeCertificates.APPLIED_AT,
                "write-1");
        Certificate before = certificates().find(key(1)).orElseThrow();

        assertThat(roster().enter(List.of(new NewRow(key(1), entry(1, CheckStatus.REJECTED)))))
                .containsExactly(Entered.EXISTS);
        assertThat(certificates().find(key(1))).contains(before);
    }

    @Test
    void shouldEnterNoCertificateOfAnotherHolders() {
        roster().enter(List.of(row(1)));

        assertThat(roster().enter(List.of(ofAnother(1)))).containsExactly(Entered.OTHER_HOLDER);
        assertThat(certificates().find(ofAnother(1).key())).isEmpty();
        assertThat(references().find(List.of(reference(1, 0)))).containsValue(key(1));
    }

    @Test
    void shouldEnterOnlyOneHolderOfACertificateThatOneRosterGivesToTwo() {
        assertThat(roster().enter(List.of(row(1), ofAnother(1)))).containsExactly(Entered.ADDED, Entered.OTHER_HOLDER);
        assertThat(certificates().find(key(1))).isPresent();
        assertThat(certificates().find(ofAnother(1).key())).isEmpty();
    }

    @Test
    void shouldFindAnotherReferenceWhereTheFirstIsGiven() {
        reserve(reference(1, 0), key(99));
        reserve(reference(1, 1), key(98));

        assertThat(roster().enter(List.of(row(1), row(2)))).containsExactly(Entered.ADDED, Entered.ADDED);
        assertThat(certificates().find(key(1))).map(Certificate::reference).contains(reference(1, 2));
        assertThat(certificates().find(key(2))).map(Certificate::reference).contains(reference(2, 0));
        assertThat(references().find(List.of(reference(1, 0), reference(1, 2)))).containsEntry(reference(1, 0), key(99))
                .containsEntry(reference(1, 2), key(1));
    }

    @Test
    void shouldTellTheFateOfEachOfHundredsOfRowsInTheirOrder() {
        roster().enter(IntStream.rangeClosed(1, 60).mapToObj(SomeCertificates::row).toList());
        RandomCases.check(1, random -> {
            List<NewRow> rows = new ArrayList<>();
            List<Entered> expected = new ArrayList<>();
            List<Integer> numbers = new ArrayList<>(IntStream.rangeClosed(1, 180).boxed().toList());
            Collections.shuffle(numbers, new Random(random.nextLong()));
            for (int number : numbers) {
                boolean known = number <= 60;
                boolean stolen = number % 3 == 0 && known;
                rows.add(stolen ? ofAnother(number) : row(number));
                expected.add(stolen ? Entered.OTHER_HOLDER : known ? Entered.EXISTS : Entered.ADDED);
            }

            assertThat(roster().enter(rows)).isEqualTo(expected);
            assertThat(certificates().findAll(rows.stream().map(NewRow::key).toList())).hasSize(160);
        });
    }

    @Test
    void shouldEnterNothingTwiceWhenTwoRostersComeAtOnce() throws Exception {
        List<NewRow> rows = IntStream.rangeClosed(1, 60).mapToObj(SomeCertificates::row).toList();

        List<List<Entered>> outcomes = Concurrently.call(2, _ -> roster().enter(rows));

        for (int i = 0; i < rows.size(); i++) {
            assertThat(List.of(outcomes.getFirst().get(i), outcomes.getLast().get(i)))
                    .containsExactlyInAnyOrder(Entered.ADDED, Entered.EXISTS);
        }
    }

    @Test
    void shouldEnterNothingFromAnEmptyRoster() {
        assertThat(roster().enter(List.of())).isEmpty();
    }

    private static NewRow ofAnother(int number) {
        return new NewRow(new CertificateKey(holder(1_000 + number), key(number).certificate()), entry(number));
    }

    private static Reference reference(int number, int attempt) {
        return Reference.of(key(number).certificate(), attempt);
    }
}
