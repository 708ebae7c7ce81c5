package certpost.local.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The window closes: whoever comes a second later is refused, and the minute of grace belongs to the machines. */
final class Closing {
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final int TOO_LATE_TO_AMEND = 4;
    private static final int TOO_LATE_TO_WITHDRAW = 2;

    private final Report report;
    private final Crowd crowd;
    private final Cast cast;
    private final Addresses addresses;

    Closing(Report report, Crowd crowd, Cast cast, Addresses addresses) {
        this.report = report;
        this.crowd = crowd;
        this.cast = cast;
        this.addresses = addresses;
    }

    void play(Window window) {
        report.chapter("The window closes");
        Pause.until(window.closesAt().plus(A_SECOND), "one second past closing", report);
        List<Candidate> late = cast.playing(Part.COMES_LATE);
        List<Candidate> amending = cast.playing(Part.APPLIES).subList(0, TOO_LATE_TO_AMEND);
        List<Candidate> withdrawing = cast.playing(Part.APPLIES)
                .subList(TOO_LATE_TO_AMEND, TOO_LATE_TO_AMEND + TOO_LATE_TO_WITHDRAW);
        crowd.atOnce(late,
                one -> one.expect(one.put(addresses.mainland(one.holder().name(), one.who())), 409, "window-closed"));
        crowd.atOnce(amending, Closing::amendTooLate);
        crowd.atOnce(withdrawing, one -> one.expect(one.delete(), 409, "window-closed"));
        report.group("apply a second late: 409 window-closed", Part.COMES_LATE.count(), late);
        report.group("amend a second late: 409 window-closed", TOO_LATE_TO_AMEND, amending);
        report.group("withdraw a second late: 409 window-closed", TOO_LATE_TO_WITHDRAW, withdrawing);
    }

    /** The batch is at the printing house; its list is closed as well. */
    void fromInsideTheBatch(List<Candidate> applied) {
        List<Candidate> some = applied.subList(0, TOO_LATE_TO_AMEND);
        crowd.atOnce(some, Closing::amendTooLate);
        report.group("amend from inside the batch: 409 window-closed", TOO_LATE_TO_AMEND, some);
    }

    private static void amendTooLate(Candidate one) {
        MailApplication live = one.mustBeLive();
        one.expect(one.put(live.withDetail("样本路888号")), 409, "window-closed");
    }

    /** Requests that were in time may still be on their way through a function; nothing is batched before. */
    void awaitGrace(Window window) {
        Instant over = window.closesAt().plus(GRACE).plus(A_SECOND);
        Pause.until(over, "the minute of grace is over and batches are made", report);
    }
}
