package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.Paging;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.Page;
import certpost.domain.address.Divisions;
import certpost.domain.reference.Agencies;
import certpost.domain.reference.Agency;
import certpost.domain.reference.Effects;
import certpost.domain.reference.LatePolicy;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.text.PlainText;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows staff which agency serves which cities, and lets the provincial agency say so. */
final class ExamAgencies {
    private final Ports ports;
    private final Loading loading;
    private final Answers answers;

    ExamAgencies(Ports ports, Loading loading, Answers answers) {
        this.ports = ports;
        this.loading = loading;
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
        return loading.put(clerk, request, fields -> read(request.path("code"), fields));
    }

    private Change<Agency> change(Agency agency, @Nullable Instant validFrom) {
        return new Change<>(ReferenceKind.AGENCY, agency, validFrom, after -> {
            List<Agency> before = ports.reference().agenciesNow().all();
            var others = before.stream().filter(other -> !other.code().equals(agency.code()));
            return Effects.ofAgency(new Agencies(before),
                    new Agencies(Stream.concat(others, Stream.of(agency)).toList()), agency,
                    after.newest().validFrom());
        }, _ -> refusal(agency));
    }

    /** Asked of what every agency is, or will be once its newest version has begun. */
    private Optional<APIGatewayV2HTTPResponse> refusal(Agency agency) {
        return new Agencies(
                ports.reference().allNow(ReferenceKind.AGENCY).stream().map(loaded -> loaded.newest().value()).toList())
                .inChargeBefore(agency)
                .map(other -> answers.problem(ProblemCode.CONFLICT,
                        "the province or one of the cities is served by another agency: " + other.code()));
    }

    private Checked<Change<Agency>> read(String code, FieldReader body) {
        String name = PlainText.words(body.text("name"));
        String province = PlainText.words(body.text("province"));
        List<String> cities = body.texts("cities").stream().map(PlainText::words).toList();
        String source = PlainText.words(body.text("source"));
        LatePolicy latePolicy = body.has("latePolicy") ? body.oneOf("latePolicy", LatePolicy.class) : LatePolicy.NONE;
        boolean proxyCollection = body.has("proxyCollection") && body.flag("proxyCollection");
        boolean secondPerson = body.has("secondPerson") && body.flag("secondPerson");
        Instant validFrom = ValidFrom.of(body);
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
        return mistakes.isEmpty() && latePolicy != null
                ? Checked.valid(change(new Agency(code, name, province, Set.copyOf(cities), source, latePolicy,
                        proxyCollection, secondPerson), validFrom))
                : new Checked.Invalid<>(mistakes);
    }
}
