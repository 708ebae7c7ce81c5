package certpost.staff;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import certpost.aws.http.Answers;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.audit.ActKind;
import certpost.domain.proposal.Proposal;
import certpost.domain.proposal.ProposalState;
import io.avaje.jsonb.Jsonb;

/** Does what one person has proposed, with all that is checked at any time, when a second one approves it. */
final class Approving {
    private static final String ROSTER = "POST /v1/windows/{windowId}/roster";

    private final Ports ports;
    private final Jsonb jsonb;
    private final ProposalAnswers proposals;
    private final Answers answers;

    Approving(Ports ports, Jsonb jsonb, ProposalAnswers proposals, Answers answers) {
        this.ports = ports;
        this.jsonb = jsonb;
        this.proposals = proposals;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse approve(Clerk clerk, Request request, Proposal proposal) {
        if (proposal.isBy(clerk.name())) {
            return answers.problem(ProblemCode.OWN_PROPOSAL, "another person of the agency has to approve it");
        }
        if (!proposal.isOpen()) {
            return decided(proposal);
        }
        return proposal.request()
                .body(request.body())
                .map(body -> begin(clerk, request, proposal, body))
                .orElseGet(() -> answers.problem(ProblemCode.CONFLICT,
                        "send the file that was proposed, to the byte: sha256 says which"));
    }

    /** Many writes are approved before the first of them, so that nobody rejects what is half done. */
    private APIGatewayV2HTTPResponse begin(Clerk clerk, Request request, Proposal proposal, byte[] body) {
        if (proposal.isOfManyWrites() && proposal.state() == ProposalState.WAITING) {
            Proposal approved = proposal.approved(clerk.name(), request.receivedAt());
            var act = proposal.deciding(ActKind.PROPOSAL_APPROVED, clerk.name(), request.receivedAt());
            return ports.acts().change(approved, act)
                    ? carryOut(clerk, request, approved, body)
                    : carryOutIfOpen(clerk, request, now(proposal, request), body);
        }
        return carryOut(clerk, request, proposal, body);
    }

    private APIGatewayV2HTTPResponse carryOutIfOpen(Clerk clerk, Request request, Proposal proposal, byte[] body) {
        return proposal.isOpen() ? carryOut(clerk, request, proposal, body) : decided(proposal);
    }

    /** The proposal's id is the request's, so that what was done of it before is known. */
    private APIGatewayV2HTTPResponse carryOut(Clerk clerk, Request request, Proposal proposal, byte[] body) {
        Proposal done = proposal.done(clerk.name(), request.receivedAt());
        var acts = new ApprovedActs(ports.acts(), done);
        APIGatewayV2HTTPResponse answer = new StaffRoutes(ports.with(acts), jsonb, answers)
                .answer(clerk.approving(proposal), request.asking(proposal.request(), proposal.id().value(), body));
        Proposal now = now(proposal, request);
        if (ProposalAnswers.isRefusal(answer)) {
            return refused(answer, now, acts);
        }
        if (!now.isOpen()) {
            return now.state() == ProposalState.DONE ? proposals.shown(now, answer) : decided(now);
        }
        if (isLeft(proposal, answer)) {
            return proposals.shown(now, answer);
        }
        ports.acts().change(done, proposal.deciding(ActKind.PROPOSAL_DONE, clerk.name(), request.receivedAt()));
        return proposals.shown(now(proposal, request), answer);
    }

    /** As it is where nothing else has come of the proposal in between. */
    private APIGatewayV2HTTPResponse refused(APIGatewayV2HTTPResponse answer, Proposal now, ApprovedActs acts) {
        if (!now.isOpen()) {
            return decided(now);
        }
        return acts.wereOvertaken()
                ? answers.problem(ProblemCode.STALE, "somebody has changed it since this was proposed; propose it anew")
                : answer;
    }

    /** Whoever approves twice, or at the same time as another one, hears that it is done. */
    private APIGatewayV2HTTPResponse decided(Proposal proposal) {
        return proposal.state() == ProposalState.DONE
                ? proposals.shown(proposal)
                : answers.problem(ProblemCode.CONFLICT, "it was rejected");
    }

    /** Rows that there was no time for are stored when the same file is approved once more. */
    private boolean isLeft(Proposal proposal, APIGatewayV2HTTPResponse answer) {
        return proposal.request().route().equals(ROSTER) && jsonb.type(RosterDocument.class)
                .fromJson(answer.getBody())
                .errors()
                .stream()
                .anyMatch(RowOutcome.NOT_REACHED::isWhatIsWrongWith);
    }

    private Proposal now(Proposal proposal, Request request) {
        return ports.proposals().find(proposal.agency(), proposal.id(), request.receivedAt()).orElse(proposal);
    }
}
