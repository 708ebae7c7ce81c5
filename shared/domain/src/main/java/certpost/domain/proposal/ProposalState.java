package certpost.domain.proposal;

import java.util.Set;

/** How far a proposal is. */
public enum ProposalState {
    /** Nobody has decided yet. */
    WAITING,
    /** A second person wants it done; whether all of it is done is not known yet. */
    APPROVED,
    /** It is done. */
    DONE,
    /** It is not to be done. */
    REJECTED;

    /** The states after which it can come to this one; none for the first. */
    public Set<ProposalState> before() {
        return switch (this) {
            case WAITING -> Set.of();
            case APPROVED, REJECTED -> Set.of(WAITING);
            case DONE -> Set.of(WAITING, APPROVED);
        };
    }
}
