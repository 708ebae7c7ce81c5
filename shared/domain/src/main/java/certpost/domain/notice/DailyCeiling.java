package certpost.domain.notice;

import certpost.domain.calendar.BeijingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stands before a provider and counts a day's SMS against the most that a deployment wants to pay for. Where that is
 * reached, or the count cannot be known, reminders are held back and everything else is sent.
 *
 * <p>
 * Each SMS has a number within its day. Numbers are taken by the block, so that no item is written by every SMS; those of
 * a block whose process ends are lost, so there may be fewer SMS than the count says and not more.
 */
public final class DailyCeiling implements SmsSender {
    /** What a process that ends may lose: at most a thousandth of the day's. */
    private static final int PART = 1_000;
    private static final int LARGEST_BLOCK = 50;
    /** While the count cannot be known, it is not asked for before each SMS. */
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMinutes(1);

    private final SmsSender provider;
    private final SmsCountStore counts;
    private final long most;
    private final InstantSource clock;

    private LocalDate day = LocalDate.EPOCH;
    private long next = 1;
    private long last;
    private long uncounted;
    private Instant askAgain = Instant.MIN;
    private final Seen seen = new Seen();

    /** What was unusual since it was told last. */
    private static final class Seen {
        private int heldBack;
        private int beyond;
        private int heldBackUncounted;
        private int sentUncounted;
        private String failure = "";
    }

    /**
     * Stands before a provider, for one process.
     *
     * @param most SMS a day, at least one
     */
    public DailyCeiling(SmsSender provider, SmsCountStore counts, long most, InstantSource clock) {
        if (most < 1) {
            throw new IllegalArgumentException("must be at least 1");
        }
        this.provider = provider;
        this.counts = counts;
        this.most = most;
        this.clock = clock;
    }

    /** A ceiling as a setting has it; what is no number from 1 on is an {@link IllegalArgumentException}. */
    public static long parse(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("must be a whole number from 1 on");
        }
        return Long.parseLong(text);
    }

    /**
     * What becomes of a notice that is not to be sent today: due tomorrow, or expired where that is too late; due again in
     * a moment where nobody knows the count. Empty where it may be sent.
     */
    public Optional<Notice> heldBack(Notice notice) {
        Instant now = clock.instant();
        boolean known = isKnown(now);
        if (!notice.kind().endsAtTheCeiling() || (known && next <= most)) {
            return Optional.empty();
        }
        if (!known) {
            seen.heldBackUncounted++;
            return Optional.of(notice.postponed(now.plus(BEFORE_ASKING_AGAIN), "the day's SMS cannot be counted"));
        }
        seen.heldBack++;
        Instant tomorrow = Daytime.from(BeijingTime.endOf(day));
        String why = "the day's ceiling of SMS is reached";
        return Optional.of(notice.notAfter().isBefore(tomorrow)
                ? notice.ended(NoticeStatus.EXPIRED, why)
                : notice.postponed(tomorrow, why));
    }

    /** Sends and counts what the provider has taken or may have taken; never holds back. */
    @Override
    public Outcome send(Sms sms) {
        Outcome outcome = provider.send(sms);
        switch (outcome) {
            case Outcome.Accepted _,Outcome.Unknown _ -> count();
            case Outcome.TryLater _,Outcome.Refused _ -> {
                // It costs nothing.
            }
        }
        return outcome;
    }

    /** Lines that say what was unusual since they were asked for last, with nothing personal. */
    public List<String> report() {
        var lines = new ArrayList<String>();
        if (seen.heldBack + seen.beyond > 0) {
            lines.add("sms ceiling reached: %d held back, %d sent beyond %d a day".formatted(seen.heldBack, seen.beyond,
                    most));
        }
        if (seen.heldBackUncounted + seen.sentUncounted > 0) {
            lines.add("sms not counted: %d held back, %d sent; %s".formatted(seen.heldBackUncounted, seen.sentUncounted,
                    seen.failure));
        }
        seen.heldBack = 0;
        seen.beyond = 0;
        seen.heldBackUncounted = 0;
        seen.sentUncounted = 0;
        return lines;
    }

    /** Asks nobody: between the SMS and what is written of it nothing may come. */
    private void count() {
        if (next > last) {
            uncounted++;
            seen.sentUncounted++;
            return;
        }
        if (next > most) {
            seen.beyond++;
        }
        next++;
    }

    /** Whether there is a number for the next SMS of today; takes a block where there is none. */
    private boolean isKnown(Instant now) {
        LocalDate today = BeijingTime.dateAt(now);
        if (!today.equals(day)) {
            day = today;
            next = 1;
            last = 0;
        }
        if (next > last && !now.isBefore(askAgain)) {
            take(now);
        }
        return next <= last;
    }

    private void take(Instant now) {
        long block = Math.clamp(most / PART, 1, LARGEST_BLOCK);
        try {
            last = counts.add(day, block + uncounted);
            next = last - block + 1;
            uncounted = 0;
        } catch (RuntimeException e) {
            // The kind of failure only.
            seen.failure = e.getClass().getSimpleName();
            askAgain = now.plus(BEFORE_ASKING_AGAIN);
        }
    }
}
