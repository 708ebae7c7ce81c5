package certpost.domain.parcel;

class CarrierEventsInMemoryTest extends CarrierEventStoreContract {
    private final CarrierEventsInMemory all = new CarrierEventsInMemory();

    @Override
    protected CarrierEventStore events() {
        return all;
    }
}
