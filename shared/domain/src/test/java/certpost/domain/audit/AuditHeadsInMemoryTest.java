package certpost.domain.audit;

class AuditHeadsInMemoryTest extends AuditHeadStoreContract {
    private final AuditHeadStore all = new AuditHeadsInMemory();

    @Override
    protected AuditHeadStore heads() {
        return all;
    }
}
