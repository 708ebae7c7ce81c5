package certpost.domain.certificate;

import certpost.domain.certificate.RosterIndex.Row;
import certpost.domain.window.ExamSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The certificates of an exam session in the order of their ids, from any of them on. It lags like {@link RosterIndex}. */
@FunctionalInterface
public interface RosterOrder {

    /** The certificates behind that one; null for the first. */
    List<Row> after(ExamSession session, @Nullable CertificateId certificate, int limit);
}
