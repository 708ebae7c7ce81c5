package certpost.staff;

import certpost.domain.audit.ActKind;
import certpost.aws.dynamodb.Parallel;
import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Reference;
import certpost.domain.certificate.Review;
import certpost.domain.certificate.Review.Outcome;
import certpost.domain.window.Window;
import certpost.staff.ApprovalsDocument.Refused;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Approves applications of a window by the list, as a clerk has seen and chosen them. */
final class Approvals {
    private static final int MOST = 500;
    private static final int MOST_TRIES = 5;

    private final Ports ports;
    private final WindowAnswers windows;
    private final JsonBody json;
    private final Answers answers;

    Approvals(Ports ports, WindowAnswers windows, JsonBody json, Answers answers) {
        this.ports = ports;
        this.windows = windows;
        this.json = json;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse post(Clerk clerk, Request request) {
        return windows.withBody(clerk, request, json, (window, body) -> approve(clerk, request, window, body));
    }

    private APIGatewayV2HTTPResponse approve(Clerk clerk, Request request, Window window, FieldReader body) {
        Set<Reference> references = references(body);
        var mistakes = body.mistakes();
        if (!mistakes.isEmpty()) {
            return answers.invalid(mistakes);
        }
        var review = new Review(request.receivedAt(), clerk.name(), new IfMatch.Anything(), request.id());
        Map<Reference, CertificateKey> keys = ports.references().find(List.copyOf(references));
        Map<CertificateKey, Certificate> found = ports.certificates().findAll(keys.values());
        var acts = new ArrayList<Callable<Done>>();
        for (Reference reference : references) {
            Certificate certificate = found.get(keys.get(reference));
            acts.add(() -> approve(clerk, reference, certificate, window, review, 1));
        }
        return answers.json(200, ApprovalsDocument.class, document(Parallel.all(acts)));
    }

    /** What became of one application; no code where it is approved. */
    private record Done(Reference reference, boolean changed, @Nullable String code, String message) {
        static Done refused(Reference reference, String code, String message) {
            return new Done(reference, false, code, message);
        }
    }

    private Done approve(Clerk clerk, Reference reference, @Nullable Certificate certificate, Window window,
            Review review, int attempt) {
        if (certificate == null || certificate.application() == null
                || !certificate.application().window().equals(window.id())) {
            return Done.refused(reference, "not-found", "there is no such application in this window");
        }
        return switch (review.approve(certificate)) {
            case Outcome.AsBefore() -> new Done(reference, false, null, "");
            case Outcome.NotWaiting() -> certificate.state().isBatched()
                    ? Done.refused(reference, "locked", "it is in a batch")
                    : Done.refused(reference, "conflict", "it does not wait for approval");
            case Outcome.NotEligible(var status) -> Done.refused(reference, "not-eligible", status.reason());
            case Outcome.Stale() -> throw new IllegalStateException("nothing was asked of the version");
            case Outcome.Decided(var changed) -> switch (ports.acts()
                    .change(changed, review.writeId(),
                            clerk.act(changed, ActKind.APPROVED, review.at()).with("by", "list"))) {
                case Written.Done() -> new Done(reference, true, null, "");
                case Written.Conflict(var newer) -> attempt == MOST_TRIES
                        ? Done.refused(reference, "conflict", "it is being changed by other requests; try again")
                        : approve(clerk, reference, newer, window, review, attempt + 1);
            };
        };
    }

    private static ApprovalsDocument document(List<Done> done) {
        int approved = 0;
        int unchanged = 0;
        var errors = new ArrayList<Refused>();
        for (Done each : done) {
            if (each.code() != null) {
                errors.add(new Refused(each.reference().value(), each.code(), each.message()));
            } else if (each.changed()) {
                approved++;
            } else {
                unchanged++;
            }
        }
        return new ApprovalsDocument(approved, unchanged, errors);
    }

    private static Set<Reference> references(FieldReader body) {
        var references = new LinkedHashSet<Reference>();
        List<String> texts = body.texts("references");
        if (texts.size() > MOST) {
            body.mistake("references", "out-of-range", "at most " + MOST + " at a time");
            return references;
        }
        for (int i = 0; i < texts.size(); i++) {
            switch (Reference.of("references[" + i + "]", texts.get(i))) {
                case Checked.Valid<Reference>(var reference) -> references.add(reference);
                case Checked.Invalid<Reference>(List<Mistake> mistakes) -> body.addRest(mistakes);
            }
        }
        return references;
    }
}
