package certpost.domain.queue;

class QueuesInMemoryTest extends QueueStoreContract {
    private final QueuesInMemory queues = new QueuesInMemory();

    @Override
    protected QueueStore queues() {
        return queues;
    }
}
