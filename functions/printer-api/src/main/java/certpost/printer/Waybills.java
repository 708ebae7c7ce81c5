package certpost.printer;

import certpost.aws.csv.CsvUpload;
import certpost.aws.csv.RowMistake;
import certpost.aws.dynamodb.Parallel;
import certpost.aws.http.Answers;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchState;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.Reference;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Takes waybills, in parts, as often as they are sent; with the last one the batch is sent. */
final class Waybills {
    private final Ports ports;
    private final CsvUpload upload;
    private final BatchCertificates contents;
    private final Answers answers;

    Waybills(Ports ports, BatchCertificates contents, Answers answers) {
        this.ports = ports;
        this.upload = new CsvUpload(answers, List.of(WaybillRow.REFERENCE, WaybillRow.WAYBILL));
        this.contents = contents;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse post(Batch batch, Request request) {
        return switch (upload.read(request)) {
            case CsvUpload.Read.Refused(var problem) -> problem;
            case CsvUpload.Read.Table table when batch.state() == BatchState.READY ->
                answers.problem(ProblemCode.CONFLICT, "confirm by a receipt what arrived, before it is mailed");
            case CsvUpload.Read.Table table -> take(batch, table, request);
        };
    }

    private APIGatewayV2HTTPResponse take(Batch batch, CsvUpload.Read.Table table, Request request) {
        var sheet = new WaybillSheet(table.rows());
        Assigning assigning = assigning(batch, sheet, request);
        List<Callable<RowOutcome>> rows = new ArrayList<>();
        sheet.good().forEach(row -> rows.add(() -> assigning.assign(row)));
        int accepted = 0;
        int unchanged = sheet.repeated();
        var errors = new ArrayList<>(sheet.mistakes());
        for (RowOutcome outcome : Parallel.all(rows)) {
            switch (outcome) {
                case RowOutcome.Accepted() -> accepted++;
                case RowOutcome.Unchanged() -> unchanged++;
                case RowOutcome.Refused(var mistake) -> errors.add(mistake);
            }
        }
        closeIfComplete(batch);
        errors.sort(Comparator.comparingInt(RowMistake::line));
        return answers.json(200, WaybillsDocument.class,
                new WaybillsDocument(accepted, unchanged, errors, table.ignoredColumns()));
    }

    private Assigning assigning(Batch batch, WaybillSheet sheet, Request request) {
        List<Reference> references = sheet.good().stream().map(WaybillRow::reference).toList();
        Map<Reference, CertificateKey> found = ports.references().find(references);
        Map<CertificateKey, Certificate> certificates = ports.certificates().findAll(found.values());
        return new Assigning(ports, batch, found, certificates, request.receivedAt(), request.id());
    }

    /** Asked each time, so that an upload that was cut off before this is mended by the next one. */
    private void closeIfComplete(Batch batch) {
        if (batch.state() == BatchState.RECEIVED
                && contents.inOrder(batch).stream().allMatch(certificate -> certificate.parcel() != null)) {
            ports.batches().move(batch.in(BatchState.SENT), BatchState.RECEIVED);
        }
    }
}
