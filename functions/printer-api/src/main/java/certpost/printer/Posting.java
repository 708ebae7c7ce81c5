package certpost.printer;

import org.jspecify.annotations.Nullable;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.ActKind;
import certpost.aws.dynamodb.Parallel;
import certpost.aws.http.Request;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Parcel;
import certpost.domain.parcel.Tracing;
import certpost.domain.parcel.Waybill;
import certpost.domain.parcel.WaybillStore.Assigned;
import certpost.printer.WaybillSheet.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Gives certificates their waybills, some at once. Stopped half way, it is completed by the same file once more. */
final class Posting {
    private static final int MOST_TRIES = 5;

    private final Ports ports;
    private final Tracing tracing;
    private final Visitor visitor;
    private final Request request;

    private record Posted(int line, RowOutcome outcome) {}

    /** Made for one request. */
    Posting(Ports ports, Visitor visitor, Request request) {
        this.ports = ports;
        this.tracing = ports.tracing();
        this.visitor = visitor;
        this.request = request;
    }

    /** What came of each row, by its line. */
    Map<Integer, RowOutcome> post(List<Line> lines) {
        var chains = new ArrayList<Callable<List<Posted>>>();
        Chains.of(lines).forEach(chain -> chains.add(() -> chain.stream().map(this::post).toList()));
        var outcomes = new HashMap<Integer, RowOutcome>();
        for (List<Posted> chain : Parallel.all(chains)) {
            chain.forEach(posted -> outcomes.put(posted.line(), posted.outcome()));
        }
        return outcomes;
    }

    private Posted post(Line line) {
        RowOutcome outcome = assign(line.certificate(), line.waybill(), 1);
        if (outcome == RowOutcome.ACCEPTED || outcome == RowOutcome.UNCHANGED) {
            // The carrier may have been faster; once more where nothing changes, for a request that died in between.
            tracing.follow(line.certificate().key(), line.waybill(), writeId(line.certificate()) + "-carried");
        }
        return new Posted(line.number(), outcome);
    }

    private RowOutcome assign(Certificate current, Waybill waybill, int attempt) {
        Parcel parcel = current.parcel();
        Waybill before = parcel == null ? null : parcel.waybill();
        if (waybill.equals(before)) {
            return RowOutcome.UNCHANGED;
        }
        if (current.wasMailedUnder(waybill)) {
            return RowOutcome.OF_EARLIER_PARCEL;
        }
        if (current.state() != CertificateState.BATCHED && current.state() != CertificateState.SENT) {
            return RowOutcome.ON_ITS_WAY;
        }
        return switch (assigned(current, waybill, before)) {
            case Assigned.Done() -> RowOutcome.ACCEPTED;
            case Assigned.OtherOwner() -> RowOutcome.OTHER_OWNER;
            case Assigned.Conflict(var newer) -> attempt == MOST_TRIES
                    ? RowOutcome.BUSY
                    : assign(BatchContents.asMailed(current, newer), waybill, attempt + 1);
        };
    }

    /** A first waybill is one of the file's rows; one that takes the place of another is an act of its own. */
    private Assigned assigned(Certificate current, Waybill waybill, @Nullable Waybill before) {
        Certificate sent = current.sent(waybill, request.receivedAt());
        if (before == null) {
            return ports.waybills().assign(sent, waybill, null, writeId(current));
        }
        var act = visitor.act(AuditSubject.of(current.reference()), ActKind.WAYBILL_REPLACED, request.receivedAt());
        return ports.acts().reassign(sent, waybill, before, writeId(current), act);
    }

    /** Names the write, so that one whose answer was lost is known again. */
    private String writeId(Certificate certificate) {
        return request.id() + "-" + certificate.reference();
    }
}
