package certpost.reminding;

import certpost.domain.Page;
import certpost.domain.certificate.RosterIndex.Row;
import certpost.domain.reference.ReferenceData;
import certpost.domain.reminder.Agenda;
import certpost.domain.reminder.Round;
import certpost.domain.reminder.Round.RoundKey;
import certpost.domain.reminder.RoundStore;
import certpost.domain.reminder.Turn;
import certpost.domain.window.Window;
import certpost.domain.window.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Goes the round of a window's turn through its roster, page by page, and remembers each page: whoever resumes begins
 * behind it. A round at its end is gone again an hour later, for those who have come to the roster, withdrawn, or were
 * shown by the index too late.
 */
final class Reminding {
    /** Longer than a page takes; renewed with each. */
    static final Duration LEASE = Duration.ofMinutes(2);
    static final Duration UNTIL_AGAIN = Duration.ofHours(1);
    /** Rows that are looked at together, and all that is in memory. */
    static final int PAGE = 200;

    /** How far a run came. */
    enum End {
        /** Somebody else is at it, or it was gone to its end lately. */
        NOT_DUE,
        /** The whole roster was gone through. */
        DONE,
        /** There was no time left; the next run goes on. */
        TO_BE_CONTINUED,
        /** The window's end was moved, or another turn has come. */
        OVERTAKEN,
        /** Somebody else took over in between. */
        TAKEN_AWAY
    }

    /**
     * What a run did.
     *
     * @param notices how many it wrote
     * @param missingYear as the agenda says
     */
    record Outcome(Turn turn, End end, int notices, OptionalInt missingYear) {
        @Override
        public String toString() {
            return turn.occasion() + " " + end + ", " + notices + " notices";
        }
    }

    private final RoundStore rounds;
    private final Roster roster;
    private final Windows windows;
    private final ReferenceData reference;
    private final InstantSource clock;
    private final Supplier<String> owners;

    Reminding(RoundStore rounds, Roster roster, Windows windows, ReferenceData reference, InstantSource clock,
            Supplier<String> owners) {
        this.rounds = rounds;
        this.roster = roster;
        this.windows = windows;
        this.reference = reference;
        this.clock = clock;
        this.owners = owners;
    }

    /** Goes the round that is due of an open window, as long as there is time for another page. */
    Outcome remind(Window window, BooleanSupplier hasTime) {
        Instant now = clock.instant();
        Agenda agenda = agenda(window);
        Turn turn = agenda.at(now).orElseThrow(() -> new IllegalStateException("the window is not open"));
        var key = new RoundKey(window.id(), window.version(), turn.occasion());
        Optional<Round> round = rounds.claim(key, owners.get(), now, now.plus(LEASE));
        return round.map(claimed -> go(claimed, window, turn, hasTime, agenda.missingYear()))
                .orElseGet(() -> new Outcome(turn, End.NOT_DUE, 0, agenda.missingYear()));
    }

    /** Only a calendar that is read now may lack a year. */
    private Agenda agenda(Window window) {
        Agenda recent = Agenda.of(window, reference.calendar());
        return recent.missingYear().isEmpty() ? recent : Agenda.of(window, reference.calendarNow());
    }

    private Outcome go(Round round, Window window, Turn turn, BooleanSupplier hasTime, OptionalInt missingYear) {
        boolean moved = rounds.ofWindow(window.id()).stream().anyMatch(each -> each.version() != window.version());
        int notices = 0;
        String cursor = round.cursor();
        while (true) {
            if (!hasTime.getAsBoolean()) {
                return new Outcome(turn, End.TO_BE_CONTINUED, notices, missingYear);
            }
            if (!isStillOf(window, turn)) {
                return new Outcome(turn, End.OVERTAKEN, notices, missingYear);
            }
            Page<Row> page = roster.page(window.session(), cursor, PAGE);
            notices += roster.write(page.items(), window, turn, moved);
            cursor = page.next();
            Instant now = clock.instant();
            if (cursor == null) {
                End end = rounds.finished(round, now.plus(UNTIL_AGAIN)) ? End.DONE : End.TAKEN_AWAY;
                return new Outcome(turn, end, notices, missingYear);
            }
            if (!rounds.advance(round, cursor, now.plus(LEASE))) {
                return new Outcome(turn, End.TAKEN_AWAY, notices, missingYear);
            }
        }
    }

    /** What is written for a window that was moved meanwhile would only be dropped. */
    private boolean isStillOf(Window window, Turn turn) {
        return clock.instant().isBefore(turn.until())
                && windows.find(window.id()).filter(now -> now.version() == window.version()).isPresent();
    }
}
