package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.calendar.WorkingCalendar;
import certpost.domain.calendar.WorkingYear;
import certpost.domain.reference.Effects;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.reference.Version;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Shows a year's working days, and lets the provincial agency load those of another year. */
final class Calendars {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private final Ports ports;
    private final Loading loading;
    private final Facts facts;
    private final Answers answers;

    Calendars(Ports ports, Loading loading, Facts facts, Answers answers) {
        this.ports = ports;
        this.loading = loading;
        this.facts = facts;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse one(Request request) {
        return ports.referenceStore()
                .find(ReferenceKind.CALENDAR, request.path("year"))
                .map(year -> facts.answer(200, ReferenceKind.CALENDAR, year.newest()))
                .orElseGet(() -> answers.problem(ProblemCode.NOT_FOUND, "no calendar of that year is loaded"));
    }

    APIGatewayV2HTTPResponse put(Clerk clerk, Request request) {
        return clerk.provincial()
                ? loading.put(clerk, request, fields -> read(request.path("year"), fields).map(this::change))
                : answers.problem(ProblemCode.FORBIDDEN, "only the provincial agency loads calendars");
    }

    private Change<WorkingYear> change(WorkingYear year) {
        return new Change<>(ReferenceKind.CALENDAR, year, Version.ALWAYS, _ -> {
            WorkingCalendar before = ports.reference().calendarNow();
            return Effects.ofCalendar(before, before.with(List.of(year)));
        });
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
}
