package certpost.staff;

import certpost.domain.audit.AuditedAct;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lets acts be tried: everything is read and checked as ever, nothing is written, and what would be is told. */
final class Trial {
    private final Ports ports;
    private final List<AuditedAct> tried = Collections.synchronizedList(new ArrayList<>());

    Trial(Ports ports) {
        this.ports = ports;
    }

    /** Over which to try. */
    Ports ports() {
        return ports.writingTo(new TrialCertificates(ports.certificates()), new TrialRoster(ports.references()),
                new TrialActs(tried), new TrialAudit(ports.audit(), tried));
    }

    /** What would have been done and recorded, in that order. */
    List<AuditedAct> acts() {
        return List.copyOf(tried);
    }
}
