package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.Paging;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.Page;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.notice.NoticeStore.NoticeKey;
import certpost.domain.notice.Subject;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Shows staff the notices that call for a person. */
final class Notices {
    private final Ports ports;
    private final SealedCursors cursors;
    private final Answers answers;

    Notices(Ports ports, Answers answers) {
        this.ports = ports;
        this.cursors = new SealedCursors(ports.holderKeys());
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse list(Clerk clerk, Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        NoticeStatus status = query.value("status", Notices::status);
        Paging paging = Paging.of(query);
        var mistakes = query.mistakes();
        return !mistakes.isEmpty() || status == null ? answers.invalid(mistakes) : list(clerk, status, paging);
    }

    private static Checked<NoticeStatus> status(String text) {
        return NoticeStatus.NEED_A_PERSON.stream()
                .filter(status -> status.name().equals(text))
                .findFirst()
                .map(Checked::valid)
                .orElseGet(() -> Checked.invalid("status", "unknown",
                        "must be one of " + NoticeStatus.NEED_A_PERSON.toString().replaceAll("[\\[\\]]", "")));
    }

    private APIGatewayV2HTTPResponse list(Clerk clerk, NoticeStatus status, Paging paging) {
        return switch (paging
                .of(cursors.of(clerk, (cursor, limit) -> ports.notices().thatAre(status, cursor, limit)))) {
            case Checked.Invalid<Page<NoticeKey>>(var mistakes) -> answers.invalid(mistakes);
            case Checked.Valid<Page<NoticeKey>>(var page) -> answers.json(200, NoticeDocument.NoticeList.class,
                    new NoticeDocument.NoticeList(shown(clerk, status, page.items()), page.next()));
        };
    }

    /** What the index shows too late is left out, and what is another agency's. */
    private List<NoticeDocument> shown(Clerk clerk, NoticeStatus status, List<NoticeKey> keys) {
        List<Notice> notices = keys.stream()
                .flatMap(key -> ports.notices().find(key).stream())
                .filter(notice -> notice.status() == status)
                .toList();
        Map<CertificateKey, Certificate> certificates = ports.certificates()
                .findAll(notices.stream().flatMap(notice -> notice.certificate().stream()).distinct().toList());
        return notices.stream()
                .flatMap(notice -> document(clerk, notice, key -> Optional.ofNullable(certificates.get(key))).stream())
                .toList();
    }

    /** Empty where the notice is none of the clerk's business; reminders, which have no city, are the province's. */
    Optional<NoticeDocument> document(Clerk clerk, Notice notice,
            Function<CertificateKey, Optional<Certificate>> certificates) {
        return switch (notice.subject()) {
            case Subject.OfCertificate(var key) -> certificates.apply(key)
                    .filter(found -> clerk.maySee(found, ports.reference().agencies()))
                    .map(found -> NoticeDocument.of(notice, found));
            case Subject.OfReminder(var key) ->
                clerk.provincial() ? Optional.of(NoticeDocument.of(notice, key)) : Optional.empty();
        };
    }
}
