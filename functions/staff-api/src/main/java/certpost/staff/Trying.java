package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.Request;
import certpost.domain.audit.AuditedAct;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Jsonb;
import java.util.List;

/** Tries requests: each goes its usual way, and changes nothing. */
final class Trying {
    private final Ports ports;
    private final Jsonb jsonb;
    private final Answers answers;

    /**
     * What would come of a request.
     *
     * @param acts what would be done
     */
    record Tried(APIGatewayV2HTTPResponse answer, List<AuditedAct> acts, Weight weight) {
        boolean isRefused() {
            return ProposalAnswers.isRefusal(answer);
        }
    }

    Trying(Ports ports, Jsonb jsonb, Answers answers) {
        this.ports = ports;
        this.jsonb = jsonb;
        this.answers = answers;
    }

    Tried of(Clerk clerk, Request request) {
        var trial = new Trial(ports);
        APIGatewayV2HTTPResponse answer = new StaffRoutes(trial.ports(), jsonb, answers).answer(clerk, request);
        return new Tried(answer, trial.acts(), new Weight(ports, trial.acts()));
    }
}
