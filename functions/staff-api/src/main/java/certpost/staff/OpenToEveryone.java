package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.PostageDocument;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.address.Region;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.calendar.CountingPolicy;
import certpost.domain.calendar.DeadlineOutcome;
import certpost.domain.calendar.WorkingCalendar;
import certpost.domain.postage.Consignment;
import certpost.domain.postage.Rate;
import certpost.domain.window.Channel;
import certpost.domain.window.ExamSession;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Answers what everybody may ask: whether the house is open, how a deadline is counted, what postage costs. */
final class OpenToEveryone {
    private final Ports ports;
    private final Answers answers;
    private final String version;

    /** That it works, and which release it is. */
    @Json
    record Health(String status, String version) {}

    OpenToEveryone(Ports ports, Answers answers) {
        this.ports = ports;
        this.answers = answers;
        this.version = readVersion();
    }

    APIGatewayV2HTTPResponse health() {
        return answers.json(200, Health.class, new Health("ok", version));
    }

    APIGatewayV2HTTPResponse deadline(Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        LocalDate announcedOn = query.value("announcedOn", text -> BeijingTime.date("announcedOn", text));
        int workingDays = query.digits("workingDays", 1, WorkingCalendar.MOST_WORKING_DAYS);
        CountingPolicy policy = query.has("policy")
                ? query.oneOf("policy", CountingPolicy.class)
                : CountingPolicy.INCLUSIVE;
        var mistakes = query.mistakes();
        if (!mistakes.isEmpty() || announcedOn == null || policy == null) {
            return answers.invalid(mistakes);
        }
        return switch (ports.reference().deadline(announcedOn, workingDays, policy)) {
            case DeadlineOutcome.Counted(var deadline) ->
                answers.json(200, DeadlineDocument.class, DeadlineDocument.of(deadline));
            case DeadlineOutcome.CalendarMissing(int year) -> calendarMissing(answers, year);
        };
    }

    APIGatewayV2HTTPResponse postage(Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        Channel channel = query.oneOf("channel", Channel.class);
        if (channel == Channel.COUNTER) {
            query.mistake("channel", "unknown", "nothing is posted over the counter");
        }
        String province = query.value("province", this::province);
        Instant at = query.has("at")
                ? query.value("at", text -> BeijingTime.instant("at", text))
                : request.receivedAt();
        String agency = query.has("agency") ? query.value("agency", text -> ExamSession.code("agency", text)) : null;
        Integer grams = query.has("grams") ? query.digits("grams", 1, Rate.HEAVIEST) : null;
        var mistakes = query.mistakes();
        if (!mistakes.isEmpty() || channel == null || province == null || at == null) {
            return answers.invalid(mistakes);
        }
        var piece = new Consignment(channel, agency, Region.CN, province, grams);
        return answers.json(200, PostageDocument.class,
                PostageDocument.of(ports.reference().tariffs().postage(piece, at)));
    }

    /** Refuses to guess a year's working days (R8). */
    static APIGatewayV2HTTPResponse calendarMissing(Answers answers, int year) {
        return answers.problem(ProblemCode.CALENDAR_MISSING, "the State Council's notice on the holidays of " + year
                + " is not loaded yet; load it, or give the closing time");
    }

    private Checked<String> province(String text) {
        return ports.divisions().knowsProvince(text)
                ? Checked.valid(text)
                : Checked.invalid("province", "unknown", "no province has this full name");
    }

    private static String readVersion() {
        try (InputStream file = OpenToEveryone.class.getResourceAsStream("version.txt")) {
            return new String(Objects.requireNonNull(file, "version.txt").readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
