package certpost.domain.audit;

class AuditHeadsInMemoryTest extends AuditHeadStoreContract {
    private final AuditHeadStore all = new AuditHeadsInMemory(clock);

    @Override
    protected AuditHeadStore heads() {
        return all;
    }
}
