package certpost.aws.dynamodb;

import certpost.domain.audit.ActKind;
import certpost.domain.audit.AuditSubject;
import certpost.domain.proposal.Proposal;
import certpost.domain.proposal.ProposalId;
import certpost.domain.proposal.ProposalState;
import certpost.domain.proposal.ProposedRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A proposal's item, among those of its agency. */
final class ProposalItem {
    private ProposalItem() {}

    static Attributes key(String agency, ProposalId id) {
        return new Attributes().text("agency", agency).text("proposalId", id.value());
    }

    static Expression areOf(String agency, @Nullable ProposalId after) {
        var agencys = new Attributes().text(":agency", agency);
        return after == null
                ? new Expression("#agency = :agency", agencys)
                : new Expression("#agency = :agency AND #proposalId > :after", agencys.text(":after", after.value()));
    }

    /** It has come to nothing else meanwhile. */
    static Expression isBefore(Proposal changed) {
        Set<ProposalState> before = changed.state().before();
        return before.isEmpty()
                ? Expression.of("attribute_not_exists(#proposalId)")
                : new Expression("#state IN (:waiting, :approved)",
                        new Attributes().text(":waiting", ProposalState.WAITING.name())
                                .text(":approved",
                                        before.contains(ProposalState.APPROVED)
                                                ? ProposalState.APPROVED.name()
                                                : ProposalState.WAITING.name()));
    }

    static Attributes of(Proposal proposal) {
        ProposedRequest request = proposal.request();
        Attributes item = key(proposal.agency(), proposal.id()).text("route", request.route())
                .map("path", texts(request.path()))
                .map("query", texts(request.query()))
                .text("mediaType", request.mediaType())
                .text("ifMatch", request.ifMatch())
                .text("body", request.body())
                .text("sha256", request.sha256())
                .text("subject", proposal.subject().toString())
                .text("act", proposal.act().name())
                .map("what", texts(proposal.what()))
                .text("proposedBy", proposal.by())
                .instant("proposedAt", proposal.at())
                .text("state", proposal.state().name())
                .number("expiresAt", proposal.expiresAt().getEpochSecond());
        Proposal.Decision decision = proposal.decision();
        return decision == null
                ? item
                : item.text("decidedBy", decision.by())
                        .instant("decidedAt", decision.at())
                        .text("reason", decision.reason());
    }

    static Proposal read(StoredItem item) {
        var request = new ProposedRequest(item.text("route"), texts(item, "path"), texts(item, "query"),
                item.text("mediaType"), item.textIfAny("ifMatch").orElse(null), item.textIfAny("body").orElse(null),
                item.text("sha256"));
        return new Proposal(new ProposalId(item.text("proposalId")), item.text("agency"), request,
                AuditSubject.parse(item.text("subject")).orElseThrow(), ActKind.valueOf(item.text("act")),
                texts(item, "what"), item.text("proposedBy"), item.instant("proposedAt"),
                ProposalState.valueOf(item.text("state")), decision(item));
    }

    private static Proposal.@Nullable Decision decision(StoredItem item) {
        return item.has("decidedBy")
                ? new Proposal.Decision(item.text("decidedBy"), item.instant("decidedAt"), item.text("reason"))
                : null;
    }

    private static Attributes texts(Map<String, String> texts) {
        var attributes = new Attributes();
        texts.forEach(attributes::text);
        return attributes;
    }

    private static Map<String, String> texts(StoredItem item, String name) {
        Map<String, String> texts = new TreeMap<>();
        item.mapIfAny(name).ifPresent(all -> all.names().forEach(each -> texts.put(each, all.text(each))));
        return texts;
    }
}
