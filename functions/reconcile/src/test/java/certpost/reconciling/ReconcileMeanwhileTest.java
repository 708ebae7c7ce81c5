package certpost.reconciling;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.audit.SomeActs;
import certpost.domain.audit.AuditStore;
import certpost.domain.Intercepted;
import certpost.domain.RandomCases;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import certpost.domain.batch.ListChunk;
import certpost.domain.books.Ledger;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.closing.ClosingStore;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStore;
import certpost.domain.parcel.WaybillStore;
import certpost.domain.window.Channel;
import certpost.domain.window.SomeWindows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Certificates are applied for, listed, marked, sealed, mailed and told of between any two looks: no false alarm. */
class ReconcileMeanwhileTest {
    private static final int FIRST = 100;
    private static final int LIVES = 60;
    private static final int STEPS = 6;

    @Test
    void shouldNameNothingWhileEverythingChangesByTheRules() {
        RandomCases.check(30, random -> {
            var office = new Office(false);
            var lives = new Lives(office, random);
            office.run(lives.disturbing(office.stores()), "begin");
            lives.goOn(LIVES * STEPS / 3);
            office.clock.pass(Bookkeeping.UNTIL_NEXT_LOOK);
            lives.tellAll();

            assertThat(office.run(lives.disturbing(office.stores()), "go on")).containsEntry("closed", true)
                    .containsEntry("differences", 0L);
            assertThat(office.differences()).isEmpty();
        });
    }

    /** Lives of certificates, each in a batch of its own, each a step at a time. */
    private static final class Lives {
        private final Office office;
        private final RandomGenerator random;
        private final Map<Integer, Integer> steps = new HashMap<>();

        Lives(Office office, RandomGenerator random) {
            this.office = office;
            this.random = random;
        }

        Stores disturbing(Stores stores) {
            return new Stores(disturbing(stores.certificateLedger()), disturbing(stores.referenceLedger()),
                    disturbing(stores.batchLedger()), disturbing(stores.waybillLedger()),
                    Intercepted.before(CertificateStore.class, stores.certificates(), _ -> goOn(1)),
                    Intercepted.before(NoticeStore.class, stores.notices(), _ -> goOn(1)),
                    Intercepted.before(BatchStore.class, stores.batches(), _ -> goOn(1)),
                    Intercepted.before(ClosingStore.class, stores.closings(), _ -> goOn(1)),
                    Intercepted.before(WaybillStore.class, stores.waybills(), _ -> goOn(1)), stores.books(),
                    new Chains(disturbing(stores.chains().entries()), disturbing(stores.chains().heads()),
                            Intercepted.before(AuditStore.class, stores.chains().audit(), _ -> act()),
                            stores.chains().recorded()));
        }

        @SuppressWarnings("unchecked")
        private <T> Ledger<T> disturbing(Ledger<T> ledger) {
            return Intercepted.before(Ledger.class, ledger, _ -> goOn(3));
        }

        private synchronized void act() {
            office.audit.append(SomeActs.onCertificate(FIRST + random.nextInt(LIVES)));
        }

        synchronized void goOn(int times) {
            act();
            for (int time = 0; time < times; time++) {
                int number = FIRST + random.nextInt(LIVES);
                step(number, steps.merge(number, 1, Integer::sum));
            }
        }

        /** What send-notices does within minutes. */
        synchronized void tellAll() {
            steps.keySet().forEach(number -> office.certificates.find(key(number)).ifPresent(this::tell));
        }

        private void step(int number, int step) {
            var batch = new BatchId(WINDOW, number);
            switch (step) {
                case 1 -> office.certificates.keep(SomeCertificates.entered(number));
                case 2 -> office.certificates.keep(SomeCertificates.applied(number));
                case 3 -> office.batches.putChunk(batch, 0, new ListChunk(List.of(Office.entry(number)), true));
                case 4 -> office.certificates
                        .write(current(number).batched(new BatchPlace(batch, 1), SomeWindows.CLOSES), "batch");
                case 5 -> office.batches.putManifest(new Batch(batch, Channel.DIRECT, Batch.PRINTING_HOUSE,
                        BatchState.READY, 1, "00", SomeWindows.CLOSES));
                case 6 ->
                    office.waybills.assign(current(number).sent(SomeCertificates.waybill(number), SomeWindows.CLOSES),
                            SomeCertificates.waybill(number), null, "post");
                default -> tell(current(number));
            }
        }

        private void tell(Certificate certificate) {
            certificate.timeline().forEach(fact -> Notice.of(certificate, fact).forEach(office.notices::add));
        }

        private Certificate current(int number) {
            return office.certificates.find(key(number)).orElseThrow();
        }
    }
}
