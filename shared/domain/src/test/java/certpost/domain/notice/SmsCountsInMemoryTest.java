package certpost.domain.notice;

class SmsCountsInMemoryTest extends SmsCountStoreContract {
    private final SmsCountsInMemory all = new SmsCountsInMemory();

    @Override
    protected SmsCountStore counts() {
        return all;
    }
}
