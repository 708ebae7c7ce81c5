package certpost.staff;

import certpost.domain.Page;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.RegistrationOrder;
import certpost.domain.window.ExamSession;
import certpost.domain.window.WindowId;
import java.util.Iterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An index that cannot be read. */
final class CountingFails implements ApplicationIndex {
    @Override
    public Iterator<Entry> waiting(WindowId window, @Nullable RegistrationOrder after) {
        throw new IllegalStateException("throttled");
    }

    @Override
    public Page<Entry> page(WindowId window, @Nullable String cursor, int limit) {
        throw new IllegalStateException("throttled");
    }

    @Override
    public Counts count(ExamSession session, Predicate<String> registrationCity) {
        throw new IllegalStateException("throttled");
    }
}
