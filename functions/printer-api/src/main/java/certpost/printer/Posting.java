package certpost.printer;

import certpost.aws.dynamodb.Parallel;
import certpost.aws.http.Request;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Parcel;
import certpost.domain.parcel.Waybill;
import certpost.domain.parcel.WaybillStore;
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

    private final WaybillStore waybills;
    private final Request request;

    private record Posted(int line, RowOutcome outcome) {}

    /** Made for one request. */
    Posting(WaybillStore waybills, Request request) {
        this.waybills = waybills;
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
        return new Posted(line.number(), assign(line.certificate(), line.waybill(), 1));
    }

    private RowOutcome assign(Certificate current, Waybill waybill, int attempt) {
        Parcel parcel = current.parcel();
        Waybill before = parcel == null ? null : parcel.waybill();
        if (waybill.equals(before)) {
            return RowOutcome.UNCHANGED;
        }
        if (current.state() != CertificateState.BATCHED && current.state() != CertificateState.SENT) {
            return RowOutcome.ON_ITS_WAY;
        }
        return switch (waybills.assign(current.sent(waybill, request.receivedAt()), waybill, before,
                writeId(current))) {
            case Assigned.Done() -> RowOutcome.ACCEPTED;
            case Assigned.OtherOwner() -> RowOutcome.OTHER_OWNER;
            case Assigned.Conflict(var newer) ->
                attempt == MOST_TRIES ? RowOutcome.BUSY : assign(newer, waybill, attempt + 1);
        };
    }

    /** Names the write, so that one whose answer was lost is known again. */
    private String writeId(Certificate certificate) {
        return request.id() + "-" + certificate.reference();
    }
}
