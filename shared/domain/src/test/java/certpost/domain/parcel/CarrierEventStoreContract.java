package certpost.domain.parcel;

import static certpost.domain.certificate.SomeCertificates.waybill;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.ClockAt;
import certpost.domain.Concurrently;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of the carrier's events does. */
public abstract class CarrierEventStoreContract {
    private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");

    /** By which the store tells what has expired. */
    protected final ClockAt clock = new ClockAt(LATER.minusSeconds(1));

    /** The store, always the same within a test, empty at its beginning. */
    protected abstract CarrierEventStore events();

    @Test
    void shouldKeepEventsOfAWaybillAsTheyCame() {
        CarrierEvent delivered = SomeEvents.event("704", "14 10:00", "已签收，他人代签收");
        CarrierEvent accepted = CarrierEvent
                .of(new CarrierEvent.Typed(waybill(1).value(), "203", "2025-10-13 18:00:00", null, null, null))
                .orThrow();

        assertThat(events().add(delivered, LATER)).isTrue();
        assertThat(events().add(accepted, LATER)).isTrue();

        assertThat(events().ofWaybill(waybill(1))).containsExactlyInAnyOrder(accepted, delivered);
        assertThat(events().ofWaybill(waybill(2))).isEmpty();
    }

    @Test
    void shouldKnowAnEventByItsContent() {
        CarrierEvent first = SomeEvents.event("705", "14 10:00", "电话无人接听");
        events().add(first, LATER);

        assertThat(events().add(SomeEvents.event("705", "14 10:00", "地址不详"), LATER)).isFalse();
        assertThat(events().add(SomeEvents.event("705", "14 10:01"), LATER)).isTrue();
        assertThat(events().add(SomeEvents.event("702", "14 10:00"), LATER)).isTrue();

        assertThat(events().ofWaybill(waybill(1))).hasSize(3).contains(first);
    }

    @Test
    void shouldShowNoEventThatHasExpiredAndTakeItAnewWhenItComesAgain() {
        CarrierEvent event = SomeEvents.event("705", "14 10:00");
        events().add(event, LATER);
        assertThat(events().ofWaybill(waybill(1))).containsExactly(event);

        clock.moveTo(LATER);

        assertThat(events().ofWaybill(waybill(1))).isEmpty();
        assertThat(events().add(event, LATER.plusSeconds(60))).isTrue();
        assertThat(events().ofWaybill(waybill(1))).containsExactly(event);
    }

    @Test
    void shouldStoreAnEventOnceWhenItComesSeveralTimesAtOnce() throws Exception {
        List<Boolean> stored = Concurrently.call(8, _ -> events().add(SomeEvents.event("702", "14 08:30"), LATER));

        assertThat(Collections.frequency(stored, true)).isEqualTo(1);
        assertThat(events().ofWaybill(waybill(1))).hasSize(1);
    }
}
