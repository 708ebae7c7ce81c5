package certpost.staff;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.JsonDocument;
import certpost.aws.http.Paging;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Page;
import certpost.domain.audit.ActKind;
import certpost.domain.proposal.Proposal;
import certpost.domain.proposal.ProposalId;
import certpost.domain.proposal.ProposalState;
import certpost.domain.text.PlainText;
import io.avaje.jsonb.Jsonb;
import java.util.Optional;

/** Shows an agency's people what waits for a second one of them, and lets that one approve or reject it. */
final class Proposals {
    private static final int LONGEST_REASON = 200;

    private final Ports ports;
    private final JsonBody json;
    private final ProposalAnswers proposals;
    private final SealedCursors cursors;
    private final Approving approving;
    private final Answers answers;

    Proposals(Ports ports, Jsonb jsonb, Answers answers) {
        this.ports = ports;
        this.json = new JsonBody(new JsonDocument(jsonb), answers);
        this.proposals = new ProposalAnswers(jsonb, answers);
        this.cursors = new SealedCursors(ports.holderKeys());
        this.approving = new Approving(ports, jsonb, proposals, answers);
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse list(Clerk clerk, Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        ProposalState state = query.has("state") ? query.oneOf("state", ProposalState.class) : null;
        Page<Proposal> page = query.take(Paging.of(query)
                .of(cursors.of(clerk,
                        (cursor, limit) -> ports.proposals()
                                .page(clerk.agency(), proposal -> state == null || proposal.state() == state, cursor,
                                        limit, request.receivedAt()))));
        var mistakes = query.mistakes();
        return page == null || !mistakes.isEmpty() ? answers.invalid(mistakes) : proposals.list(page);
    }

    APIGatewayV2HTTPResponse one(Clerk clerk, Request request) {
        return find(clerk, request).map(proposals::shown).orElseGet(this::notFound);
    }

    APIGatewayV2HTTPResponse approve(Clerk clerk, Request request) {
        return find(clerk, request).map(proposal -> proposal.request().body() == null || request.body().length == 0
                ? approving.approve(clerk, request, proposal)
                : approveAsIs(clerk, request, proposal)).orElseGet(this::notFound);
    }

    /** What was proposed is done: whoever sends something else along would take it for done. */
    private APIGatewayV2HTTPResponse approveAsIs(Clerk clerk, Request request, Proposal proposal) {
        return switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> {
                var mistakes = fields.mistakes();
                yield mistakes.isEmpty() ? approving.approve(clerk, request, proposal) : answers.invalid(mistakes);
            }
        };
    }

    /** Whoever has proposed it may take it back, too. */
    APIGatewayV2HTTPResponse reject(Clerk clerk, Request request) {
        return find(clerk, request).map(proposal -> switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> reject(clerk, request, proposal, fields);
        }).orElseGet(this::notFound);
    }

    private APIGatewayV2HTTPResponse reject(Clerk clerk, Request request, Proposal proposal, FieldReader body) {
        String reason = body.value("reason", text -> PlainText.of("reason", text, LONGEST_REASON));
        var mistakes = body.mistakes();
        if (!mistakes.isEmpty() || reason == null) {
            return answers.invalid(mistakes);
        }
        var act = proposal.deciding(ActKind.PROPOSAL_REJECTED, clerk.name(), request.receivedAt()).because(reason);
        Proposal rejected = proposal.rejected(clerk.name(), request.receivedAt(),
                act.what().getOrDefault("reason", ""));
        return ports.acts().change(rejected, act)
                ? proposals.shown(rejected)
                : answers.problem(ProblemCode.CONFLICT, "somebody has decided on it before");
    }

    private Optional<Proposal> find(Clerk clerk, Request request) {
        return ProposalId.parse(request.path("proposalId"))
                .flatMap(id -> ports.proposals().find(clerk.agency(), id, request.receivedAt()));
    }

    private APIGatewayV2HTTPResponse notFound() {
        return answers.problem(ProblemCode.NOT_FOUND, "there is no such proposal, or none any more");
    }
}
