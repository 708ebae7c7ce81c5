package certpost.staff;

import certpost.aws.http.FieldReader;
import certpost.domain.Mistake;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.calendar.CountingPolicy;
import certpost.domain.calendar.DeadlineOutcome;
import certpost.domain.calendar.WorkingCalendar;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.ReferenceData;
import certpost.domain.text.PlainText;
import certpost.domain.window.Channel;
import certpost.domain.window.ExamSession;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a window from a body's fields: for which exam, when, and with what notice; all mistakes at once. */
final class WindowBody {
    private static final int LONGEST_NOTICE = 1_000;

    private final ReferenceData reference;

    /** What came of reading. */
    sealed interface Read {
        /** A window. */
        record Announced(Announcement announcement) implements Read {}

        /** All that is wrong. */
        record Invalid(List<Mistake> mistakes) implements Read {}

        /** It cannot be counted without that year's notice. */
        record CalendarMissing(int year) implements Read {}
    }

    WindowBody(ReferenceData reference) {
        this.reference = reference;
    }

    Read read(String windowId, FieldReader body) {
        WindowId id = body.take(WindowId.of("windowId", windowId));
        String qualification = body.value("qualification", text -> ExamSession.code("qualification", text));
        int year = body.whole("year", ExamSession.FIRST_YEAR, ExamSession.LAST_YEAR);
        String authority = body.value("authority", text -> ExamSession.code("authority", text));
        Channel channel = body.oneOf("channel", Channel.class);
        boolean counted = body.hasAny("announcedOn", "workingDays", "policy");
        boolean byDays = body.hasAny("opensOn", "closesOn");
        boolean byInstants = body.hasAny("opensAt", "closesAt");
        long ways = Stream.of(counted, byDays, byInstants).filter(way -> way).count();
        if (ways != 1) {
            body.mistake("announcedOn", ways == 0 ? "missing" : "contradiction",
                    "give announcedOn and workingDays, or opensOn and closesOn, or opensAt and closesAt");
        }
        Window.Counting counting = counted ? counting(body) : null;
        WindowTimes days = byDays ? WindowTimes.byDays(body) : null;
        WindowTimes given = byInstants ? WindowTimes.byInstants(body) : days;
        noteWhatCannotBeMailed(body, qualification, channel, opening(counting, given));
        String notice = notice(body, channel);
        List<Mistake> mistakes = body.mistakes();
        if (!mistakes.isEmpty() || id == null || qualification == null || authority == null || channel == null) {
            return new Read.Invalid(mistakes);
        }
        var session = new ExamSession(holding(authority, channel), qualification, year);
        Function<WindowTimes, Read> announced = times -> new Read.Announced(
                new Announcement(id, session, new WindowSlot(channel, authority), times, notice));
        if (counting == null) {
            return given == null ? new Read.Invalid(mistakes) : announced.apply(given);
        }
        return switch (reference.deadline(counting.announcedOn(), counting.workingDays(), counting.policy())) {
            case DeadlineOutcome.CalendarMissing(int missing) -> new Read.CalendarMissing(missing);
            case DeadlineOutcome.Counted(var deadline) -> announced.apply(WindowTimes.counted(counting, deadline));
        };
    }

    /** What the agency has published for its own mailing (领证通知). */
    private static @Nullable String notice(FieldReader body, @Nullable Channel channel) {
        if (!body.has("collectionNotice")) {
            return null;
        }
        if (channel == Channel.DIRECT) {
            body.mistake("collectionNotice", "contradiction", "only a window of an agency's own mailing has one");
        }
        return body.value("collectionNotice", text -> PlainText.of("collectionNotice", text, LONGEST_NOTICE));
    }

    /** Who holds the exam: a city's agency mails certificates of its province's exams. */
    private String holding(String authority, Channel channel) {
        return channel == Channel.AGENCY ? reference.agenciesNow().authorityOver(authority) : authority;
    }

    private void noteWhatCannotBeMailed(FieldReader body, @Nullable String code, @Nullable Channel channel,
            Instant opensAt) {
        if (channel == Channel.COUNTER) {
            body.mistake("channel", "unknown", "nobody applies at the counter: DIRECT or AGENCY");
        }
        if (code == null) {
            return;
        }
        Optional<Qualification> qualification = reference.qualification(code, opensAt);
        if (qualification.isEmpty()) {
            body.mistake("qualification", "unknown", "the catalogue has no such qualification");
        } else if (channel == Channel.DIRECT && !qualification.get().directMail()) {
            body.mistake("channel", "no-direct-mail", "certificates of this qualification do not go by direct mail");
        }
    }

    private Instant opening(Window.@Nullable Counting counting, @Nullable WindowTimes given) {
        if (counting != null) {
            return BeijingTime.startOf(counting.announcedOn());
        }
        return given == null ? reference.now() : given.opensAt();
    }

    private static Window.@Nullable Counting counting(FieldReader body) {
        LocalDate announcedOn = body.value("announcedOn", text -> BeijingTime.date("announcedOn", text));
        int workingDays = body.whole("workingDays", 1, WorkingCalendar.MOST_WORKING_DAYS);
        CountingPolicy policy = body.has("policy")
                ? body.oneOf("policy", CountingPolicy.class)
                : CountingPolicy.INCLUSIVE;
        return announcedOn == null || policy == null ? null : new Window.Counting(announcedOn, workingDays, policy);
    }
}
