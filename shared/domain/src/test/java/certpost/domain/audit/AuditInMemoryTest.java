package certpost.domain.audit;

class AuditInMemoryTest extends AuditStoreContract {
    private final AuditStore all = new AuditInMemory(SomeActs.KEPT, clock);

    @Override
    protected AuditStore audit() {
        return all;
    }
}
