package certpost.aws.dynamodb;

import certpost.domain.parcel.CarrierEvent;
import certpost.domain.parcel.CarrierEventStore;
import certpost.domain.parcel.Waybill;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The carrier's events in their table. */
public final class DynamoDbCarrierEventStore implements CarrierEventStore {
    private final Table events;
    private final InstantSource clock;

    public DynamoDbCarrierEventStore(DynamoDbClient client, String carrierEventsTable, InstantSource clock) {
        this.events = new Table(client, carrierEventsTable);
        this.clock = clock;
    }

    @Override
    public boolean add(CarrierEvent event, Instant expiresAt) {
        return events.put(CarrierEventItem.of(event, expiresAt), CarrierEventItem.isAbsent(clock.instant())).isStored();
    }

    @Override
    public List<CarrierEvent> ofWaybill(Waybill waybill) {
        Instant now = clock.instant();
        return events.query(CarrierEventItem.isOf(waybill))
                .filter(item -> CarrierEventItem.isKept(item, now))
                .map(CarrierEventItem::read)
                .toList();
    }
}
