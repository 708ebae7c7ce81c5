package certpost.staff;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import certpost.aws.http.Answers;
import certpost.domain.Page;
import certpost.domain.proposal.Proposal;
import certpost.domain.proposal.ProposedRequest;
import certpost.staff.ProposalDocument.ProposalList;
import certpost.staff.ProposalDocument.RequestDocument;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import org.jspecify.annotations.Nullable;

/** Shows proposals. */
final class ProposalAnswers {
    private static final int FIRST_REFUSAL = 300;

    private final JsonType<Object> anything;
    private final Answers answers;

    ProposalAnswers(Jsonb jsonb, Answers answers) {
        this.anything = jsonb.type(Object.class);
        this.answers = answers;
    }

    /** Whether an answer is none of success. */
    static boolean isRefusal(APIGatewayV2HTTPResponse answer) {
        return answer.getStatusCode() >= FIRST_REFUSAL;
    }

    /** That something waits; what has many parts, of which some may be wrong, with what would be answered as it is now. */
    APIGatewayV2HTTPResponse proposed(Proposal proposal, APIGatewayV2HTTPResponse tried) {
        return answers.accepted(ProposalDocument.class,
                document(proposal, proposal.isOfManyWrites() ? tried.getBody() : null),
                "/v1/proposals/" + proposal.id().value());
    }

    APIGatewayV2HTTPResponse shown(Proposal proposal) {
        return answers.json(200, ProposalDocument.class, document(proposal, null));
    }

    /** With what was answered when it was done. */
    APIGatewayV2HTTPResponse shown(Proposal proposal, APIGatewayV2HTTPResponse answer) {
        return answers.json(200, ProposalDocument.class, document(proposal, answer.getBody()));
    }

    APIGatewayV2HTTPResponse list(Page<Proposal> page) {
        return answers.json(200, ProposalList.class, new ProposalList(
                page.items().stream().map(each -> ProposalDocument.of(each, null, null)).toList(), page.next()));
    }

    private ProposalDocument document(Proposal proposal, @Nullable String answer) {
        ProposedRequest request = proposal.request();
        return ProposalDocument.of(proposal, new RequestDocument(request.route(), request.path(), request.query(),
                request.ifMatch(), read(request.body()), request.sha256()), read(answer));
    }

    private @Nullable Object read(@Nullable String json) {
        return json == null || json.isEmpty() ? null : anything.fromJson(json);
    }
}
