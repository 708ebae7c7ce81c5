package certpost.candidate;

import certpost.aws.http.Answers;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateId;
import certpost.domain.holder.HolderKeys;
import certpost.domain.window.SessionWindows;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers requests that show certificates. */
final class Certificates {
    static final String NO_HOLDER = "the token does not name an identity document (claims id_type, id_number)";

    private final Ports ports;
    private final CertificateDocuments documents;
    private final Answers answers;

    Certificates(Ports ports, CertificateDocuments documents, Answers answers) {
        this.ports = ports;
        this.documents = documents;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse all(Request request) {
        return switch (Holder.of(request)) {
            case Checked.Invalid<Holder> _ -> answers.problem(ProblemCode.FORBIDDEN, NO_HOLDER);
            case Checked.Valid<Holder>(var holder) -> documents.certificates(all(holder), request.receivedAt());
        };
    }

    APIGatewayV2HTTPResponse one(Request request) {
        return switch (Holder.of(request)) {
            case Checked.Invalid<Holder> _ -> answers.problem(ProblemCode.FORBIDDEN, NO_HOLDER);
            case Checked.Valid<Holder>(var holder) -> CertificateId.parse(request.path("certificateId"))
                    .flatMap(certificate -> find(holder, certificate))
                    .map(found -> documents.certificate(found, request.receivedAt()))
                    .orElseGet(() -> answers.problem(ProblemCode.NOT_FOUND, "you have no such certificate"));
        };
    }

    private Optional<Certificate> find(Holder holder, CertificateId certificate) {
        Optional<SessionWindows> session = ports.windows().recent(certificate.session());
        return session.flatMap(known -> holder.key(ports.holderKeys(), known.session(), certificate))
                .flatMap(ports.certificates()::find);
    }

    /** A holder has another id under each live version of the key. */
    private List<Certificate> all(Holder holder) {
        HolderKeys keys = ports.holderKeys().keys();
        var found = new ArrayList<Certificate>();
        for (int version : keys.versions()) {
            found.addAll(ports.certificates().ofHolder(keys.holderId(version, holder.document())));
        }
        return found;
    }
}
