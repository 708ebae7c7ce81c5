package certpost.domain.queue;

import certpost.domain.certificate.Application;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.window.Channel;
import certpost.domain.window.WindowId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows the places in queues (R15), from a picture of each queue that is taken once a minute at the most. */
public final class QueuePlaces {
    private static final Duration KEPT = Duration.ofMinutes(1);
    static final int MOST_KEPT = 20;

    /** A place, from 1, as it was then. */
    public record Place(int place, Instant asOf) {}

    private static final class Picture {
        private final long[] registrations;
        private final Instant asOf;

        Picture(long[] registrations, Instant asOf) {
            this.registrations = registrations;
            this.asOf = asOf;
        }
    }

    private final WaitingLine line;
    private final InstantSource clock;
    private final Map<WindowId, Picture> pictures = new ConcurrentHashMap<>();

    public QueuePlaces(WaitingLine line, InstantSource clock) {
        this.line = line;
        this.clock = clock;
    }

    /** The place of an application that waits to be mailed by the agency; who came in the same millisecond shares it. */
    public Optional<Place> of(Certificate certificate) {
        Application application = certificate.application();
        boolean waits = certificate.state() == CertificateState.APPLIED
                || certificate.state() == CertificateState.APPROVED;
        return application == null || !waits || application.channel() != Channel.AGENCY
                ? Optional.empty()
                : Optional.of(place(application));
    }

    private Place place(Application application) {
        Picture picture = picture(application.window());
        return new Place(1 + ahead(picture.registrations, application.registeredAt().toEpochMilli()), picture.asOf);
    }

    private static int ahead(long[] registrations, long mine) {
        int found = Arrays.binarySearch(registrations, mine);
        int ahead = found < 0 ? -found - 1 : found;
        while (ahead > 0 && registrations[ahead - 1] == mine) {
            ahead--;
        }
        return ahead;
    }

    private Picture picture(WindowId window) {
        Instant now = clock.instant();
        Picture known = pictures.get(window);
        if (known != null && now.isBefore(known.asOf.plus(KEPT))) {
            return known;
        }
        if (pictures.size() >= MOST_KEPT) {
            pictures.clear();
        }
        var fresh = new Picture(line.registrations(window), now);
        pictures.put(window, fresh);
        return fresh;
    }
}
