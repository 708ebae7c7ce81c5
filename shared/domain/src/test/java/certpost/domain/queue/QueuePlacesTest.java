package certpost.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.ClockAt;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Review;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.WindowId;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** R15: a holder sees the place in the queue, by time of successful submission. */
class QueuePlacesTest {
    private static final WindowId WINDOW = new WindowId("gz-2025");
    private static final Instant NOW = SomeCertificates.APPLIED_AT.plusSeconds(3_600);

    private final ClockAt clock = new ClockAt(NOW);
    private long[] registrations = {};
    private int pictures;
    private final QueuePlaces places = new QueuePlaces(_ -> {
        pictures++;
        return registrations;
    }, clock);

    @Test
    void shouldCountWhoIsAhead() {
        registrations = LongStream.of(1, 2, 3, 5).map(QueuePlacesTest::registeredAt).toArray();

        assertThat(place(1)).isEqualTo(1);
        assertThat(place(3)).isEqualTo(3);
        assertThat(place(4)).as("not in the picture yet").isEqualTo(4);
        assertThat(place(6)).isEqualTo(5);
    }

    @Test
    void shouldShareAPlaceWithWhoCameInTheSameMillisecond() {
        registrations = LongStream.of(1, 2, 2, 2, 3).map(QueuePlacesTest::registeredAt).toArray();

        assertThat(place(2)).isEqualTo(2);
        assertThat(place(3)).isEqualTo(5);
    }

    @Test
    void shouldTakeAPictureOnceAMinute() {
        assertThat(places.of(waiting(1))).contains(new QueuePlaces.Place(1, NOW));
        clock.pass(Duration.ofSeconds(59));
        assertThat(places.of(waiting(2))).contains(new QueuePlaces.Place(1, NOW));
        assertThat(pictures).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        assertThat(places.of(waiting(1))).contains(new QueuePlaces.Place(1, NOW.plusSeconds(60)));
    }

    @Test
    void shouldForgetItsPicturesBeforeTheyAreTooMany() {
        for (int i = 0; i < QueuePlaces.MOST_KEPT; i++) {
            places.of(SomeCertificates.appliedToAgency(1, new WindowId("window-" + i)));
        }
        places.of(SomeCertificates.appliedToAgency(1, new WindowId("window-0")));
        assertThat(pictures).isEqualTo(QueuePlaces.MOST_KEPT);

        places.of(SomeCertificates.appliedToAgency(1, new WindowId("one-more")));
        places.of(SomeCertificates.appliedToAgency(1, new WindowId("window-0")));
        assertThat(pictures).isEqualTo(QueuePlaces.MOST_KEPT + 2);
    }

    @Test
    void shouldHaveNoPlaceForWhatDoesNotWaitForTheAgency() {
        assertThat(places.of(SomeCertificates.entered(1))).isEmpty();
        assertThat(places.of(SomeCertificates.applied(1))).as("direct mail").isEmpty();
        assertThat(places.of(SomeCertificates.batched(1))).isEmpty();
        assertThat(pictures).isZero();
    }

    @Test
    void shouldKeepThePlaceOfWhatIsApproved() {
        registrations = LongStream.of(1, 2).map(QueuePlacesTest::registeredAt).toArray();
        var review = new Review(NOW, "clerk-1", new IfMatch.Anything(), "review");
        var approved = (Review.Outcome.Decided) review.approve(waiting(2));

        assertThat(places.of(approved.changed())).contains(new QueuePlaces.Place(2, NOW));
    }

    @Test
    void shouldCutOneToTwoThousandAtATime() {
        assertThat(cut(1).count()).isEqualTo(1);
        assertThat(cut(2_000).count()).isEqualTo(2_000);
        assertThatThrownBy(() -> cut(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cut(2_001)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Cut cut(int count) {
        return new Cut("cut", count, NOW, Cut.BY_SCHEDULE, NOW);
    }

    private int place(int number) {
        return places.of(waiting(number)).orElseThrow().place();
    }

    private static Certificate waiting(int number) {
        return SomeCertificates.appliedToAgency(number, WINDOW);
    }

    private static long registeredAt(long number) {
        return SomeCertificates.APPLIED_AT.plusSeconds(number).toEpochMilli();
    }
}
