package certpost.staff;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.proposal.Proposal;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as people of its agency see it.
 *
 * @param what would be recorded of the act, as things stood when it was proposed
 * @param request what is done when it is approved; left out of lists
 * @param answer to that request, if it was made just now
 */
@Json
record ProposalDocument(String proposalId, String state, String act, String subject, Map<String, String> what,
        String proposedBy, String proposedAt, String expiresAt, @Nullable String decidedBy, @Nullable String decidedAt,
        @Nullable String reason, @Nullable RequestDocument request, @Nullable Object answer) {

    /**
     * The request.
     *
     * @param body the document that was sent; none of a file
     * @param sha256 of the body's bytes
     */
    @Json
    record RequestDocument(String route, Map<String, String> path, Map<String, String> query, @Nullable String ifMatch,
            @Nullable Object body, String sha256) {}

    /** Some proposals, the oldest first. */
    @Json
    record ProposalList(List<ProposalDocument> proposals, @Nullable String next) {}

    static ProposalDocument of(Proposal proposal, @Nullable RequestDocument request, @Nullable Object answer) {
        Proposal.Decision decision = proposal.decision();
        String subject = proposal.subject().toString();
        String proposedAt = BeijingTime.text(proposal.at());
        String expiresAt = BeijingTime.text(proposal.expiresAt());
        String id = proposal.id().value();
        return decision == null
                ? new ProposalDocument(id, proposal.state().name(), proposal.act().name(), subject, proposal.what(),
                        proposal.by(), proposedAt, expiresAt, null, null, null, request, answer)
                : new ProposalDocument(id, proposal.state().name(), proposal.act().name(), subject, proposal.what(),
                        proposal.by(), proposedAt, expiresAt, decision.by(), BeijingTime.text(decision.at()),
                        decision.reason().isEmpty() ? null : decision.reason(), request, answer);
    }
}
