package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.Request;
import certpost.domain.audit.ActKind;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.Certificate;
import certpost.domain.text.PlainText;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;

/** Shows a clerk to whom an application is to be mailed, unmasked: for a reason, and recorded before it is shown. */
final class Disclosures {
    private static final int LONGEST_REASON = 200;

    private final Ports ports;
    private final Dossiers dossiers;
    private final JsonBody json;
    private final Answers answers;

    Disclosures(Ports ports, Dossiers dossiers, JsonBody json, Answers answers) {
        this.ports = ports;
        this.dossiers = dossiers;
        this.json = json;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse post(Clerk clerk, Request request) {
        return dossiers.withBody(clerk, request, json, (certificate, body) -> post(clerk, request, certificate, body));
    }

    private APIGatewayV2HTTPResponse post(Clerk clerk, Request request, Certificate certificate, FieldReader body) {
        Application application = certificate.application();
        if (application == null || application.formIfAny().isEmpty()) {
            return dossiers.notFound();
        }
        String reason = body.value("reason", text -> PlainText.of("reason", text, LONGEST_REASON));
        var mistakes = body.mistakes();
        if (!mistakes.isEmpty() || reason == null) {
            return answers.invalid(mistakes);
        }
        ports.audit().append(clerk.act(certificate, ActKind.DISCLOSED, request.receivedAt()).because(reason));
        return answers.json(200, DisclosureDocument.class,
                DisclosureDocument.of(certificate.reference(), application.form()));
    }
}
