package certpost.staff;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Certificate;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStore.NoticeKey;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notice as staff see it: to whom it went is masked. */
@Json
record NoticeDocument(String noticeId, String reference, String certificateId, String kind, String status, String at,
        String notAfter, String mobile, int attempts, @Nullable String reason, List<ResendDocument> resends) {

    /** Some notices. */
    @Json
    record NoticeList(List<NoticeDocument> notices, @Nullable String next) {}

    /** Who wanted it sent again, when and why. */
    @Json
    record ResendDocument(String at, String by, String reason) {}

    static NoticeDocument of(Notice notice, Certificate certificate) {
        return new NoticeDocument(NoticeId.of(new NoticeKey(certificate.key().certificate(), notice.fact())),
                certificate.reference().value(), certificate.key().certificate().toString(), notice.kind().name(),
                notice.status().name(), BeijingTime.text(notice.factAt()), BeijingTime.text(notice.notAfter()),
                notice.mobile(), notice.attempts(), notice.reason().isEmpty() ? null : notice.reason(),
                notice.resends()
                        .stream()
                        .map(resend -> new ResendDocument(BeijingTime.text(resend.at()), resend.by(), resend.reason()))
                        .toList());
    }
}
