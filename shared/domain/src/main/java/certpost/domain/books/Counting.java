package certpost.domain.books;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.notice.NoticeRetention;
import certpost.domain.window.Channel;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Counts one certificate where it belongs. Each side of an equation is counted by itself. */
public final class Counting {
    private Counting() {}

    /** The counts to which it adds, at that time. */
    public static Sums of(Evidence evidence, NoticeRetention retention, Instant now) {
        Certificate certificate = evidence.certificate();
        var counts = new EnumMap<Count, Long>(Count.class);
        add(counts, Count.ROSTER, 1);
        add(counts, ofHolder(certificate), 1);
        if (certificate.state() == CertificateState.APPLIED || certificate.state() == CertificateState.APPROVED) {
            add(counts, Count.WAITING, evidence.isWindowDone() && isDirect(certificate) ? 0 : 1);
        }
        int before = certificate.earlier().size();
        add(counts, Count.MAILED_BEFORE, before);
        boolean isPlaced = certificate.batch() != null && evidence.isListed();
        add(counts, Count.BATCHED, before + (isPlaced ? 1 : 0));
        boolean hasWaybill = certificate.parcel() != null && evidence.ownsWaybill();
        add(counts, Count.TO_BE_MAILED, certificate.state() == CertificateState.BATCHED ? 1 : 0);
        add(counts, Count.WAYBILLS, before + (hasWaybill ? 1 : 0));
        add(counts, Count.OUTCOMES, before);
        if (Judgement.isMailed(certificate)) {
            add(counts, isOutcome(certificate.state()) ? Count.OUTCOMES : Count.ON_THE_WAY, 1);
        }
        var needed = Judgement.toBeTold(certificate, retention, now);
        add(counts, Count.FACTS, needed.size());
        add(counts, Count.NOTICES, needed.stream().filter(notice -> Judgement.isTold(notice, evidence)).count());
        return Sums.of(certificate.key().certificate().session(), counts);
    }

    private static Count ofHolder(Certificate certificate) {
        return switch (certificate.state()) {
            case NOT_APPLIED -> {
                if (Story.endsWithdrawn(certificate)) {
                    yield Count.WITHDRAWN;
                }
                yield certificate.roster().checkStatus() == CheckStatus.CLEARED
                        ? Count.NOT_APPLIED
                        : Count.NOT_ELIGIBLE;
            }
            case REJECTED -> Count.REJECTED;
            case APPLIED, APPROVED, BATCHED, SENT, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERY_FAILED, RETURNING,
                    AT_PRINTING_HOUSE, DELIVERED ->
                Count.APPLIED;
            // Withdrawn, once it had come back and was applied for anew.
            case AT_AGENCY -> certificate.batch() == null ? Count.WITHDRAWN : Count.APPLIED;
            case COLLECTED -> certificate.batch() == null ? Count.COLLECTED : Count.APPLIED;
            case REISSUING -> certificate.batch() == null ? Count.REISSUED : Count.APPLIED;
            case REISSUED -> Count.REISSUED;
        };
    }

    /** An agency's queue goes on when its window has closed; direct mail's does not. */
    private static boolean isDirect(Certificate certificate) {
        var application = certificate.application();
        return application != null && application.channel() == Channel.DIRECT;
    }

    private static boolean isOutcome(CertificateState state) {
        return state == CertificateState.DELIVERED || state.isOfEitherWay();
    }

    private static void add(Map<Count, Long> counts, Count count, long number) {
        if (number > 0) {
            counts.merge(count, number, Long::sum);
        }
    }
}
