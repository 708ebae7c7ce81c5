package certpost.sending;

import certpost.domain.certificate.Certificate;
import certpost.domain.notice.DailyCeiling;
import certpost.domain.notice.Daytime;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticeStore.NoticeKey;
import certpost.domain.notice.NoticeText;
import certpost.domain.notice.Sms;
import certpost.domain.notice.SmsSender.Outcome;
import certpost.domain.notice.Subject;
import certpost.domain.notice.TellingLimit;
import certpost.domain.notice.WindowFact;
import certpost.domain.parcel.DeliveryCode;
import certpost.domain.parcel.DeliveryCodeStore;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.ReferenceData;
import certpost.domain.registration.ReminderKey;
import certpost.domain.window.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Does what is to be done with one notice: claims it before it is handed over, so that two senders never send one, and
 * never hands it over again unless the provider certainly did not take it.
 */
final class Attending {
    /** Longer than a call to the provider may take; who claimed a notice and did not say what came of it has died. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** What came of a notice that a holder has or may have read. */
    private static final Set<NoticeStatus> TOLD = EnumSet.of(NoticeStatus.SENT, NoticeStatus.DELIVERED,
            NoticeStatus.UNCONFIRMED);

    private final NoticeStore notices;
    private final ReferenceData reference;
    private final Windows windows;
    private final DeliveryCodeStore codes;
    private final ReminderMessages reminders;
    private final DailyCeiling sms;
    private final InstantSource clock;

    /** How a notice was left. */
    enum Attended {
        /** Nothing more is to be done with it now. */
        DONE,
        /** The provider did not take it, and will perhaps take no other for a moment. */
        HELD_BACK,
        /** It was not begun, since there is no time to see what comes of it. */
        NO_TIME
    }

    Attending(NoticeStore notices, ReferenceData reference, Windows windows, DeliveryCodeStore codes,
            ReminderMessages reminders, DailyCeiling sms, InstantSource clock) {
        this.notices = notices;
        this.reference = reference;
        this.windows = windows;
        this.codes = codes;
        this.reminders = reminders;
        this.sms = sms;
        this.clock = clock;
    }

    /**
     * Attends to a notice, if it is due.
     *
     * @param hasTime whether there is time for a call to the provider
     */
    Attended attend(Notice notice, Certificate certificate, BooleanSupplier hasTime) {
        return attend(notice, hasTime,
                now -> WindowFact.of(notice).isPresent()
                        ? tellOfWindow(notice, certificate, now)
                        : tellOfCertificate(notice, certificate, now));
    }

    /** The same of a notice about a reminder. */
    Attended attend(Notice notice, ReminderKey reminder, BooleanSupplier hasTime) {
        return attend(notice, hasTime, now -> {
            Optional<Sms> text = reminders.text(notice, reminder, now);
            return text.isEmpty()
                    ? end(notice.ended(NoticeStatus.DROPPED, "overtaken by a later change"))
                    : claimAndHandOver(notice, text.get(), now);
        });
    }

    /** Whether a notice that is not written yet need not be. */
    boolean comesTooLate(Notice notice) {
        return notice.comesTooLate(clock.instant());
    }

    private Attended attend(Notice notice, BooleanSupplier hasTime, Function<Instant, Attended> telling) {
        Instant now = clock.instant();
        if (!notice.status().isOpen() || notice.dueAt().isAfter(now)) {
            return Attended.DONE;
        }
        if (!hasTime.getAsBoolean()) {
            return Attended.NO_TIME;
        }
        if (notice.status() == NoticeStatus.SENDING) {
            return end(notice.ended(NoticeStatus.UNCONFIRMED, "the sender never said what came of it"));
        }
        if (now.isAfter(notice.notAfter())) {
            return end(notice.ended(NoticeStatus.EXPIRED, "too late to be of use"));
        }
        if (notice.kind().isForMany() && Daytime.from(now).isAfter(now)) {
            return end(notice.postponed(Daytime.from(now), "not at night"));
        }
        // Before anything is claimed: so what is held back costs one write, and the count is known when the SMS goes.
        return sms.heldBack(notice).map(this::end).orElseGet(() -> telling.apply(now));
    }

    private Attended tellOfCertificate(Notice notice, Certificate certificate, Instant now) {
        Optional<Sms> text = NoticeText.of(notice, certificate, name(certificate), code(notice, now));
        if (text.isEmpty()) {
            return end(notice.ended(NoticeStatus.DROPPED, "overtaken by a later change"));
        }
        if (notice.factIn(certificate).filter(fact -> TellingLimit.isReached(certificate, fact.id())).isPresent()) {
            return end(notice.ended(NoticeStatus.FAILED, "too many facts to be told in a day"));
        }
        if (notice.kind() == NoticeKind.APPLIED) {
            Set<NoticeStatus> before = acknowledgedBefore(certificate);
            if (before.contains(NoticeStatus.SENDING)) {
                return end(notice.postponed(now.plus(FIRST_PAUSE), "the number is being told"));
            }
            if (!Collections.disjoint(before, TOLD)) {
                return end(notice.ended(NoticeStatus.DROPPED, "the number was told before"));
            }
        }
        return claimAndHandOver(notice, text.get(), now);
    }

    private Attended claimAndHandOver(Notice notice, Sms text, Instant now) {
        Notice claimed = notice.claimed(now.plus(LEASE));
        return notices.replace(claimed) ? handOver(claimed, text, now) : Attended.DONE;
    }

    /** An application is acknowledged once to each number, also to one that was replaced and came back. */
    private Set<NoticeStatus> acknowledgedBefore(Certificate certificate) {
        return Stream.ofNullable(certificate.application())
                .flatMap(application -> application.acknowledgedBefore().stream())
                .flatMap(fact -> notices.find(new NoticeKey(certificate.key().certificate(), fact)).stream())
                .map(Notice::status)
                .collect(Collectors.toSet());
    }

    /**
     * Claims the notice before the window is looked at: so whoever moves the window's end sees either the end that is
     * told here, or a notice that was claimed, whose holder is then told of the move.
     */
    private Attended tellOfWindow(Notice notice, Certificate certificate, Instant now) {
        Notice claimed = notice.claimed(now.plus(LEASE));
        if (!notices.replace(claimed)) {
            return Attended.DONE;
        }
        return WindowFact.of(claimed)
                .flatMap(fact -> windows.find(fact.window()))
                .flatMap(window -> NoticeText.ofWindow(claimed, certificate, name(certificate), window, now))
                .map(text -> handOver(claimed, text, now))
                .orElseGet(() -> end(claimed.ended(NoticeStatus.DROPPED, "overtaken by a later change")));
    }

    private Attended handOver(Notice claimed, Sms text, Instant now) {
        Outcome outcome = sms.send(text);
        end(switch (outcome) {
            case Outcome.Accepted(var messageId) -> claimed.sent(messageId);
            case Outcome.TryLater(var reason) -> claimed.postponed(now.plus(pause(claimed.attempts())), reason);
            case Outcome.Refused(var reason) -> claimed.ended(NoticeStatus.FAILED, reason);
            case Outcome.Unknown(var reason) -> claimed.ended(NoticeStatus.UNCONFIRMED, reason);
        });
        return outcome instanceof Outcome.TryLater ? Attended.HELD_BACK : Attended.DONE;
    }

    /** Sets aside a notice that cannot be attended to, as long as nobody has claimed it. */
    void setAside(Notice notice, String why) {
        if (notice.status() == NoticeStatus.PENDING) {
            notices.replace(notice.postponed(clock.instant().plus(LONGEST_PAUSE), why));
        }
    }

    private Optional<DeliveryCode> code(Notice notice, Instant now) {
        return notice.kind() == NoticeKind.OUT_FOR_DELIVERY ? codes.find(codeKey(notice), now) : Optional.empty();
    }

    /**
     * Writes what came of a notice; a delivery code and a reminder that was told go first, since whoever dies in between
     * must not leave them.
     */
    private Attended end(Notice changed) {
        if (changed.kind() == NoticeKind.OUT_FOR_DELIVERY && !changed.status().isOpen()) {
            codes.spend(codeKey(changed), changed.notAfter());
        }
        if (changed.subject() instanceof Subject.OfReminder(var key)) {
            reminders.ended(changed, key, clock.instant());
        }
        notices.replace(changed);
        return Attended.DONE;
    }

    private static DeliveryCodeStore.CodeKey codeKey(Notice notice) {
        return new DeliveryCodeStore.CodeKey(notice.certificate().orElseThrow().certificate(), notice.fact());
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
