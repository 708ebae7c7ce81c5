package certpost.domain.books;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.FactKind.Stage;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeRetention;
import certpost.domain.window.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What does not balance about one certificate. */
public final class Judgement {
    /** A younger fact may not have become a notice yet. */
    public static final Duration GRACE = Duration.ofMinutes(15);

    /** Notices of facts that stay; a carrier's later event may take one of its own back. Others tell of windows. */
    private static final Set<NoticeKind> OF_LASTING_FACTS = Arrays.stream(FactKind.values())
            .filter(kind -> kind.stage() != Stage.CARRIED)
            .flatMap(kind -> Notice.kindsFor(kind).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Evidence evidence;
    private final Certificate certificate;
    private final List<Difference> differences = new ArrayList<>();

    private Judgement(Evidence evidence) {
        this.evidence = evidence;
        this.certificate = evidence.certificate();
    }

    /**
     * All differences at that time; none where everything is as it must be.
     *
     * @param retention by which notices go, and are not missed then
     */
    public static List<Difference> of(Evidence evidence, NoticeRetention retention, Instant now) {
        var judgement = new Judgement(evidence);
        judgement.state();
        judgement.neighbours();
        judgement.facts(retention, now);
        judgement.notices();
        return List.copyOf(judgement.differences);
    }

    /** What holders have to be told: of facts that are old enough to have their notices, and young enough to have them still. */
    static List<Notice> toBeTold(Certificate certificate, NoticeRetention retention, Instant now) {
        return certificate.timeline()
                .stream()
                .filter(fact -> !fact.at().plus(GRACE).isAfter(now))
                .flatMap(fact -> Notice.of(certificate, fact).stream())
                .filter(needed -> !needed.comesTooLate(now) && retention.keeps(needed, now))
                .toList();
    }

    static boolean isTold(Notice needed, Evidence evidence) {
        return evidence.notices()
                .stream()
                .anyMatch(notice -> notice.fact().equals(needed.fact()) && isItsOwn(notice, evidence));
    }

    private void state() {
        CertificateState state = certificate.state();
        if (!Story.leadsToItsState(certificate)) {
            add(DifferenceKind.STATE_NOT_OF_TIMELINE, state.name());
        }
        if (isPlaced() != (certificate.batch() != null)) {
            add(DifferenceKind.STATE_NOT_OF_PLACE, state.name());
        }
        if (isMailed(certificate) != (certificate.parcel() != null)) {
            add(DifferenceKind.STATE_NOT_OF_PARCEL, state.name());
        }
    }

    private void neighbours() {
        var application = certificate.application();
        if (certificate.state() == CertificateState.APPLIED && application != null
                && application.channel() == Channel.DIRECT && evidence.isWindowDone()) {
            add(DifferenceKind.APPLICATION_NOT_BATCHED, application.window().value());
        }
        var place = certificate.batch();
        if (place != null && !evidence.isListed()) {
            add(DifferenceKind.PLACE_NOT_LISTED, place.batch() + "#" + place.sequence());
        }
        if (place != null && evidence.isBatchMailed() && certificate.parcel() == null) {
            add(DifferenceKind.NOT_MAILED_WITH_BATCH, place.batch().toString());
        }
        var parcel = certificate.parcel();
        if (parcel != null && !evidence.ownsWaybill()) {
            add(DifferenceKind.WAYBILL_NOT_OWNED, "");
        }
    }

    private void facts(NoticeRetention retention, Instant now) {
        toBeTold(certificate, retention, now).stream()
                .filter(needed -> !isTold(needed, evidence))
                .forEach(needed -> add(DifferenceKind.FACT_WITHOUT_NOTICE, needed.fact()));
    }

    private void notices() {
        evidence.notices()
                .stream()
                .filter(notice -> OF_LASTING_FACTS.contains(notice.kind()) && isItsOwn(notice, evidence))
                .filter(notice -> notice.factIn(certificate).isEmpty())
                .forEach(notice -> add(DifferenceKind.NOTICE_WITHOUT_FACT, notice.fact()));
    }

    /** A holder's; the id alone may be another holder's too. */
    private static boolean isItsOwn(Notice notice, Evidence evidence) {
        return notice.isOf(evidence.certificate().key());
    }

    /** Whether it has, or must have, a place in a batch. */
    private boolean isPlaced() {
        return certificate.state().isOfEitherWay() ? certificate.batch() != null : certificate.state().isBatched();
    }

    /** Whether it has left with a batch, by its state, or where that may be either by its place. */
    static boolean isMailed(Certificate certificate) {
        CertificateState state = certificate.state();
        return state.isOfEitherWay()
                ? certificate.batch() != null
                : state.isBatched() && state != CertificateState.BATCHED;
    }

    private void add(DifferenceKind kind, String detail) {
        differences.add(new Difference(kind, certificate.reference().value(), detail));
    }
}
