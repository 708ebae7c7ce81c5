package certpost.domain.proposal;

import certpost.domain.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Shows proposals, read consistently; {@link certpost.domain.acts.StaffActs} changes them. */
public interface ProposalStore {
    /** An agency's proposal, unless it has expired. */
    Optional<Proposal> find(String agency, ProposalId id, Instant now);

    /** An agency's proposals that have not expired, the oldest first. */
    Page<Proposal> page(String agency, Predicate<Proposal> shown, @Nullable String cursor, int limit, Instant now);
}
