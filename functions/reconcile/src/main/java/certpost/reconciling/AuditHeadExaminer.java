package certpost.reconciling;

import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditPlace;
import certpost.domain.audit.Chain;
import certpost.domain.books.Difference;
import certpost.domain.books.DifferenceKind;
import certpost.domain.books.Ledger;
import certpost.domain.books.Sums;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds each recorded head against its chain, which must still reach it by the same hash. */
final class AuditHeadExaminer implements Examiner<AuditHead> {
    private static final int AT_A_TIME = 500;

    private final Chains chains;
    private final InstantSource clock;

    AuditHeadExaminer(Chains chains, InstantSource clock) {
        this.chains = chains;
        this.clock = clock;
    }

    @Override
    public Ledger<AuditHead> ledger() {
        return chains.heads();
    }

    @Override
    public int linesAtATime() {
        return AT_A_TIME;
    }

    @Override
    public Examined examine(List<AuditHead> lines) {
        Map<AuditPlace, AuditEntry> there = chains.audit().findAll(lines.stream().map(AuditExaminer::place).toList());
        return new Examined(Sums.none(),
                lines.stream()
                        .flatMap(head -> difference(head, there.get(AuditExaminer.place(head))).stream()
                                .map(found -> new Suspect(head.subject(), found)))
                        .toList());
    }

    @Override
    public List<Difference> lookAgain(String subject) {
        return Optional.ofNullable(chains.recorded().findAll(Set.of(subject)).get(subject))
                .flatMap(head -> difference(head,
                        chains.audit().findAll(Set.of(AuditExaminer.place(head))).get(AuditExaminer.place(head))))
                .stream()
                .toList();
    }

    private Optional<Difference> difference(AuditHead head, @Nullable AuditEntry there) {
        return Chain.head(there, head, clock.instant())
                .map(broken -> new Difference(DifferenceKind.AUDIT_HEAD_LOST, head.subject(),
                        broken.sequence() + " " + broken.kind()));
    }
}
