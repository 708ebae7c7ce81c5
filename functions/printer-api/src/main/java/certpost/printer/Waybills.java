package certpost.printer;

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

    APIGatewayV2HTTPResponse post(Batch batch, Request request) {
        if (batch.state() == BatchState.READY) {
            return answers.problem(ProblemCode.CONFLICT,
                    "confirm first what arrived: POST /v1/batches/" + batch.id() + "/receipt");
        }
        return switch (upload.read(request)) {
            case CsvUpload.Read.Refused(var problem) -> problem;
            case CsvUpload.Read.Table table -> answers.json(200, WaybillsDocument.class, take(batch, table, request));
        };
    }

    private WaybillsDocument take(Batch batch, CsvUpload.Read.Table table, Request request) {
        List<Certificate> certificates = contents.of(batch);
        var sheet = new WaybillSheet(certificates);
        table.rows().forEach(sheet::add);
        Map<Integer, RowOutcome> outcomes = new Posting(ports.waybills(), ports.tracing(), request).post(sheet.good());
        if (batch.state() == BatchState.RECEIVED && isComplete(certificates)
                && !ports.batches().move(batch.in(BatchState.SENT), BatchState.RECEIVED)) {
            throw new IllegalStateException("batch " + batch.id() + " was received, and is not any more");
        }
        return WaybillsDocument.of(table, sheet, outcomes);
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
