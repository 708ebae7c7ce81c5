package certpost.printer;

import certpost.domain.audit.RecordedUpload;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.ActKind;
import certpost.aws.csv.CsvUpload;
import certpost.aws.http.Answers;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchState;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Map;

/** Takes files of waybills; the batch is sent once every certificate has one. */
final class Waybills {
    private final Ports ports;
    private final BatchContents contents;
    private final CsvUpload upload;
    private final Answers answers;

    Waybills(Ports ports, BatchContents contents, Answers answers) {
        this.ports = ports;
        this.contents = contents;
        this.upload = new CsvUpload(answers, WaybillSheet.COLUMNS);
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse post(Visitor visitor, Batch batch, Request request) {
        if (batch.state() == BatchState.READY) {
            return answers.problem(ProblemCode.CONFLICT,
                    "confirm first what arrived: POST /v1/batches/" + batch.id() + "/receipt");
        }
        return switch (upload.read(request)) {
            case CsvUpload.Read.Refused(var problem) -> problem;
            case CsvUpload.Read.Table table ->
                answers.json(200, WaybillsDocument.class, take(visitor, batch, table, request));
        };
    }

    private WaybillsDocument take(Visitor visitor, Batch batch, CsvUpload.Read.Table table, Request request) {
        List<Certificate> certificates = contents.of(batch);
        var sheet = new WaybillSheet(certificates);
        table.rows().forEach(sheet::add);
        if (sheet.good().isEmpty()) {
            sendIfComplete(batch, certificates);
            return WaybillsDocument.of(table, sheet, Map.of());
        }
        var upload = RecordedUpload.begin(ports.audit(),
                visitor.act(AuditSubject.of(batch.id()), ActKind.WAYBILLS_UPLOADED, request.receivedAt()),
                request.body(), table.count(), sheet.good().size());
        Map<Integer, RowOutcome> outcomes = new Posting(ports, visitor, request).post(sheet.good());
        sendIfComplete(batch, certificates);
        WaybillsDocument document = WaybillsDocument.of(table, sheet, outcomes);
        upload.end(ActKind.WAYBILLS_TAKEN, document.counts());
        return document;
    }

    /** That it is sent follows from the waybills, whoever asks: it is no act of its own. */
    private void sendIfComplete(Batch batch, List<Certificate> certificates) {
        if (batch.state() == BatchState.RECEIVED && isComplete(certificates)
                && !ports.batches().move(batch.in(BatchState.SENT), BatchState.RECEIVED)) {
            throw new IllegalStateException("batch " + batch.id() + " was received, and is not any more");
        }
    }

    /**
     * Whether each has a waybill now. Asked after every file, whatever was in it, so that a request that died here is
     * made up for; and read again, so that of two files at once the later to finish sees the other's waybills too.
     */
    private boolean isComplete(List<Certificate> certificates) {
        List<CertificateKey> open = certificates.stream()
                .filter(certificate -> certificate.parcel() == null)
                .map(Certificate::key)
                .toList();
        return contents.now(open).values().stream().filter(now -> now.parcel() != null).count() == open.size();
    }
}
