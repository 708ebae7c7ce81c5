package certpost.staff;

import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.ActKind;
import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.certificate.IfMatch;
import certpost.domain.reference.Act;
import certpost.domain.reference.Loaded;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.Optional;
import java.util.function.Function;

/** Takes what clerks load: each change is a version more of a fact, or a trial that says what it would touch. */
final class Loading {
    /** How often it is tried again after somebody else's change came first. */
    private static final int MOST_TRIES = 5;

    private final Ports ports;
    private final JsonBody json;
    private final Facts facts;
    private final Impacts impacts;
    private final Answers answers;

    Loading(Ports ports, JsonBody json, Facts facts, Answers answers) {
        this.ports = ports;
        this.json = json;
        this.facts = facts;
        this.impacts = new Impacts(ports.windows(), answers);
        this.answers = answers;
    }

    /** Reads the request's body as a change, and loads it. */
    <T> APIGatewayV2HTTPResponse put(Clerk clerk, Request request, Function<FieldReader, Checked<Change<T>>> reader) {
        FieldReader query = FieldReader.ofQuery(request.query());
        boolean dryRun = query.has("dryRun") && query.yesOrNo("dryRun");
        if (!query.mistakes().isEmpty()) {
            return answers.invalid(query.mistakes());
        }
        return switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> switch (reader.apply(fields)) {
                case Checked.Invalid<Change<T>>(var mistakes) -> answers.invalid(mistakes);
                case Checked.Valid<Change<T>>(var change) -> put(clerk, request, change, dryRun);
            };
        };
    }

    private <T> APIGatewayV2HTTPResponse put(Clerk clerk, Request request, Change<T> change, boolean dryRun) {
        IfMatch seen = IfMatch.of(request.header("if-match").orElse(null));
        var act = new Act(clerk.name(), clerk.agency(), request.receivedAt());
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Loaded<T>> before = ports.referenceStore().find(change.kind(), change.code());
            Optional<APIGatewayV2HTTPResponse> refusal = change.refusal()
                    .apply(before.map(loaded -> loaded.newest().value()));
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (!seen.allows(before.map(loaded -> loaded.newest().number()).orElse(null))) {
                return answers.problem(ProblemCode.STALE, "somebody has loaded another version since");
            }
            boolean asBefore = before.filter(loaded -> change.isIn(loaded, act.at())).isPresent();
            Loaded<T> after = asBefore ? before.orElseThrow() : change.after(before, act);
            if (dryRun) {
                return impacts.of(clerk, after, asBefore ? _ -> Optional.empty() : change.effect().apply(after),
                        act.at());
            }
            var done = clerk.act(AuditSubject.of(change.kind(), change.code()), ActKind.REFERENCE_DATA_LOADED, act.at())
                    .with("version", after.newest().number())
                    .with("validFrom", after.newest().validFrom());
            if (asBefore || ports.acts().load(change.kind(), after, done)) {
                return facts.answer(before.isEmpty() ? 201 : 200, change.kind(), after.newest());
            }
        }
        return answers.problem(ProblemCode.CONFLICT, "this is being changed by other requests; try again");
    }
}
