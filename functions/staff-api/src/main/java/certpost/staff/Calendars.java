package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.JsonBody;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.calendar.WorkingYear;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Shows a year's working days, and lets the provincial agency load those of another year. */
final class Calendars {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final Ports ports;
    private final JsonBody json;
    private final Answers answers;

    /** A year's days off among the working days, and working days among the weekends. */
    @Json
    record CalendarDocument(int year, String source, List<LocalDate> off, List<LocalDate> work) {
        static CalendarDocument of(WorkingYear year) {
            return new CalendarDocument(year.year(), year.source(), List.copyOf(year.off()), List.copyOf(year.work()));
        }
    }

    Calendars(Ports ports, JsonBody json, Answers answers) {
        this.ports = ports;
        this.json = json;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse one(Request request) {
        Optional<WorkingYear> year = Optional.of(request.path("year"))
                .filter(YEAR.asMatchPredicate())
                .map(Integer::valueOf)
                .flatMap(this::find);
        return year.map(found -> answer(200, found))
                .orElseGet(() -> answers.problem(ProblemCode.NOT_FOUND, "no calendar of that year is loaded"));
    }

    private Optional<WorkingYear> find(int year) {
        return ports.reference().calendar().year(year).or(() -> ports.reference().calendarNow().year(year));
    }

    APIGatewayV2HTTPResponse put(Clerk clerk, Request request) {
        if (!clerk.provincial()) {
            return answers.problem(ProblemCode.FORBIDDEN, "only the provincial agency loads calendars");
        }
        return switch (json.read(request)) {
            case JsonBody.Read.Refused(var problem) -> problem;
            case JsonBody.Read.Fields(var fields) -> switch (read(request.path("year"), fields)) {
                case Checked.Invalid<WorkingYear>(var mistakes) -> answers.invalid(mistakes);
                case Checked.Valid<WorkingYear>(var year) -> answer(ports.referenceStore().put(year) ? 201 : 200, year);
            };
        };
    }

    private static Checked<WorkingYear> read(String year, FieldReader body) {
        String source = body.optionalText("source").orElse(null);
        List<LocalDate> off = dates("off", body);
        List<LocalDate> work = dates("work", body);
        int number = YEAR.matcher(year).matches() ? Integer.parseInt(year) : 0;
        Checked<WorkingYear> read = WorkingYear.of(number, source, off, work);
        body.addRest(read.mistakes());
        var mistakes = body.mistakes();
        return mistakes.isEmpty() ? read : new Checked.Invalid<>(mistakes);
    }

    private static List<LocalDate> dates(String field, FieldReader body) {
        List<String> texts = body.texts(field);
        var dates = new ArrayList<LocalDate>();
        for (int i = 0; i < texts.size(); i++) {
            switch (BeijingTime.date(field, texts.get(i))) {
                case Checked.Valid<LocalDate>(var date) -> dates.add(date);
                case Checked.Invalid<LocalDate> _ ->
                    body.mistake(field, "malformed", "entry " + (i + 1) + " is no date like 2027-01-01");
            }
        }
        return dates;
    }

    private APIGatewayV2HTTPResponse answer(int status, WorkingYear year) {
        return answers.json(status, CalendarDocument.class, CalendarDocument.of(year));
    }
}
