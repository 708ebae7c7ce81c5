package certpost.domain.batch;

class BatchesInMemoryTest extends BatchStoreContract {
    private final BatchesInMemory all = new BatchesInMemory();

    @Override
    protected BatchStore batches() {
        return all;
    }
}
