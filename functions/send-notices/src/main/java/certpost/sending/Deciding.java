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
import certpost.domain.notice.TellingLimit;
import certpost.domain.notice.WindowFact;
import certpost.domain.parcel.DeliveryCode;
import certpost.domain.parcel.DeliveryCodeStore;
import certpost.domain.parcel.DeliveryCodeStore.CodeKey;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.ReferenceData;
import certpost.domain.registration.ReminderKey;
import certpost.domain.window.Windows;
import certpost.sending.Attending.Attended;
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

/** Decides what is to be done with a notice now, and stores none. */
record Deciding(NoticeStore notices, ReferenceData reference, Windows windows, DeliveryCodeStore codes,
        ReminderMessages reminders, DailyCeiling sms, InstantSource clock) {
    /** Longer than a call to the provider may take; who claimed a notice and did not say what came of it has died. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration WHILE_ANOTHER_IS_TOLD = Duration.ofSeconds(10);

    /** What came of a notice that a holder has or may have read. */
    private static final Set<NoticeStatus> TOLD = EnumSet.of(NoticeStatus.SENT, NoticeStatus.DELIVERED,
            NoticeStatus.UNCONFIRMED);

    /**
     * What is to be done with a notice about a certificate.
     *
     * @param hasTime whether there is time for a call to the provider
     */
    Step about(Notice notice, Certificate certificate, BooleanSupplier hasTime) {
        return about(notice, hasTime,
                now -> WindowFact.of(notice)
                        .map(fact -> ofWindow(notice, fact, certificate, now))
                        .orElseGet(() -> ofCertificate(notice, certificate, now)));
    }

    /** The same of a notice about a reminder. */
    Step about(Notice notice, ReminderKey reminder, BooleanSupplier hasTime) {
        return about(notice, hasTime,
                now -> reminders.text(notice, reminder, now)
                        .map(text -> told(notice, text, now))
                        .orElseGet(() -> new Step.Store(overtaken(notice))));
    }

    /** What a notice becomes that is not true any more. */
    static Notice overtaken(Notice notice) {
        return notice.ended(NoticeStatus.DROPPED, "overtaken by a later change");
    }

    private Step about(Notice notice, BooleanSupplier hasTime, Function<Instant, Step> telling) {
        Instant now = clock.instant();
        if (!notice.status().isOpen() || notice.dueAt().isAfter(now)) {
            return new Step.Leave(Attended.UNCHANGED);
        }
        if (!hasTime.getAsBoolean()) {
            return new Step.Leave(Attended.NO_TIME);
        }
        if (notice.status() == NoticeStatus.SENDING) {
            return new Step.Store(notice.ended(NoticeStatus.UNCONFIRMED, "the sender never said what came of it"));
        }
        if (now.isAfter(notice.notAfter())) {
            return new Step.Store(notice.ended(NoticeStatus.EXPIRED, "too late to be of use"));
        }
        if (notice.kind().isForMany() && Daytime.from(now).isAfter(now)) {
            return new Step.Store(notice.postponed(Daytime.from(now), "not at night"));
        }
        // Before anything is claimed: so what is held back costs one write, and the count is known when the SMS goes.
        return sms.heldBack(notice).<Step>map(Step.Store::new).orElseGet(() -> telling.apply(now));
    }

    private Step ofCertificate(Notice notice, Certificate certificate, Instant now) {
        Optional<Sms> text = NoticeText.of(notice, certificate, name(certificate), code(notice, now));
        if (text.isEmpty()) {
            return new Step.Store(overtaken(notice));
        }
        if (notice.factIn(certificate).filter(fact -> TellingLimit.isReached(certificate, fact.id())).isPresent()) {
            return new Step.Store(notice.ended(NoticeStatus.FAILED, "too many facts to be told in a day"));
        }
        if (notice.kind() == NoticeKind.APPLIED) {
            Set<NoticeStatus> before = acknowledgedBefore(certificate);
            if (before.contains(NoticeStatus.SENDING)) {
                return new Step.Store(notice.postponed(now.plus(WHILE_ANOTHER_IS_TOLD), "the number is being told"));
            }
            if (!Collections.disjoint(before, TOLD)) {
                return new Step.Store(notice.ended(NoticeStatus.DROPPED, "the number was told before"));
            }
        }
        return told(notice, text.get(), now);
    }

    private static Step told(Notice notice, Sms text, Instant now) {
        return new Step.Tell(notice.claimed(now.plus(LEASE)), () -> Optional.of(text));
    }

    /**
     * Claims the notice before the window is looked at: so whoever moves the window's end sees either the end that is
     * told here, or a notice that was claimed, whose holder is then told of the move.
     */
    private Step ofWindow(Notice notice, WindowFact fact, Certificate certificate, Instant now) {
        Notice claimed = notice.claimed(now.plus(LEASE));
        return new Step.Tell(claimed, () -> windows.find(fact.window())
                .flatMap(window -> NoticeText.ofWindow(claimed, certificate, name(certificate), window, now)));
    }

    /** An application is acknowledged once to each number, also to one that was replaced and came back. */
    private Set<NoticeStatus> acknowledgedBefore(Certificate certificate) {
        return Stream.ofNullable(certificate.application())
                .flatMap(application -> application.acknowledgedBefore().stream())
                .flatMap(fact -> notices.find(new NoticeKey(certificate.key().certificate(), fact)).stream())
                .map(Notice::status)
                .collect(Collectors.toSet());
    }

    private Optional<DeliveryCode> code(Notice notice, Instant now) {
        return notice.kind() == NoticeKind.OUT_FOR_DELIVERY ? codes.find(codeKey(notice), now) : Optional.empty();
    }

    /** Under which the delivery code lies that such a notice tells. */
    static CodeKey codeKey(Notice notice) {
        return new CodeKey(notice.certificate().orElseThrow().certificate(), notice.fact());
    }

    private String name(Certificate certificate) {
        String code = certificate.key().certificate().session().qualification();
        return reference.qualification(code).map(Qualification::nameZh).orElse("专业技术人员职业资格");
    }
}
