package certpost.domain.notice;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.holder.MobileNumber;
import certpost.domain.notice.NoticeStore.NoticeKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One fact to be told to one holder, once.
 *
 * @param fact id of the fact in the certificate's timeline, with a word more where others are told of it too, or of a {@link WindowFact}, or of a reminder's
 * @param mobile the number it goes to, masked; the number itself stays with the subject
 * @param factAt when the fact happened
 * @param dueAt when a sender looks at it next, in whole milliseconds
 * @param notAfter when telling is of no use any more
 * @param attempts how often it was handed to the provider
 * @param messageId the provider's id, empty until accepted; stays while its fate is told
     *     by receipts
 * @param reason why it failed, empty where it did not
 * @param resends who wanted it sent again, in order of time
 * @param version grows by one with each change, also by changes before it is stored first
 */
public record Notice(Subject subject, String fact, NoticeKind kind, NoticeStatus status, String mobile, Instant factAt,
        Instant dueAt, Instant notAfter, int attempts, String messageId, String reason, List<Resend> resends,
        long version) {

    /** Longer than the stream takes to show a fact. */
    private static final Duration FOR_THE_SWEEP = Duration.ofMinutes(1);

    public Notice {
        dueAt = dueAt.truncatedTo(ChronoUnit.MILLIS);
        resends = List.copyOf(resends);
    }

    /** A certificate's fact to be told. */
    public static Notice pending(CertificateKey certificate, String fact, NoticeKind kind, String maskedMobile,
            Instant factAt, Instant notAfter) {
        return pending(new Subject.OfCertificate(certificate), fact, kind, maskedMobile, factAt, notAfter);
    }

    /** A fact to be told. */
    public static Notice pending(Subject subject, String fact, NoticeKind kind, String maskedMobile, Instant factAt,
            Instant notAfter) {
        return new Notice(subject, fact, kind, NoticeStatus.PENDING, maskedMobile, factAt, factAt, notAfter, 0, "", "",
                List.of(), 1);
    }

    /** The notices that a fact of a certificate needs, each for another number; none where nobody could get them. */
    public static List<Notice> of(Certificate certificate, Fact fact) {
        return Addressing.kinds(fact.kind()).stream().flatMap(kind -> {
            Optional<MobileNumber> mobile = Addressing.number(kind, certificate, fact);
            return mobile.isEmpty() && !Addressing.isOfApplication(kind)
                    ? Stream.empty()
                    : Stream.of(pending(certificate.key(), Addressing.id(kind, fact), kind,
                            mobile.map(MobileNumber::masked).orElse(""), fact.at(), kind.notAfter(fact.at()))
                            .from(kind));
        }).toList();
    }

    /** The kinds of notices that a fact may need. */
    public static List<NoticeKind> kindsFor(FactKind fact) {
        return Addressing.kinds(fact);
    }

    /** The fact of that certificate that it tells; empty where it tells none of its own. */
    public Optional<Fact> factIn(Certificate certificate) {
        return Addressing.fact(this, certificate);
    }

    /** Whether the need for it came up too late, where it is not written yet: a roster may get a number long after. */
    public boolean comesTooLate(Instant now) {
        return kind == NoticeKind.OTHER_NUMBER && now.isAfter(notAfter);
    }

    /** What comes by the thousand leaves the stream's way, and is swept up by day. */
    private Notice from(NoticeKind of) {
        return of.isForMany()
                ? new Notice(subject, fact, kind, status, mobile, factAt, Daytime.from(factAt.plus(FOR_THE_SWEEP)),
                        notAfter, attempts, messageId, reason, resends, version)
                : this;
    }

    /** Which notice it is. */
    public NoticeKey key() {
        return new NoticeKey(subject.id(), fact);
    }

    /** The certificate that it is about; empty where it is about something else. */
    public Optional<CertificateKey> certificate() {
        return switch (subject) {
            case Subject.OfCertificate(var key) -> Optional.of(key);
            case Subject.OfReminder _ -> Optional.empty();
        };
    }

    /** Whether it is about that certificate; the id alone may be another holder's too. */
    public boolean isOf(CertificateKey certificate) {
        return subject.equals(new Subject.OfCertificate(certificate));
    }

    /** Claimed by a sender, who must say what came of it until then. */
    public Notice claimed(Instant leaseUntil) {
        return next(NoticeStatus.SENDING, leaseUntil, attempts + 1, "", "");
    }

    /** Accepted by the provider. */
    public Notice sent(String providerId) {
        return next(NoticeStatus.SENT, dueAt, attempts, providerId, "");
    }

    /** Not accepted, to be tried again at that time. */
    public Notice postponed(Instant until, String why) {
        return next(NoticeStatus.PENDING, until, attempts, "", why);
    }

    /** Ended without having been accepted. */
    public Notice ended(NoticeStatus end, String why) {
        return next(end, dueAt, attempts, "", why);
    }

    /**
     * What it is after that receipt; empty where the receipt says nothing new. What was delivered stays so, since
     * receipts come twice and in any order.
     */
    public Optional<Notice> after(Receipt receipt) {
        if (!receipt.messageId().equals(messageId)) {
            return Optional.empty();
        }
        Notice failed = next(NoticeStatus.FAILED, dueAt, attempts, messageId, receipt.reason());
        Notice delivered = next(NoticeStatus.DELIVERED, dueAt, attempts, messageId, "");
        return switch (status) {
            case SENT -> Optional.of(receipt.delivered() ? delivered : failed);
            // Also what is to be sent again: a holder who has it after all needs no other.
            case FAILED, PENDING -> Optional.of(delivered).filter(_ -> receipt.delivered());
            case SENDING, DELIVERED, UNCONFIRMED, EXPIRED, DROPPED -> Optional.empty();
        };
    }

    /** From when on it may be sent again once more; empty where it was not too often, or cannot be at all. */
    public Optional<Instant> resendableFrom(Instant now) {
        return isOfUse(now) ? Resend.possibleFrom(resends, now) : Optional.empty();
    }

    private boolean isOfUse(Instant now) {
        return status.needsAPerson() && resends.size() < Resend.IN_ALL
                && !now.isAfter(kind.notAfterAgain(notAfter, now));
    }

    /**
     * To be sent again, as somebody wants; empty where it does not call for a person, or telling it is of no use any
     * more, or it was too often. The id of the message that failed stays until it is sent, since that may turn out to be delivered.
     */
    public Optional<Notice> resent(Instant now, String by, String why) {
        Instant until = kind.notAfterAgain(notAfter, now);
        if (!isOfUse(now) || resendableFrom(now).isPresent()) {
            return Optional.empty();
        }
        var all = new ArrayList<>(resends);
        all.add(new Resend(now, by, why, wasHandedOver()));
        return Optional.of(new Notice(subject, fact, kind, NoticeStatus.PENDING, mobile, factAt, now, until, attempts,
                messageId, reason, all, version + 1));
    }

    /** Whether the provider has it, or may have it. */
    public boolean wasHandedOver() {
        return resends.stream().anyMatch(Resend::handedOver) || switch (status) {
            case SENDING, SENT, DELIVERED, UNCONFIRMED -> true;
            case FAILED -> !messageId.isEmpty();
            case PENDING, EXPIRED, DROPPED -> false;
        };
    }

    private Notice next(NoticeStatus to, Instant due, int tries, String providerId, String why) {
        return new Notice(subject, fact, kind, to, mobile, factAt, due, notAfter, tries, providerId, why, resends,
                version + 1);
    }
}
