package certpost.aws.dynamodb;

import certpost.domain.parcel.CarrierEvent;
import certpost.domain.parcel.CarrierEventStore;
import certpost.domain.parcel.Waybill;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The carrier's events in their table. */
public final class DynamoDbCarrierEventStore implements CarrierEventStore {
    private final Table events;

    public DynamoDbCarrierEventStore(DynamoDbClient client, String carrierEventsTable) {
        this.events = new Table(client, carrierEventsTable);
    }

    @Override
    public boolean add(CarrierEvent event, Instant expiresAt) {
        return events.put(CarrierEventItem.of(event, expiresAt), CarrierEventItem.IS_ABSENT).isStored();
    }

    @Override
    public List<CarrierEvent> ofWaybill(Waybill waybill) {
        return events.query(CarrierEventItem.isOf(waybill)).map(CarrierEventItem::read).toList();
    }
}
