package certpost.printer;

import certpost.aws.csv.Labels;
import certpost.aws.csv.LabelsWorkbook;
import certpost.aws.http.Accept;
import certpost.aws.http.Answers;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.aws.xlsx.FirstSheet;
import certpost.domain.audit.ActKind;
import certpost.domain.audit.AuditStore;
import certpost.domain.audit.AuditSubject;
import certpost.domain.batch.Batch;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.Certificate;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;

/**
 * Serves a batch's labels, made anew of its certificates. The longest legal ones are below 3 MB of the 6 MB that a
 * function may answer: 2,000 lines, each with 300 characters of names and address at four bytes.
 */
final class LabelSheets {
    private static final String CSV = "text/csv";

    private final AuditStore audit;
    private final BatchContents contents;
    private final Answers answers;

    LabelSheets(AuditStore audit, BatchContents contents, Answers answers) {
        this.audit = audit;
        this.contents = contents;
        this.answers = answers;
    }

    private static boolean hasAddress(Certificate certificate) {
        Application application = certificate.application();
        return application != null && application.formIfAny().isPresent();
    }

    /**
     * The labels that the manifest vouches for; others are an error and are not served. As a workbook only for those who
     * would rather have one. They are everybody's addresses, so that somebody has them is recorded before. Once an address of them is erased, there are none.
     */
    APIGatewayV2HTTPResponse of(Visitor visitor, Batch batch, Request request) {
        List<Certificate> certificates = contents.of(batch);
        if (!certificates.stream().allMatch(LabelSheets::hasAddress)) {
            return answers.problem(ProblemCode.NOT_FOUND, "addresses of this batch are no longer kept");
        }
        String labels = Labels.of(certificates);
        if (certificates.size() != batch.count() || !Labels.sha256(labels).equals(batch.sha256())) {
            // A parcel with a wrong label is lost; one that waits for a person is not.
            throw new IllegalStateException("the labels of batch " + batch.id() + " are not those of its manifest");
        }
        audit.append(visitor.act(AuditSubject.of(batch.id()), ActKind.LABELS_SERVED, request.receivedAt()));
        return Accept.of(request).prefers(FirstSheet.MEDIA_TYPE, CSV)
                ? answers.file(FirstSheet.MEDIA_TYPE, batch.id() + ".xlsx", LabelsWorkbook.of(certificates))
                : answers.text(CSV + "; charset=utf-8", batch.id() + ".csv", labels);
    }
}
