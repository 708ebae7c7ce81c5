package certpost.domain.parcel;

class CarrierEventsInMemoryTest extends CarrierEventStoreContract {
    private final CarrierEventsInMemory all = new CarrierEventsInMemory(clock);

    @Override
    protected CarrierEventStore events() {
        return all;
    }
}
