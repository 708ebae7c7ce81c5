package certpost.staff;

import certpost.domain.audit.RecordedUpload;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.ActKind;
import certpost.aws.csv.CsvUpload;
import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.Request;
import certpost.domain.reference.Qualification;
import certpost.domain.window.ExamSession;
import certpost.domain.window.SessionRecord;
import certpost.domain.window.Window;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Duration;

/** Takes rosters: rows of a window's exam session. */
final class Rosters {
    /** Half of the function's time: the groups then under way need some of the other half. */
    private static final Duration TIME_TO_BEGIN = Duration.ofSeconds(10);

    private final Ports ports;
    private final CsvUpload upload;
    private final WindowAnswers windows;
    private final Answers answers;

    Rosters(Ports ports, WindowAnswers windows, Answers answers) {
        this.ports = ports;
        this.upload = new CsvUpload(answers, RosterSheet.COLUMNS);
        this.windows = windows;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse post(Clerk clerk, Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        boolean dryRun = query.has("dryRun") && query.yesOrNo("dryRun");
        var mistakes = query.mistakes();
        if (!mistakes.isEmpty()) {
            return answers.invalid(mistakes);
        }
        return windows.find(clerk, request).map(window -> switch (upload.read(request)) {
            case CsvUpload.Read.Refused(var problem) -> problem;
            case CsvUpload.Read.Table table -> load(clerk, table, window, dryRun, request);
        }).orElseGet(windows::notFound);
    }

    private APIGatewayV2HTTPResponse load(Clerk clerk, CsvUpload.Read.Table table, Window window, boolean dryRun,
            Request request) {
        ExamSession session = window.session();
        SessionRecord record = ports.sessions().find(session).orElseThrow();
        Qualification qualification = ports.reference()
                .qualification(session.qualification(), window.opensAt())
                .orElseThrow();
        var sheet = new RosterSheet(record, city -> clerk.maySee(city, session, ports.reference().agencies()),
                ports.holderKeys().with(record.holderKeyVersion()), qualification.levels());
        table.rows().forEach(sheet::add);
        Ports into = dryRun ? new Trial(ports).ports() : ports;
        var importing = new RosterImport(into, certificate -> clerk.maySee(certificate, ports.reference().agencies()),
                request.id(), ports.clock().instant().plus(TIME_TO_BEGIN));
        if (sheet.good().isEmpty()) {
            return answers.json(200, RosterDocument.class, document(table, sheet, importing, dryRun));
        }
        var upload = RecordedUpload.begin(into.audit(),
                clerk.act(AuditSubject.of(window.id()), ActKind.ROSTER_UPLOADED, request.receivedAt()), request.body(),
                table.count(), sheet.good().size());
        RosterDocument document = document(table, sheet, importing, dryRun);
        upload.end(ActKind.ROSTER_IMPORTED, document.counts());
        return answers.json(200, RosterDocument.class, document);
    }

    private static RosterDocument document(CsvUpload.Read.Table table, RosterSheet sheet, RosterImport importing,
            boolean dryRun) {
        return RosterDocument.of(table, sheet.mistakes(), importing.run(sheet.good()), dryRun);
    }
}
