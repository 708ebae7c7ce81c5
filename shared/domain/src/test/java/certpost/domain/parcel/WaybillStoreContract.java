package certpost.domain.parcel;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.key;
import static certpost.domain.certificate.SomeCertificates.waybill;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Concurrently;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.RosterStore;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.parcel.WaybillStore.Assigned;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of waybills' owners does. */
public abstract class WaybillStoreContract {
    private WaybillStore store;

    /** The store, always the same within a test, empty at its beginning. */
    protected abstract WaybillStore waybills();

    /** The certificates that are changed together with it. */
    protected abstract CertificateStore certificates();

    /** By which certificates get there. */
    protected abstract RosterStore roster();

    @BeforeEach
    void batchTwo() {
        store = waybills();
        for (int number : new int[]{1, 2}) {
            roster().enter(List.of(SomeCertificates.row(number)));
            certificates().register(key(number), SomeCertificates.form(), SomeCertificates.WINDOW, APPLIED_AT,
                    "apply-" + number);
            certificates().write(current(number).batched(SomeCertificates.place(number), APPLIED_AT), "batch");
        }
    }

    @Test
    void shouldGiveAWaybillAndStoreTheCertificate() {
        Certificate sent = current(1).sent(waybill(1), APPLIED_AT);

        assertThat(store.assign(sent, waybill(1), null, "write-1")).isEqualTo(new Assigned.Done());

        assertThat(store.owner(waybill(1))).contains(key(1));
        assertThat(current(1)).isEqualTo(sent);
        assertThat(store.owner(waybill(2))).isEmpty();
    }

    @Test
    void shouldFindTheOwnersOfSomeAtOnce() {
        store.assign(current(1).sent(waybill(1), APPLIED_AT), waybill(1), null, "write-1");
        store.assign(current(2).sent(waybill(2), APPLIED_AT), waybill(2), null, "write-2");

        assertThat(store.owners(List.of(waybill(1), waybill(3), waybill(1)))).isEqualTo(Map.of(waybill(1), key(1)));
        assertThat(store.owners(List.of())).isEmpty();
    }

    @Test
    void shouldKnowTheSameWriteAgain() {
        Certificate sent = current(1).sent(waybill(1), APPLIED_AT);
        store.assign(sent, waybill(1), null, "write-1");

        assertThat(store.assign(sent, waybill(1), null, "write-1")).isEqualTo(new Assigned.Done());
        assertThat(store.assign(sent, waybill(1), null, "write-2")).isEqualTo(new Assigned.Conflict(sent));
        assertThat(current(1)).isEqualTo(sent);
    }

    @Test
    void shouldNotGiveAWaybillOfAnothers() {
        store.assign(current(1).sent(waybill(1), APPLIED_AT), waybill(1), null, "write-1");
        Certificate second = current(2);

        assertThat(store.assign(second.sent(waybill(1), APPLIED_AT), waybill(1), null, "write-2"))
                .isEqualTo(new Assigned.OtherOwner());
        assertThat(store.owner(waybill(1))).contains(key(1));
        assertThat(current(2)).isEqualTo(second);
    }

    @Test
    void shouldGiveNothingOnACertificateThatChangedInBetween() {
        Certificate seen = current(1);
        Certificate changed = seen.rejected(APPLIED_AT, "x");
        certificates().write(changed, "write-1");

        assertThat(store.assign(seen.sent(waybill(1), APPLIED_AT), waybill(1), null, "write-2"))
                .isEqualTo(new Assigned.Conflict(changed));
        assertThat(store.owner(waybill(1))).isEmpty();
        assertThat(current(1)).isEqualTo(changed);
    }

    @Test
    void shouldFreeTheWaybillThatIsReplaced() {
        store.assign(current(1).sent(waybill(1), APPLIED_AT), waybill(1), null, "write-1");

        Certificate replaced = current(1).sent(waybill(3), APPLIED_AT);
        assertThat(store.assign(replaced, waybill(3), waybill(1), "write-2")).isEqualTo(new Assigned.Done());
        assertThat(store.assign(replaced, waybill(3), waybill(1), "write-2")).as("again")
                .isEqualTo(new Assigned.Done());

        assertThat(store.owner(waybill(1))).isEmpty();
        assertThat(store.owner(waybill(3))).contains(key(1));
        assertThat(store.assign(current(2).sent(waybill(1), APPLIED_AT), waybill(1), null, "write-3"))
                .isEqualTo(new Assigned.Done());
        assertThat(store.owner(waybill(1))).contains(key(2));
    }

    @Test
    void shouldKeepAWaybillThatReplacesItself() {
        store.assign(current(1).sent(waybill(1), APPLIED_AT), waybill(1), null, "write-1");

        assertThat(store.assign(current(1).sent(waybill(1), APPLIED_AT), waybill(1), waybill(1), "write-2"))
                .isEqualTo(new Assigned.Done());
        assertThat(store.owner(waybill(1))).contains(key(1));
    }

    @Test
    void shouldLeaveTheReplacedWaybillToWhoeverHasItNow() {
        store.assign(current(2).sent(waybill(2), APPLIED_AT), waybill(2), null, "write-1");

        assertThat(store.assign(current(1).sent(waybill(1), APPLIED_AT), waybill(1), waybill(2), "write-2"))
                .isEqualTo(new Assigned.Done());
        assertThat(store.owner(waybill(2))).contains(key(2));
        assertThat(store.owner(waybill(1))).contains(key(1));
    }

    @Test
    void shouldGiveAWaybillToOneOfTwoAtOnce() throws Exception {
        List<Assigned> outcomes = Concurrently.call(2, number -> store
                .assign(current(number + 1).sent(waybill(1), APPLIED_AT), waybill(1), null, "write-" + number));

        assertThat(outcomes).containsExactlyInAnyOrder(new Assigned.Done(), new Assigned.OtherOwner());
    }

    private Certificate current(int number) {
        return certificates().find(key(number)).orElseThrow();
    }
}
