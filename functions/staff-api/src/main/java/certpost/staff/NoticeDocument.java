package certpost.staff;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Certificate;
import certpost.domain.notice.Notice;
import certpost.domain.registration.ReminderKey;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as staff see it: to whom it went is masked.
 *
 * @param reference of the certificate that it is about, if it is about one
 * @param reminderOf the qualification's code, if it is about a reminder of its registration
 */
@Json
record NoticeDocument(String noticeId, @Nullable String reference, @Nullable String certificateId,
        @Nullable String reminderOf, String kind, String status, String at, String notAfter, String mobile,
        int attempts, @Nullable String reason, List<ResendDocument> resends) {

    /** Some notices. */
    @Json
    record NoticeList(List<NoticeDocument> notices, @Nullable String next) {}

    /** Who wanted it sent again, when and why. */
    @Json
    record ResendDocument(String at, String by, String reason) {}

    /** A certificate's. */
    static NoticeDocument of(Notice notice, Certificate certificate) {
        return of(notice, certificate.reference().value(), certificate.key().certificate().toString(), null);
    }

    /** A reminder's. */
    static NoticeDocument of(Notice notice, ReminderKey reminder) {
        return of(notice, null, null, reminder.qualification());
    }

    private static NoticeDocument of(Notice notice, @Nullable String reference, @Nullable String certificateId,
            @Nullable String reminderOf) {
        return new NoticeDocument(NoticeId.of(notice.key()), reference, certificateId, reminderOf, notice.kind().name(),
                notice.status().name(), BeijingTime.text(notice.factAt()), BeijingTime.text(notice.notAfter()),
                notice.mobile(), notice.attempts(), notice.reason().isEmpty() ? null : notice.reason(),
                notice.resends()
                        .stream()
                        .map(resend -> new ResendDocument(BeijingTime.text(resend.at()), resend.by(), resend.reason()))
                        .toList());
    }
}
