package certpost.domain.audit;

class AuditInMemoryTest extends AuditStoreContract {
    private final AuditStore all = new AuditInMemory();

    @Override
    protected AuditStore audit() {
        return all;
    }
}
