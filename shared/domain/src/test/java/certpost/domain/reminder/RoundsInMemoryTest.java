package certpost.domain.reminder;

class RoundsInMemoryTest extends RoundStoreContract {
    private final RoundStore rounds = new RoundsInMemory();

    @Override
    protected RoundStore rounds() {
        return rounds;
    }
}
