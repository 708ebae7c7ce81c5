package certpost.domain.window;

import certpost.domain.closing.ClosingStore;
import certpost.domain.closing.ClosingStoreContract;
import org.junit.jupiter.api.Nested;

class WindowsInMemoryTest {

    private final WindowsInMemory all = new WindowsInMemory();

    @Nested
    class AsWindowStore extends WindowStoreContract {
        @Override
        protected WindowStore windows() {
            return all;
        }

        @Override
        protected SessionStore sessions() {
            return all;
        }

        @Override
        protected ClosingStore closings() {
            return all;
        }
    }

    @Nested
    class AsClosingStore extends ClosingStoreContract {
        @Override
        protected ClosingStore closings() {
            return all;
        }

        @Override
        protected WindowStore windows() {
            return all;
        }
    }
}
