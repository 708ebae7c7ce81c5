package certpost.domain.proposal;

import certpost.domain.audit.SomeActs;
import java.time.Instant;
import java.util.Map;

/** Proposals to try out. */
public final class SomeProposals {
    public static final Instant AT = SomeActs.AT;

    private SomeProposals() {}

    /** By clerk-1 of the provincial agency: to close a window early. */
    public static Proposal waiting(String requestId) {
        return Proposal.of(SomeActs.on(SomeActs.WINDOW), request(), requestId);
    }

    /** What was asked for. */
    public static ProposedRequest request() {
        return ProposedRequest.of("POST /v1/windows/{windowId}/extension", Map.of("windowId", SomeActs.WINDOW.name()),
                Map.of("a", "b"), "application/json", "\"3\"",
                "{\"closesAt\": \"2025-10-11T15:59:00Z\", \"reason\": \"early\"}");
    }
}
