package certpost.sending;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.Fact;
import certpost.domain.notice.Daytime;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticeText;
import certpost.domain.notice.Sms;
import certpost.domain.notice.SmsSender;
import certpost.domain.notice.SmsSender.Outcome;
import certpost.domain.notice.WindowFact;
import certpost.domain.parcel.DeliveryCode;
import certpost.domain.parcel.DeliveryCodeStore;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.ReferenceData;
import certpost.domain.window.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns facts into notices, one for each fact, and notices into SMS: claimed before they are handed over, so that two
 * senders never send one, and never handed over again unless the provider certainly did not take them.
 */
final class Telling {
    /** Longer than a call to the provider may take; who claimed a notice and did not say what came of it has died. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int SWEPT = 500;

    private final CertificateStore certificates;
    private final NoticeStore notices;
    private final ReferenceData reference;
    private final Windows windows;
    private final DeliveryCodeStore codes;
    private final SmsSender sms;
    private final InstantSource clock;

    Telling(CertificateStore certificates, NoticeStore notices, ReferenceData reference, Windows windows,
            DeliveryCodeStore codes, SmsSender sms, InstantSource clock) {
        this.certificates = certificates;
        this.notices = notices;
        this.reference = reference;
        this.windows = windows;
        this.codes = codes;
        this.sms = sms;
        this.clock = clock;
    }

    /** Tells what has happened to a certificate and was not told yet. */
    void tell(CertificateKey key) {
        certificates.find(key).ifPresent(certificate -> {
            Map<String, Notice> known = notices.ofCertificate(key.certificate())
                    .stream()
                    .filter(notice -> notice.certificate().equals(key))
                    .collect(Collectors.toMap(Notice::fact, Function.identity()));
            for (Fact fact : certificate.timeline()) {
                Notice.of(certificate, fact)
                        .map(needed -> known.containsKey(fact.id()) ? known.get(fact.id()) : added(needed))
                        .ifPresent(notice -> attend(notice, certificate));
            }
        });
    }

    /** Sends what is due, and gives up what a sender left half done. */
    void sweep() {
        for (NoticeStore.NoticeKey key : notices.due(clock.instant(), SWEPT)) {
            notices.find(key)
                    .ifPresent(notice -> certificates.find(notice.certificate())
                            .ifPresent(certificate -> attend(notice, certificate)));
        }
    }

    private Notice added(Notice notice) {
        return notices.add(notice)
                ? notice
                : notices.find(new NoticeStore.NoticeKey(notice.certificate().certificate(), notice.fact()))
                        .orElse(notice);
    }

    private void attend(Notice notice, Certificate certificate) {
        Instant now = clock.instant();
        if (!notice.status().isOpen() || notice.dueAt().isAfter(now)) {
            return;
        }
        if (notice.status() == NoticeStatus.SENDING) {
            end(notice.ended(NoticeStatus.UNCONFIRMED, "the sender never said what came of it"));
        } else if (now.isAfter(notice.notAfter())) {
            end(notice.ended(NoticeStatus.EXPIRED, "too late to be of use"));
        } else if (WindowFact.of(notice).isPresent()) {
            tellOfWindow(notice, certificate, now);
        } else {
            Optional<Sms> text = NoticeText.of(notice, certificate, name(certificate), code(notice, now));
            if (text.isEmpty()) {
                end(notice.ended(NoticeStatus.DROPPED, "overtaken by a later change"));
            } else {
                send(notice, text.get(), now);
            }
        }
    }

    /**
     * Claims the notice before the window is looked at: so whoever moves the window's end sees either the end that is
     * told here, or a notice that was claimed, whose holder is then told of the move.
     */
    private void tellOfWindow(Notice notice, Certificate certificate, Instant now) {
        if (Daytime.from(now).isAfter(now)) {
            end(notice.postponed(Daytime.from(now), "not at night"));
            return;
        }
        Notice claimed = notice.claimed(now.plus(LEASE));
        if (notices.replace(claimed)) {
            WindowFact.of(claimed)
                    .flatMap(fact -> windows.find(fact.window()))
                    .flatMap(window -> NoticeText.ofWindow(claimed, certificate, name(certificate), window, now))
                    .ifPresentOrElse(text -> handOver(claimed, text, now),
                            () -> end(claimed.ended(NoticeStatus.DROPPED, "overtaken by a later change")));
        }
    }

    private void send(Notice notice, Sms text, Instant now) {
        Notice claimed = notice.claimed(now.plus(LEASE));
        if (notices.replace(claimed)) {
            handOver(claimed, text, now);
        }
    }

    private void handOver(Notice claimed, Sms text, Instant now) {
        end(switch (sms.send(text)) {
            case Outcome.Accepted(var messageId) -> claimed.sent(messageId);
            case Outcome.TryLater(var reason) -> claimed.postponed(now.plus(pause(claimed.attempts())), reason);
            case Outcome.Refused(var reason) -> claimed.ended(NoticeStatus.FAILED, reason);
            case Outcome.Unknown(var reason) -> claimed.ended(NoticeStatus.UNCONFIRMED, reason);
        });
    }

    private Optional<DeliveryCode> code(Notice notice, Instant now) {
        return notice.kind() == NoticeKind.OUT_FOR_DELIVERY ? codes.find(codeKey(notice), now) : Optional.empty();
    }

    /** Writes what came of a notice; a delivery code goes first, since whoever dies in between must not leave it. */
    private void end(Notice changed) {
        if (changed.kind() == NoticeKind.OUT_FOR_DELIVERY && !changed.status().isOpen()) {
            codes.spend(codeKey(changed), changed.notAfter());
        }
        notices.replace(changed);
    }

    private static DeliveryCodeStore.CodeKey codeKey(Notice notice) {
        return new DeliveryCodeStore.CodeKey(notice.certificate().certificate(), notice.fact());
    }

    private static Duration pause(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private String name(Certificate certificate) {
        String code = certificate.key().certificate().session().qualification();
        return reference.qualification(code).map(Qualification::nameZh).orElse("专业技术人员职业资格");
    }
}
