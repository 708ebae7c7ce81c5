package certpost.domain.window;

import certpost.domain.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows windows, for those who never change them. */
public interface Windows {

    /** The window as it is now, read consistently. */
    Optional<Window> find(WindowId id);

    /** Windows in no particular order. */
    Page<Window> list(@Nullable String cursor, int limit);
}
