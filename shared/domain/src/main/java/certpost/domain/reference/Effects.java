package certpost.domain.reference;

import certpost.domain.calendar.DeadlineOutcome;
import certpost.domain.calendar.WorkingCalendar;
import certpost.domain.postage.Tariff;
import certpost.domain.postage.Tariffs;
import certpost.domain.reference.Effect.Touch;
import certpost.domain.window.Channel;
import certpost.domain.window.Window;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changes of each kind of fact would mean for windows. */
public final class Effects {
    private Effects() {}

    /** Of a year's working days: on the windows, also closed ones, whose end would be counted differently. */
    public static Effect ofCalendar(WorkingCalendar before, WorkingCalendar after) {
        return window -> {
            Window.Counting counting = window.counting();
            return counting == null
                    ? Optional.empty()
                    : end(counting, after).filter(end -> !end(counting, before).equals(Optional.of(end)))
                            .map(end -> new Touch(window, "its end would be counted differently", end));
        };
    }

    private static Optional<Instant> end(Window.Counting counting, WorkingCalendar calendar) {
        return switch (calendar.deadline(counting.announcedOn(), counting.workingDays(), counting.policy())) {
            case DeadlineOutcome.Counted(var deadline) -> Optional.of(deadline.closesAt());
            case DeadlineOutcome.CalendarMissing _ -> Optional.empty();
        };
    }

    /** Of an entry of the catalogue: on its windows that are not closed when it begins. */
    public static Effect ofQualification(@Nullable Qualification before, Qualification after, Instant from) {
        return window -> {
            if (before == null || window.closed() || !window.closesAt().isAfter(from)
                    || !window.session().qualification().equals(after.code())) {
                return Optional.empty();
            }
            if (before.directMail() && !after.directMail() && window.channel() == Channel.DIRECT) {
                return touch(window, "its certificates would not go by direct mail any more, and it would stay open");
            }
            return before.nameZh().equals(after.nameZh()) && before.levels().equals(after.levels())
                    ? Optional.empty()
                    : touch(window, "its qualification would have another name or other levels");
        };
    }

    /** Of an agency: on the windows for mailing by it, or by those from and to whom holders would go over. */
    public static Effect ofAgency(Agencies before, Agencies after, Agency changed, Instant from) {
        LatePolicy policy = before.find(changed.code()).map(Agency::latePolicy).orElse(LatePolicy.NONE);
        Set<String> cities = before.find(changed.code()).map(Agency::cities).orElse(Set.of());
        return window -> {
            if (window.channel() != Channel.AGENCY || window.closed() || !window.closesAt().isAfter(from)) {
                return Optional.empty();
            }
            boolean own = window.authority().equals(changed.code());
            if (own && policy != changed.latePolicy()) {
                return touch(window, "late applications would be treated by " + changed.latePolicy());
            }
            boolean moved = Stream.concat(cities.stream(), changed.cities().stream()).anyMatch(city -> {
                String old = before.serving(window.session(), city);
                String next = after.serving(window.session(), city);
                return !old.equals(next) && Set.of(old, next).contains(window.authority());
            });
            return moved ? touch(window, "other holders would be served by its agency") : Optional.empty();
        };
    }

    /** Of a tariff: on the windows in which some submission would fall under another one, or under other figures. */
    public static Effect ofTariff(Tariffs before, Tariffs after) {
        return window -> Stream.concat(before.all().stream(), after.all().stream())
                .map(Tariff::validFrom)
                .filter(window::isOpenAt)
                .anyMatch(at -> differs(window, before, after, at)) || differs(window, before, after, window.opensAt())
                        ? touch(window, "some of its submissions would fall under this tariff, or no longer")
                        : Optional.empty();
    }

    private static boolean differs(Window window, Tariffs before, Tariffs after, Instant at) {
        return !before.inForce(window.channel(), window.authority(), at)
                .equals(after.inForce(window.channel(), window.authority(), at));
    }

    private static Optional<Touch> touch(Window window, String how) {
        return Optional.of(new Touch(window, how, null));
    }
}
