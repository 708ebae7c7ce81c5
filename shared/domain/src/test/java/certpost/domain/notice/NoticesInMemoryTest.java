package certpost.domain.notice;

class NoticesInMemoryTest extends NoticeStoreContract {
    private final NoticesInMemory all = new NoticesInMemory();

    @Override
    protected NoticeStore notices() {
        return all;
    }
}
