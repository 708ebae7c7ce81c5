package certpost.domain.reference;

class ReferenceDataInMemoryTest extends ReferenceDataContract {
    private final ReferenceDataInMemory all = new ReferenceDataInMemory(clock);

    @Override
    protected ReferenceData data() {
        return all;
    }

    @Override
    protected ReferenceDataStore store() {
        return all;
    }
}
