package certpost.domain.parcel;

import static certpost.domain.certificate.SomeCertificates.key;
import static certpost.domain.certificate.SomeCertificates.waybill;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Intercepted;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.SomeCertificates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TracingTest {
    private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");

    private final CertificatesInMemory certificates = CertificatesInMemory.with(SomeCertificates.batched(1));
    private final WaybillsInMemory waybills = new WaybillsInMemory(certificates);
    private final CarrierEventsInMemory events = new CarrierEventsInMemory();
    private final List<CertificateState> beforehand = new ArrayList<>();

    @Test
    void shouldBringEventsIntoTheStoryOfWhoeverHasTheWaybill() {
        send(1);
        events.add(SomeEvents.event("702", "14 08:30"), LATER);

        assertThat(follow(tracing(certificates))).isTrue();

        assertThat(state()).isEqualTo(CertificateState.OUT_FOR_DELIVERY);
        assertThat(beforehand).containsExactly(CertificateState.OUT_FOR_DELIVERY);
    }

    @Test
    void shouldSayThatNobodyHasTheWaybillYetAndCatchUpWhenSomebodyHas() {
        events.add(SomeEvents.event("704", "14 08:30"), LATER);
        assertThat(follow(tracing(certificates))).isFalse();

        send(1);
        tracing(certificates).follow(key(1), waybill(1), "write-2");

        assertThat(state()).isEqualTo(CertificateState.DELIVERED);
    }

    @Test
    void shouldWriteNothingWhereEventsBringNothingNew() {
        send(1);
        tracing(certificates).follow(key(1), waybill(1), "write-2");
        events.add(SomeEvents.event("702", "14 08:30"), LATER);
        follow(tracing(certificates));
        int writes = certificates.writes();

        follow(tracing(certificates));

        assertThat(certificates.writes()).isEqualTo(writes);
    }

    @Test
    void shouldFoldAgainWhenSomebodyElseWasFaster() {
        send(1);
        events.add(SomeEvents.event("702", "14 08:30"), LATER);
        var once = new ArrayList<>(List.of("faster"));
        CertificateStore contested = Intercepted.before(CertificateStore.class, certificates, "write", () -> {
            if (!once.isEmpty()) {
                once.clear();
                events.add(SomeEvents.event("704", "14 10:00"), LATER);
                follow(tracing(certificates));
            }
        });

        follow(tracing(contested));

        assertThat(state()).isEqualTo(CertificateState.DELIVERED);
        assertThat(certificate().timeline()).hasSize(5);
    }

    @Test
    void shouldLeaveACertificateAloneThatHasAnotherWaybillByNow() {
        send(1);
        events.add(SomeEvents.event("702", "14 08:30"), LATER);
        Certificate replaced = certificate().sent(waybill(2), SomeCertificates.APPLIED_AT);
        waybills.assign(replaced, waybill(2), null, "write-3");

        follow(tracing(certificates));

        assertThat(certificate()).isEqualTo(replaced);
    }

    private void send(int waybill) {
        Certificate sent = certificate().sent(waybill(waybill), SomeCertificates.APPLIED_AT);
        waybills.assign(sent, waybill(waybill), null, "write-1");
    }

    private boolean follow(Tracing tracing) {
        return tracing.follow(waybill(1), "carrier-1", (after, _) -> beforehand.add(after.state()));
    }

    private Tracing tracing(CertificateStore store) {
        return new Tracing(waybills, events, store, new Journey(SomeEvents.CODES));
    }

    private Certificate certificate() {
        return certificates.find(key(1)).orElseThrow();
    }

    private CertificateState state() {
        return certificate().state();
    }
}
