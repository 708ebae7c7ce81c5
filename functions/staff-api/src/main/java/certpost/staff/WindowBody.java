package certpost.staff;

import certpost.aws.http.FieldReader;
import certpost.domain.Mistake;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.calendar.CountingPolicy;
import certpost.domain.calendar.DeadlineOutcome;
import certpost.domain.calendar.WorkingCalendar;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.ReferenceData;
import certpost.domain.window.Channel;
import certpost.domain.window.ExamSession;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a window from a body's fields: by a rule to be counted, or by explicit instants; all mistakes at once. */
final class WindowBody {
    private static final String BY_NOTICE = "opening and closing as the agency's notice says";

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

    /** Which window of which exam it is. */
    private record Place(WindowId id, ExamSession session, WindowSlot slot) {}

    /** When it opens and closes, and by what rule. */
    private record Times(Instant opensAt, Instant closesAt, Window.@Nullable Counting counting, String countedBy) {}

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
        boolean explicit = body.hasAny("opensAt", "closesAt");
        if (counted == explicit) {
            body.mistake("announcedOn", counted ? "contradiction" : "missing",
                    "give announcedOn and workingDays, or opensAt and closesAt");
        }
        Window.Counting counting = counted ? counting(body) : null;
        Times instants = explicit ? instants(body) : null;
        noteWhatCannotBeMailed(body, qualification, channel, opening(counting, instants));
        List<Mistake> mistakes = body.mistakes();
        if (!mistakes.isEmpty() || id == null || qualification == null || authority == null || channel == null) {
            return new Read.Invalid(mistakes);
        }
        var place = new Place(id, new ExamSession(holding(authority, channel), qualification, year),
                new WindowSlot(channel, authority));
        if (counting != null) {
            return switch (reference.deadline(counting.announcedOn(), counting.workingDays(), counting.policy())) {
                case DeadlineOutcome.CalendarMissing(int missing) -> new Read.CalendarMissing(missing);
                case DeadlineOutcome.Counted(var deadline) ->
                    announced(place, new Times(BeijingTime.startOf(counting.announcedOn()), deadline.closesAt(),
                            counting, deadline.countedBy()));
            };
        }
        return instants == null ? new Read.Invalid(mistakes) : announced(place, instants);
    }

    private static Read announced(Place place, Times times) {
        return new Read.Announced(new Announcement(place.id(), place.session(), place.slot().authority(),
                place.slot().channel(), times.opensAt(), times.closesAt(), times.counting(), times.countedBy()));
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

    private Instant opening(Window.@Nullable Counting counting, @Nullable Times instants) {
        if (counting != null) {
            return BeijingTime.startOf(counting.announcedOn());
        }
        return instants == null ? reference.now() : instants.opensAt();
    }

    private static Window.@Nullable Counting counting(FieldReader body) {
        LocalDate announcedOn = body.value("announcedOn", text -> BeijingTime.date("announcedOn", text));
        int workingDays = body.whole("workingDays", 1, WorkingCalendar.MOST_WORKING_DAYS);
        CountingPolicy policy = body.has("policy")
                ? body.oneOf("policy", CountingPolicy.class)
                : CountingPolicy.INCLUSIVE;
        return announcedOn == null || policy == null ? null : new Window.Counting(announcedOn, workingDays, policy);
    }

    private static @Nullable Times instants(FieldReader body) {
        Instant opensAt = body.value("opensAt", text -> BeijingTime.instant("opensAt", text));
        Instant closesAt = body.value("closesAt", text -> BeijingTime.instant("closesAt", text));
        if (opensAt == null || closesAt == null) {
            return null;
        }
        if (!opensAt.isBefore(closesAt)) {
            body.mistake("closesAt", "out-of-range", "a window closes after it opens");
        }
        return new Times(opensAt, closesAt, null, BY_NOTICE);
    }
}
