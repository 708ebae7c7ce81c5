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
    private final Ports ports;
    private final Jsonb jsonb;
    private final ProposalAnswers proposals;
    private final Trying trying;
    private final Answers answers;

    Approving(Ports ports, Jsonb jsonb, ProposalAnswers proposals, Answers answers) {
        this.ports = ports;
        this.jsonb = jsonb;
        this.proposals = proposals;
        this.trying = new Trying(ports, jsonb, answers);
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

    private APIGatewayV2HTTPResponse begin(Clerk clerk, Request request, Proposal proposal, byte[] body) {
        return proposal.isOfManyWrites() && proposal.state() == ProposalState.WAITING
                ? beginMany(clerk, request, proposal, body)
                : carryOut(clerk, request, proposal, body);
    }

    /**
     * Many writes are approved before the first of them, so that nobody rejects what is half done; and tried before that,
     * so that what cannot be done, or would be another thing by now, can still be rejected. Whoever is second to approve
     * tries what is half done already, and goes on with it.
     */
    private APIGatewayV2HTTPResponse beginMany(Clerk clerk, Request request, Proposal proposal, byte[] body) {
        Trying.Tried tried = trying.of(clerk, asked(request, proposal, body));
        boolean isAsProposed = !tried.isRefused() && !tried.acts().isEmpty()
                && !proposal.isOvertakenIn(tried.weight().act(clerk));
        Proposal approved = proposal.approved(clerk.name(), request.receivedAt());
        var act = proposal.deciding(ActKind.PROPOSAL_APPROVED, clerk.name(), request.receivedAt());
        if (isAsProposed && ports.acts().change(approved, act)) {
            return carryOut(clerk, request, approved, body);
        }
        Proposal now = now(proposal, request);
        return switch (now.state()) {
            case WAITING -> tried.isRefused() ? tried.answer() : stale();
            case APPROVED -> carryOut(clerk, request, now, body);
            case DONE, REJECTED -> decided(now);
        };
    }

    /** The proposal's id is the request's, so that what was done of it before is known. */
    private static Request asked(Request request, Proposal proposal, byte[] body) {
        return request.asking(proposal.request(), proposal.id().value(), body);
    }

    private APIGatewayV2HTTPResponse carryOut(Clerk clerk, Request request, Proposal proposal, byte[] body) {
        Proposal done = proposal.done(clerk.name(), request.receivedAt());
        var acts = new ApprovedActs(ports.acts(), done);
        APIGatewayV2HTTPResponse answer = new StaffRoutes(ports.with(acts), jsonb, answers)
                .answer(clerk.approving(proposal), asked(request, proposal, body));
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
        return acts.wereOvertaken() ? stale() : answer;
    }

    private APIGatewayV2HTTPResponse stale() {
        return answers.problem(ProblemCode.STALE, "somebody has changed it since this was proposed; propose it anew");
    }

    /** Whoever approves twice, or at the same time as another one, hears that it is done. */
    private APIGatewayV2HTTPResponse decided(Proposal proposal) {
        return proposal.state() == ProposalState.DONE
                ? proposals.shown(proposal)
                : answers.problem(ProblemCode.CONFLICT, "it was rejected");
    }

    /** Rows that there was no time for, or that others kept changing, are stored when the same file is approved once more. */
    private boolean isLeft(Proposal proposal, APIGatewayV2HTTPResponse answer) {
        return proposal.act() == ActKind.ROSTER_IMPORTED
                && jsonb.type(RosterDocument.class).fromJson(answer.getBody()).left() > 0;
    }

    private Proposal now(Proposal proposal, Request request) {
        return ports.proposals().find(proposal.agency(), proposal.id(), request.receivedAt()).orElse(proposal);
    }
}
