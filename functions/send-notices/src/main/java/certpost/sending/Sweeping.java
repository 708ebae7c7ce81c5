package certpost.sending;

import certpost.aws.Sleeper;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.NoticeStore.NoticeKey;
import certpost.sending.Attending.Attended;
import certpost.domain.notice.Subject;
import certpost.domain.registration.ReminderKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Sends what is due, as long as there is time, and gives up what a sender left half done. */
final class Sweeping {
    /** How many are looked for at once. */
    private static final int AT_ONCE = 500;
    /** Providers count messages by the second; so when one takes no more, a second later it takes some. */
    private static final Duration MOMENT = Duration.ofSeconds(1);
    /** How often only notices are found that want nothing: the index may still show what is done. */
    private static final int MOST_IDLE_LOOKS = 3;

    private final CertificateStore certificates;
    private final NoticeStore notices;
    private final Attending attending;
    private final InstantSource clock;
    private final Sleeper sleeper;

    Sweeping(CertificateStore certificates, NoticeStore notices, Attending attending, InstantSource clock,
            Sleeper sleeper) {
        this.certificates = certificates;
        this.notices = notices;
        this.attending = attending;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /**
     * Sweeps until nothing is due.
     *
     * @param hasTime whether there is time for a call to the provider
     * @param log takes a line for each notice that could not be attended to, with nothing personal
     */
    void sweep(BooleanSupplier hasTime, Consumer<String> log) {
        // Of the last look only: what is kept of all would grow with the queue.
        Set<NoticeKey> before = Set.of();
        int idle = 0;
        while (hasTime.getAsBoolean() && idle < MOST_IDLE_LOOKS) {
            Set<NoticeKey> due = new LinkedHashSet<>(notices.due(clock.instant(), AT_ONCE));
            if (due.isEmpty()) {
                return;
            }
            boolean isIdle = true;
            for (NoticeKey key : due) {
                Attended attended = before.contains(key) ? Attended.UNCHANGED : attend(key, hasTime, log);
                switch (attended) {
                    case DONE, OVERTAKEN, UNCHANGED -> {
                    }
                    case HELD_BACK -> sleeper.pause(MOMENT);
                    case NO_TIME -> {
                        return;
                    }
                }
                isIdle &= attended == Attended.UNCHANGED;
            }
            before = due;
            if (isIdle) {
                sleeper.pause(MOMENT);
            }
            idle = isIdle ? idle + 1 : 0;
        }
    }

    private Attended attend(NoticeKey key, BooleanSupplier hasTime, Consumer<String> log) {
        Optional<Notice> found = Optional.empty();
        try {
            found = notices.find(key);
            Notice notice = found.orElse(null);
            return notice == null ? Attended.UNCHANGED : switch (notice.subject()) {
                case Subject.OfCertificate(var certificate) -> certificates.find(certificate)
                        .map(its -> attending.attend(notice, its, hasTime))
                        .orElse(Attended.UNCHANGED);
                case Subject.OfReminder(var reminder) -> attending.attend(notice, reminder, hasTime);
            };
        } catch (RuntimeException e) {
            // The kind of failure only: its message might hold what an item holds.
            log.accept("notice " + name(key) + " failed: " + e.getClass().getName());
            found.ifPresent(notice -> attending.setAside(notice, "failed: " + e.getClass().getSimpleName()));
            return Attended.DONE;
        }
    }

    /** A reminder's subject names its holder, if by a pseudonym only: no log needs that. */
    private static String name(NoticeKey key) {
        return ReminderKey.parse(key.subject()).isPresent() ? key.fact() : key.subject() + " " + key.fact();
    }
}
