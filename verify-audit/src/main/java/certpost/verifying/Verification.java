package certpost.verifying;

import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditHeadStore;
import certpost.domain.audit.AuditStore;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.BrokenLink;
import certpost.domain.audit.Chain;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Proves one chain against the head that is recorded, and against one that is given, and says what came of it. */
final class Verification {
    private final AuditStore audit;
    private final AuditHeadStore heads;
    private final InstantSource clock;
    private final Consumer<String> out;

    Verification(AuditStore audit, AuditHeadStore heads, InstantSource clock, Consumer<String> out) {
        this.audit = audit;
        this.heads = heads;
        this.clock = clock;
        this.out = out;
    }

    /** Whether the chain is whole. */
    boolean of(AuditSubject subject, Optional<AuditHead> given) {
        Optional<AuditHead> recorded = Optional
                .ofNullable(heads.findAll(Set.of(subject.toString())).get(subject.toString()));
        out.accept(recorded.map(head -> "recorded head: " + text(head)).orElse("no head is recorded yet"));
        Chain.Proof proof = prove(subject, recorded.orElseGet(() -> AuditHead.none(subject)));
        Optional<BrokenLink> broken = Stream
                .concat(proof.broken().stream(), given.stream().flatMap(head -> prove(subject, head).broken().stream()))
                .min(Comparator.comparingLong(BrokenLink::sequence));
        if (broken.isPresent()) {
            out.accept("broken: " + broken.get());
            return false;
        }
        if (proof.entries() == 0) {
            out.accept(subject + " has no entries: nothing was ever done to it, or it is misspelt");
            return false;
        }
        out.accept("whole: " + subject + ", " + proof.entries() + " entries, end: " + text(proof.end()));
        return true;
    }

    private Chain.Proof prove(AuditSubject subject, AuditHead head) {
        return Chain.prove(subject, audit.chain(subject).iterator(), head, clock.instant());
    }

    private static String text(AuditHead head) {
        return head.sequence() + ":" + head.hash();
    }
}
