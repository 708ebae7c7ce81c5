package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.Paging;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.Page;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateState;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows applications to staff, masked. */
final class Applications {
    private final Ports ports;
    private final Dossiers dossiers;
    private final WindowAnswers windows;
    private final Answers answers;

    Applications(Ports ports, Dossiers dossiers, WindowAnswers windows, Answers answers) {
        this.ports = ports;
        this.dossiers = dossiers;
        this.windows = windows;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse list(Clerk clerk, Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        CertificateState state = query.has("state") ? query.oneOf("state", CertificateState.class) : null;
        Paging paging = Paging.of(query);
        var mistakes = query.mistakes();
        return mistakes.isEmpty()
                ? windows.find(clerk, request).map(window -> list(window, state, paging)).orElseGet(windows::notFound)
                : answers.invalid(mistakes);
    }

    private APIGatewayV2HTTPResponse list(Window window, @Nullable CertificateState state, Paging paging) {
        return switch (paging.of((cursor, limit) -> ports.applications().page(window.id(), cursor, limit))) {
            case Checked.Invalid<Page<Entry>>(var mistakes) -> answers.invalid(mistakes);
            case Checked.Valid<Page<Entry>>(var page) -> answers.json(200, ApplicationDocument.ApplicationList.class,
                    new ApplicationDocument.ApplicationList(live(window.id(), page.items())
                            .filter(certificate -> state == null || certificate.state() == state)
                            .map(ApplicationDocument::masked)
                            .toList(), page.next()));
        };
    }

    /** What the index shows too late is left out: it is withdrawn, or has its place elsewhere in the list. */
    private Stream<Certificate> live(WindowId window, List<Entry> entries) {
        Map<CertificateKey, Certificate> certificates = ports.certificates()
                .findAll(entries.stream().map(Entry::key).toList());
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(certificates.get(entry.key()))
                        .filter(certificate -> certificate.application() != null
                                && certificate.application().window().equals(window)
                                && certificate.order().equals(Optional.of(entry.order())))
                        .stream());
    }

    APIGatewayV2HTTPResponse one(Clerk clerk, Request request) {
        return dossiers.find(clerk, request).map(dossiers::shown).orElseGet(dossiers::notFound);
    }
}
