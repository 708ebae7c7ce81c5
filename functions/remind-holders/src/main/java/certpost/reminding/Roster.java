package certpost.reminding;

import certpost.aws.dynamodb.Parallel;
import certpost.domain.Page;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.RosterIndex;
import certpost.domain.certificate.RosterIndex.Row;
import certpost.domain.notice.Daytime;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.Occasion;
import certpost.domain.notice.WindowFact;
import certpost.domain.reminder.Told;
import certpost.domain.reminder.Turn;
import certpost.domain.window.ExamSession;
import certpost.domain.window.Window;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Writes, for a page of the roster, the notices that its holders have not got yet. */
record Roster(RosterIndex index, CertificateStore certificates, NoticeStore notices, InstantSource clock) {

    Page<Row> page(ExamSession session, @Nullable String cursor, int limit) {
        return index.rows(session, cursor, limit);
    }

    /**
     * Writes what is to be told in that turn.
     *
     * @param moved whether holders may have been told of another end; then also those who have applied since are told
     * @return how many notices are new
     */
    int write(List<Row> rows, Window window, Turn turn, boolean moved) {
        Map<CertificateKey, WindowFact> next = next(
                rows.stream().filter(row -> moved || mayApply(row)).map(Row::key).toList(), window, turn);
        Map<CertificateKey, Certificate> now = certificates.findAll(next.keySet());
        var adding = new ArrayList<Callable<Boolean>>();
        now.forEach((key, certificate) -> {
            WindowFact fact = next.get(key);
            if (fact != null) {
                notice(certificate, fact, turn).ifPresent(notice -> adding.add(() -> notices.add(notice)));
            }
        });
        return (int) Parallel.all(adding).stream().filter(added -> added).count();
    }

    private static boolean mayApply(Row row) {
        return row.state() == CertificateState.NOT_APPLIED && row.checkStatus() == CheckStatus.CLEARED;
    }

    private Map<CertificateKey, WindowFact> next(List<CertificateKey> keys, Window window, Turn turn) {
        List<Callable<Optional<WindowFact>>> questions = new ArrayList<>();
        keys.forEach(key -> questions.add(() -> new Told(window, notices.ofCertificate(key.certificate())).next(turn)));
        List<Optional<WindowFact>> answers = Parallel.all(questions);
        var next = new LinkedHashMap<CertificateKey, WindowFact>();
        for (int i = 0; i < keys.size(); i++) {
            CertificateKey key = keys.get(i);
            answers.get(i).ifPresent(fact -> next.put(key, fact));
        }
        return next;
    }

    /** Empty where the holder is none of those concerned, and where it would be day only when it is of no use any more. */
    private Optional<Notice> notice(Certificate certificate, WindowFact fact, Turn turn) {
        var mobile = certificate.roster().mobile();
        if (mobile == null || !fact.concerns(certificate)) {
            return Optional.empty();
        }
        Instant dueAt = Daytime.from(clock.instant());
        Instant useless = fact.occasion() == Occasion.MOVED ? fact.closesAt() : turn.until();
        Instant atMost = fact.occasion().kind().notAfter(dueAt);
        return dueAt.isBefore(useless)
                ? Optional.of(Notice.pending(certificate.key(), fact.id(), fact.occasion().kind(), mobile.masked(),
                        dueAt, useless.isBefore(atMost) ? useless : atMost))
                : Optional.empty();
    }
}
