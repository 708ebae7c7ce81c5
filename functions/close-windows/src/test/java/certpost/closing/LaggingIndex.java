package certpost.closing;

import certpost.domain.Page;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.RegistrationOrder;
import certpost.domain.window.ExamSession;
import certpost.domain.window.WindowId;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An index that has not heard of some applications yet. */
record LaggingIndex(ApplicationIndex index, Predicate<Entry> isHidden) implements ApplicationIndex {
    @Override
    public Iterator<Entry> waiting(WindowId window, @Nullable RegistrationOrder after) {
        Iterable<Entry> all = () -> index.waiting(window, after);
        return StreamSupport.stream(all.spliterator(), false).filter(isHidden.negate()).iterator();
    }

    @Override
    public Page<Entry> page(WindowId window, @Nullable String cursor, int limit) {
        return index.page(window, cursor, limit);
    }

    @Override
    public Counts count(ExamSession session, Predicate<String> registrationCity) {
        return index.count(session, registrationCity);
    }
}
