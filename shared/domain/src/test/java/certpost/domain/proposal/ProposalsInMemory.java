package certpost.domain.proposal;

import certpost.domain.Page;
import certpost.domain.Pages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Proposals in memory, together with what is written at the same time as they are. */
public final class ProposalsInMemory implements ProposalStore {
    private final TreeMap<String, Proposal> proposals = new TreeMap<>();

    @Override
    public synchronized Optional<Proposal> find(String agency, ProposalId id, Instant now) {
        return Optional.ofNullable(proposals.get(place(agency, id))).filter(found -> found.isLiveAt(now));
    }

    @Override
    public synchronized Page<Proposal> page(String agency, Predicate<Proposal> shown, @Nullable String cursor,
            int limit, Instant now) {
        return Pages.of(
                proposals.values()
                        .stream()
                        .filter(each -> each.agency().equals(agency) && each.isLiveAt(now) && shown.test(each)),
                each -> each.id().value(), place -> ProposalId.parse(place).isPresent(), cursor, limit);
    }

    /** Whether a proposal can come to that. */
    public synchronized boolean mayBecome(Proposal changed) {
        Proposal before = proposals.get(place(changed.agency(), changed.id()));
        return before == null ? changed.state().before().isEmpty() : changed.state().before().contains(before.state());
    }

    /** Whether it has come to just that. */
    public synchronized boolean is(Proposal changed) {
        return changed.equals(proposals.get(place(changed.agency(), changed.id())));
    }

    public synchronized void keep(Proposal changed) {
        proposals.put(place(changed.agency(), changed.id()), changed);
    }

    /** All of them, also what has expired. */
    public synchronized List<Proposal> all() {
        return List.copyOf(proposals.values());
    }

    private static String place(String agency, ProposalId id) {
        return agency + " " + id;
    }
}
