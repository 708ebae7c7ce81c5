package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.Paging;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.Page;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.reference.Effects;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.Qualification.Electronic;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.text.PlainText;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the catalogue to everybody, and lets the provincial agency add to it. */
final class Qualifications {
    private final Ports ports;
    private final Loading loading;
    private final Answers answers;

    Qualifications(Ports ports, Loading loading, Answers answers) {
        this.ports = ports;
        this.loading = loading;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse list(Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        Page<Qualification> page = query.take(Paging.of(query).of(this::page));
        var mistakes = query.mistakes();
        return page == null || !mistakes.isEmpty()
                ? answers.invalid(mistakes)
                : answers.json(200, QualificationDocument.Catalogue.class, QualificationDocument.catalogue(page));
    }

    private Page<Qualification> page(@Nullable String cursor, int limit) {
        return CodePages.of(ports.reference().qualifications(), Qualification::code, cursor, limit);
    }

    APIGatewayV2HTTPResponse put(Clerk clerk, Request request) {
        if (!clerk.provincial()) {
            return answers.problem(ProblemCode.FORBIDDEN, "only the provincial agency changes the catalogue");
        }
        return loading.put(clerk, request, fields -> read(request.path("code"), fields).map(this::change));
    }

    private Change<Qualification> change(Qualification qualification) {
        Instant from = BeijingTime.startOf(qualification.validFrom());
        return new Change<>(ReferenceKind.QUALIFICATION, qualification, from,
                _ -> Effects.ofQualification(ports.reference().qualification(qualification.code()).orElse(null),
                        qualification, from));
    }

    private static Checked<Qualification> read(String code, FieldReader body) {
        String nameZh = PlainText.words(body.text("nameZh"));
        String nameEn = PlainText.words(body.text("nameEn"));
        List<String> levels = body.texts("levels").stream().map(PlainText::words).toList();
        boolean directMail = body.flag("directMail");
        Electronic electronic = body.oneOf("electronic", Electronic.class);
        String source = PlainText.words(body.text("source"));
        LocalDate validFrom = body.value("validFrom", text -> BeijingTime.date("validFrom", text));
        body.addRest(Qualification.mistakes(code, nameZh, nameEn, levels, source));
        var mistakes = body.mistakes();
        return !mistakes.isEmpty() || electronic == null || validFrom == null
                ? new Checked.Invalid<>(mistakes)
                : Checked.valid(
                        new Qualification(code, nameZh, nameEn, levels, directMail, electronic, source, validFrom));
    }
}
