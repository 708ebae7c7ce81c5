package certpost.printer;

import certpost.domain.audit.RecordedUpload;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.ActKind;
import certpost.aws.csv.CsvUpload;
import certpost.aws.dynamodb.Parallel;
import certpost.aws.http.Answers;
import certpost.aws.http.Request;
import certpost.domain.batch.Batch;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.FactKind;
import certpost.printer.ReturnSheet.Line;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.concurrent.Callable;

/** Takes files of returns: parcels that came back, and whose certificates were sent on to the agency. */
final class Returns {
    private static final int MOST_TRIES = 5;

    private final Ports ports;
    private final BatchContents contents;
    private final CsvUpload upload;
    private final Answers answers;

    Returns(Ports ports, BatchContents contents, Answers answers) {
        this.ports = ports;
        this.contents = contents;
        this.upload = new CsvUpload(answers, ReturnSheet.COLUMNS);
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse post(Visitor visitor, Batch batch, Request request) {
        return switch (upload.read(request)) {
            case CsvUpload.Read.Refused(var problem) -> problem;
            case CsvUpload.Read.Table table ->
                answers.json(200, ReturnsDocument.class, take(visitor, batch, table, request));
        };
    }

    private ReturnsDocument take(Visitor visitor, Batch batch, CsvUpload.Read.Table table, Request request) {
        var sheet = new ReturnSheet(contents.of(batch));
        table.rows().forEach(sheet::add);
        if (sheet.good().isEmpty()) {
            return ReturnsDocument.of(table, sheet, List.of());
        }
        var upload = RecordedUpload.begin(ports.audit(),
                visitor.act(AuditSubject.of(batch.id()), ActKind.RETURNS_UPLOADED, request.receivedAt()),
                request.body(), table.count(), sheet.good().size());
        List<RowOutcome> outcomes = Parallel.all(sheet.good()
                .stream()
                .<Callable<RowOutcome>>map(line -> () -> sendOn(line.certificate(), line, request, 1))
                .toList());
        ReturnsDocument document = ReturnsDocument.of(table, sheet, outcomes);
        upload.end(ActKind.RETURNS_TAKEN, document.counts());
        return document;
    }

    private RowOutcome sendOn(Certificate current, Line line, Request request, int attempt) {
        if (current.state() == CertificateState.AT_AGENCY || isReplacedSinceItCameBack(current)) {
            return RowOutcome.UNCHANGED;
        }
        if (current.parcel() == null) {
            return RowOutcome.NOT_MAILED;
        }
        if (current.state() == CertificateState.DELIVERED || current.state().isOfEitherWay()) {
            return RowOutcome.HANDED_OVER;
        }
        // Names the write, so that one whose answer was lost is known again.
        String writeId = request.id() + "-" + current.reference();
        return switch (ports.certificates()
                .write(current.atAgency(line.reason(), request.receivedAt(), writeId), writeId)) {
            case Written.Done() -> RowOutcome.ACCEPTED;
            case Written.Conflict(var newer) -> attempt == MOST_TRIES
                    ? RowOutcome.BUSY
                    : sendOn(BatchContents.asMailed(current, newer), line, request, attempt + 1);
        };
    }

    /** What came back may be lost at the agency, and a new paper asked for; a file that is sent again does not undo that. */
    private static boolean isReplacedSinceItCameBack(Certificate current) {
        return current.state() == CertificateState.REISSUING && current.timeline()
                .stream()
                .skip(current.round().begin())
                .anyMatch(fact -> fact.kind() == FactKind.AT_AGENCY);
    }
}
