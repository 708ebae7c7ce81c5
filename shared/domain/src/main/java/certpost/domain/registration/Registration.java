package certpost.domain.registration;

import certpost.domain.Mistake;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.notice.Daytime;
import certpost.domain.notice.NoticeKind;
import certpost.domain.text.PlainText;
import certpost.domain.window.ExamSession;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That registration for an exam opens, as the provincial agency announces it.
 *
 * @param year of the exam
 * @param closesOn the last day of registration; null where it is not known
 * @param note where it is announced, or whatever else staff want to keep of it; holders are not told it
 */
public record Registration(String qualification, int year, LocalDate opensOn, @Nullable LocalDate closesOn,
        @Nullable String note) {
    private static final int LONGEST_NOTE = 500;

    public Registration {
        List<Mistake> mistakes = mistakes(qualification, year, opensOn, closesOn, note);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(mistakes.toString());
        }
    }

    /** All that is wrong with what one would be made of; what is null for a mistake of its own is left out. */
    public static List<Mistake> mistakes(String qualification, int year, @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn, @Nullable String note) {
        var mistakes = new ArrayList<Mistake>(ExamSession.code("qualification", qualification).mistakes());
        if (!ExamSession.isYear(year)) {
            mistakes.add(new Mistake("year", "out-of-range", "no exam is of that year"));
        }
        if (opensOn != null && closesOn != null && closesOn.isBefore(opensOn)) {
            mistakes.add(new Mistake("closesOn", "out-of-range", "registration closes after it opens"));
        }
        if (note != null) {
            mistakes.addAll(PlainText.mistakes("note", note, LONGEST_NOTE));
        }
        return mistakes;
    }

    /**
     * From when on holders are told: the morning of the first day, or at once where it is announced later. Who confirms
     * a reminder from then on wants to be told of the next one.
     */
    public Instant toldFrom(Instant announcedAt) {
        Instant morning = Daytime.from(BeijingTime.startOf(opensOn));
        return announcedAt.isAfter(morning) ? announcedAt : morning;
    }

    /** Until when telling it is of use. */
    public Instant usefulUntil() {
        Instant atMost = NoticeKind.REGISTRATION_OPEN.notAfter(BeijingTime.startOf(opensOn));
        if (closesOn == null) {
            return atMost;
        }
        Instant end = BeijingTime.endOf(closesOn);
        return end.isBefore(atMost) ? end : atMost;
    }

    /** Whether holders are to be told now. */
    public boolean isToldAt(Instant now, Instant announcedAt) {
        return !now.isBefore(toldFrom(announcedAt)) && now.isBefore(usefulUntil());
    }
}
