package certpost.staff;

import certpost.domain.Page;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowStore;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Windows of which somebody else changes one just before each write. */
final class WindowsMeanwhile implements WindowStore {
    private final WindowStore windows;
    private final Runnable meanwhile;

    WindowsMeanwhile(WindowStore windows, Runnable meanwhile) {
        this.windows = windows;
        this.meanwhile = meanwhile;
    }

    @Override
    public Optional<Window> find(WindowId id) {
        return windows.find(id);
    }

    @Override
    public Stored create(Window window, int newestHolderKey) {
        meanwhile.run();
        return windows.create(window, newestHolderKey);
    }

    @Override
    public Stored replace(Window changed) {
        meanwhile.run();
        return windows.replace(changed);
    }

    @Override
    public Page<Window> list(Predicate<Window> shown, @Nullable String cursor, int limit) {
        return windows.list(shown, cursor, limit);
    }
}
