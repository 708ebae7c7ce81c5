package certpost.aws.dynamodb;

import certpost.domain.Page;
import certpost.domain.proposal.Proposal;
import certpost.domain.proposal.ProposalId;
import certpost.domain.proposal.ProposalStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Proposals in their table, which deletes what has expired some time later. */
public final class DynamoDbProposalStore implements ProposalStore {
    private final Table proposals;

    public DynamoDbProposalStore(DynamoDbClient client, String proposalsTable) {
        this.proposals = new Table(client, proposalsTable);
    }

    @Override
    public Optional<Proposal> find(String agency, ProposalId id, Instant now) {
        return proposals.find(ProposalItem.key(agency, id))
                .map(ProposalItem::read)
                .filter(found -> found.isLiveAt(now));
    }

    @Override
    public Page<Proposal> page(String agency, Predicate<Proposal> shown, @Nullable String cursor, int limit,
            Instant now) {
        ProposalId after = cursor == null
                ? null
                : ProposalId.parse(Cursor.place(cursor)).orElseThrow(Page.NoSuchCursor::new);
        List<Proposal> found = proposals.query(ProposalItem.areOf(agency, after))
                .map(ProposalItem::read)
                .filter(proposal -> proposal.isLiveAt(now) && shown.test(proposal))
                .limit(limit + 1L)
                .toList();
        return Cursor.page(found, limit, proposal -> proposal.id().value());
    }
}
