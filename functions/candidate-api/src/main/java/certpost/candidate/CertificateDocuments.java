package certpost.candidate;

import certpost.aws.http.Answers;
import certpost.aws.http.PostageDocument;
import certpost.candidate.CertificateDocument.AddressDocument;
import certpost.candidate.CertificateDocument.ApplicationDocument;
import certpost.candidate.CertificateDocument.NoticeDocument;
import certpost.candidate.CertificateDocument.ParcelDocument;
import certpost.candidate.CertificateDocument.QueuePlace;
import certpost.candidate.CertificateDocument.Receipt;
import certpost.candidate.CertificateDocument.TimelineEntry;
import certpost.candidate.CertificateDocument.WarningDocument;
import certpost.domain.address.Address;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Parcel;
import certpost.domain.notice.Notice;
import certpost.domain.parcel.Trouble;
import certpost.domain.postage.Consignment;
import certpost.domain.reference.Qualification;
import certpost.domain.window.SessionWindows;
import certpost.domain.window.Window;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows certificates and applications to their holder. */
final class CertificateDocuments {
    /** The carrier's site; it has no documented link to a single parcel. */
    private static final String TRACKING = "https://www.ems.com.cn/";
    /** For anomalies on the way (R13). */
    private static final List<String> HELP_LINES = List.of("18558892138", "0591-87571350");
    private static final String WECHAT_HINT = "The carrier's WeChat account shows the parcel only if its registered number equals the recipient's mobile.";

    private final Ports ports;
    private final Answers answers;
    private final Channels channels;

    CertificateDocuments(Ports ports, Answers answers) {
        this.ports = ports;
        this.answers = answers;
        this.channels = new Channels(ports.reference());
    }

    /** All of a holder's certificates, the latest exam first. */
    APIGatewayV2HTTPResponse certificates(List<Certificate> certificates, Instant now) {
        List<CertificateDocument> documents = certificates.stream()
                .sorted(Comparator
                        .comparingInt((Certificate certificate) -> certificate.key().certificate().session().year())
                        .reversed()
                        .thenComparing(certificate -> certificate.key().certificate().toString()))
                .map(certificate -> document(certificate, now))
                .toList();
        return answers.json(200, CertificateDocument.Certificates.class,
                new CertificateDocument.Certificates(documents));
    }

    /** One certificate. */
    APIGatewayV2HTTPResponse certificate(Certificate certificate, Instant now) {
        CertificateDocument document = document(certificate, now);
        return document.application() == null
                ? answers.json(200, CertificateDocument.class, document)
                : answers.json(200, CertificateDocument.class, document, IfMatch.etag(certificate.revision()));
    }

    /** The application just taken. */
    APIGatewayV2HTTPResponse application(int status, Certificate certificate, Window window) {
        Application application = Objects.requireNonNull(certificate.application());
        return answers.json(status, ApplicationDocument.class, document(certificate, application, Optional.of(window)),
                IfMatch.etag(certificate.revision()));
    }

    private CertificateDocument document(Certificate certificate, Instant now) {
        var session = certificate.key().certificate().session();
        Optional<SessionWindows> windows = ports.windows().recent(session);
        Optional<Qualification> qualification = ports.reference().qualification(session.qualification());
        Application application = Optional.ofNullable(certificate.application())
                .filter(known -> known.formIfAny().isPresent())
                .orElse(null);
        Parcel parcel = certificate.parcel();
        return new CertificateDocument(certificate.key().certificate().toString(),
                certificate.roster().number().value(),
                new CertificateDocument.Named(session.qualification(),
                        qualification.map(Qualification::nameZh).orElse(session.qualification())),
                certificate.roster().level(), session.year(), certificate.roster().checkStatus().name(),
                channels.of(certificate, windows, qualification, now),
                application == null
                        ? null
                        : document(
                                certificate, application, windows.flatMap(known -> known.find(application.window()))),
                certificate.state().name(),
                ports.places()
                        .of(certificate)
                        .map(place -> new QueuePlace(place.place(), BeijingTime.text(place.asOf())))
                        .orElse(null),
                parcel == null ? null : new ParcelDocument(parcel.waybill().value(), TRACKING, parcel.attempts()),
                timeline(certificate), notices(certificate),
                Trouble.of(certificate, now).map(_ -> HELP_LINES).orElseGet(List::of), hints(certificate, now));
    }

    private static List<String> hints(Certificate certificate, Instant now) {
        return Stream
                .concat(Trouble.of(certificate, now).map(Trouble::hint).stream(),
                        certificate.parcel() == null ? Stream.empty() : Stream.of(WECHAT_HINT))
                .toList();
    }

    private ApplicationDocument document(Certificate certificate, Application application, Optional<Window> window) {
        var form = application.form();
        Address address = form.address();
        var postage = ports.reference()
                .tariffs()
                .postage(new Consignment(form.channel(), posting(certificate, window), address.region(),
                        address.province()), application.registeredAt());
        return new ApplicationDocument(form.channel().name(), form.recipient().value(), form.mobile().national(),
                new AddressDocument(address.region().name(), address.province(), address.city(), address.district(),
                        address.detail(), address.postalCode()),
                certificate.state().name(),
                address.warnings(ports.divisions())
                        .stream()
                        .map(warning -> new WarningDocument(warning.field(), warning.code()))
                        .toList(),
                new Receipt(certificate.reference().value(), BeijingTime.text(application.registeredAt()),
                        window.map(known -> BeijingTime.text(known.closesAt())).orElse(""),
                        window.map(Window::countedBy).orElse(""), PostageDocument.of(postage)));
    }

    /** The agency by whose tariff a certificate would go: the window's, or the one that serves the holder. */
    private String posting(Certificate certificate, Optional<Window> window) {
        return window.map(Window::authority)
                .orElseGet(() -> ports.reference()
                        .agencies()
                        .serving(certificate.key().certificate().session(), certificate.roster().registrationCity()));
    }

    private static List<TimelineEntry> timeline(Certificate certificate) {
        return certificate.timeline()
                .stream()
                .map(fact -> new TimelineEntry(BeijingTime.text(fact.at()), fact.kind().name(), fact.text()))
                .toList();
    }

    private List<NoticeDocument> notices(Certificate certificate) {
        return ports.notices()
                .ofCertificate(certificate.key().certificate())
                .stream()
                .filter(notice -> notice.isOf(certificate.key()))
                .sorted(Comparator.comparing(Notice::factAt))
                .map(notice -> new NoticeDocument(notice.kind().name(), BeijingTime.text(notice.factAt()),
                        notice.mobile(), notice.status().name()))
                .toList();
    }
}
