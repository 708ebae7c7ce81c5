package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.Paging;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.Page;
import certpost.domain.address.Divisions;
import certpost.domain.reference.Agency;
import certpost.domain.text.PlainText;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows staff which agency serves which cities, and lets the provincial agency say so. */
final class ExamAgencies {
    private final Ports ports;
    private final JsonBody json;
    private final Answers answers;

    ExamAgencies(Ports ports, JsonBody json, Answers answers) {
        this.ports = ports;
        this.json = json;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse list(Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        Page<Agency> page = query.take(Paging.of(query).of(this::page));
        var mistakes = query.mistakes();
        return page == null || !mistakes.isEmpty()
                ? answers.invalid(mistakes)
                : answers.json(200, AgencyDocument.AgencyList.class, new AgencyDocument.AgencyList(
                        page.items().stream().map(AgencyDocument::of).toList(), page.next()));
    }

    /** There are as many as cities at the most. */
    private Page<Agency> page(@Nullable String cursor, int limit) {
        return CodePages.of(ports.reference().agenciesNow().all(), Agency::code, cursor, limit);
    }

    APIGatewayV2HTTPResponse put(Clerk clerk, Request request) {
        if (!clerk.provincial()) {
            return answers.problem(ProblemCode.FORBIDDEN, "only the provincial agency says which agency serves whom");
        }
        return switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> switch (read(request.path("code"), fields)) {
                case Checked.Invalid<Agency>(var mistakes) -> answers.invalid(mistakes);
                case Checked.Valid<Agency>(var agency) -> put(agency);
            };
        };
    }

    private APIGatewayV2HTTPResponse put(Agency agency) {
        return ports.reference()
                .agenciesNow()
                .inChargeBefore(agency)
                .map(other -> answers.problem(ProblemCode.CONFLICT,
                        "the province or one of the cities is served by another agency: " + other.code()))
                .orElseGet(() -> answers.json(ports.referenceStore().put(agency) ? 201 : 200, AgencyDocument.class,
                        AgencyDocument.of(agency)));
    }

    private Checked<Agency> read(String code, FieldReader body) {
        String name = PlainText.words(body.text("name"));
        String province = PlainText.words(body.text("province"));
        List<String> cities = body.texts("cities").stream().map(PlainText::words).toList();
        String source = PlainText.words(body.text("source"));
        body.addRest(Agency.mistakes(code, name, province, cities, source));
        Divisions divisions = ports.divisions();
        if (body.mistakes().isEmpty() && !divisions.knowsProvince(province)) {
            body.mistake("province", "unknown", "no province of the mainland has this full name");
        } else if (body.mistakes().isEmpty()) {
            cities.stream()
                    .filter(city -> !divisions.knowsCity(province, city))
                    .forEach(city -> body.mistake("cities", "unknown", "the province has no city named " + city));
        }
        var mistakes = body.mistakes();
        return mistakes.isEmpty()
                ? Checked.valid(new Agency(code, name, province, Set.copyOf(cities), source))
                : new Checked.Invalid<>(mistakes);
    }
}
