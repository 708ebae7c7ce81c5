package certpost.domain.certificate;

import certpost.domain.Page;
import certpost.domain.window.ExamSession;
import org.jspecify.annotations.Nullable;

/**
 * Lists the certificates of an exam session. It lags a little behind them: what it shows is to be looked up before it is
 * acted upon.
 */
public interface RosterIndex {

    /** One certificate, as the index shows it. */
    record Row(CertificateKey key, CertificateState state, CheckStatus checkStatus, String registrationCity) {}

    /** A page of a session's certificates, always in the same order, so that a list can be gone through over days. */
    Page<Row> rows(ExamSession session, @Nullable String cursor, int limit);
}
