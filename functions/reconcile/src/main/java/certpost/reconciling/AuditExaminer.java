package certpost.reconciling;

import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditPlace;
import certpost.domain.audit.BrokenLink;
import certpost.domain.audit.Chain;
import certpost.domain.books.Difference;
import certpost.domain.books.DifferenceKind;
import certpost.domain.books.Ledger;
import certpost.domain.books.Sums;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proves each entry of the audit against the one before it, and records how far chains reach. Entries never change, so
 * links can be proved in any order, each once, and none has to be remembered.
 */
final class AuditExaminer implements Examiner<AuditEntry> {
    private static final int AT_A_TIME = 500;

    private final Chains chains;
    private final InstantSource clock;
    private final Consumer<AuditHead> advanced;

    /**
     * Made for one run.
     *
     * @param advanced is told of each head before it is recorded
     */
    AuditExaminer(Chains chains, InstantSource clock, Consumer<AuditHead> advanced) {
        this.chains = chains;
        this.clock = clock;
        this.advanced = advanced;
    }

    @Override
    public Ledger<AuditEntry> ledger() {
        return chains.entries();
    }

    @Override
    public int linesAtATime() {
        return AT_A_TIME;
    }

    @Override
    public Examined examine(List<AuditEntry> lines) {
        Instant now = clock.instant();
        List<AuditEntry> possible = lines.stream()
                .filter(line -> AuditPlace.of(line).isPossible() && line.isKept(now))
                .toList();
        var known = new HashMap<AuditPlace, AuditEntry>();
        possible.forEach(line -> known.put(AuditPlace.of(line), line));
        known.putAll(chains.audit()
                .findAll(possible.stream()
                        .flatMap(line -> AuditPlace.of(line).before().stream())
                        .filter(before -> !known.containsKey(before))
                        .toList()));
        var suspects = new ArrayList<Suspect>();
        Map<String, AuditEntry> last = new LinkedHashMap<>();
        lines.stream()
                .map(AuditPlace::of)
                .filter(place -> !place.isPossible())
                .forEach(place -> suspects.add(new Suspect(Places.of(place), impossible(place))));
        for (AuditEntry line : possible) {
            Optional<Difference> difference = difference(line,
                    AuditPlace.of(line).before().map(known::get).orElse(null), now);
            difference.ifPresent(found -> suspects.add(new Suspect(Places.of(AuditPlace.of(line)), found)));
            last.merge(line.subject(), line, (one, other) -> one.sequence() > other.sequence() ? one : other);
        }
        advance(last);
        return new Examined(Sums.none(), suspects);
    }

    /** A head goes on only along a chain that still has it: whoever writes a chain anew is found every night. */
    private void advance(Map<String, AuditEntry> last) {
        Map<String, AuditHead> recorded = chains.recorded().findAll(last.keySet());
        Map<AuditPlace, AuditEntry> there = chains.audit()
                .findAll(recorded.values().stream().map(AuditExaminer::place).toList());
        last.forEach((subject, entry) -> {
            AuditHead before = recorded.get(subject);
            boolean isSound = before == null || (before.sequence() < entry.sequence()
                    && Chain.head(there.get(place(before)), before, clock.instant()).isEmpty());
            if (isSound && entry.isIntact()) {
                // Said first: a head that is recorded and never said would be missing from the log for good.
                advanced.accept(entry.head());
                chains.recorded().advance(entry.head());
            }
        });
    }

    static AuditPlace place(AuditHead head) {
        return new AuditPlace(head.subject(), head.sequence());
    }

    @Override
    public List<Difference> lookAgain(String place) {
        AuditPlace at = Places.entry(place);
        if (!at.isPossible()) {
            return List.of(impossible(at));
        }
        Map<AuditPlace, AuditEntry> now = chains.audit()
                .findAll(Stream.concat(Stream.of(at), at.before().stream()).collect(Collectors.toSet()));
        return Optional.ofNullable(now.get(at))
                .flatMap(entry -> difference(entry, at.before().map(now::get).orElse(null), clock.instant()))
                .stream()
                .toList();
    }

    private static Difference impossible(AuditPlace place) {
        return new Difference(DifferenceKind.AUDIT_LINK_BROKEN, place.subject(),
                place.sequence() + " " + BrokenLink.Kind.REORDERED);
    }

    private static Optional<Difference> difference(AuditEntry entry, @Nullable AuditEntry before, Instant now) {
        return Chain.link(entry, before, now)
                .map(broken -> new Difference(DifferenceKind.AUDIT_LINK_BROKEN, entry.subject(),
                        broken.sequence() + " " + broken.kind()));
    }
}
