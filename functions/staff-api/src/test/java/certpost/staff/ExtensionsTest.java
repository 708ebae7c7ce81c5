package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.WindowStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionsTest {
    private static final Instant NOW = SomeWindows.OPENS.plus(Duration.ofDays(1));
    private static final Instant LATER = SomeWindows.CLOSES.plus(Duration.ofDays(2));

    private final StaffDoor door = new StaffDoor(SomeWindows.direct());

    @BeforeEach
    void open() {
        door.clock.moveTo(NOW);
    }

    @Test
    void shouldMoveTheEndAndTellTheOldEndTheNewOneAndTheReason() {
        Reply reply = door.answer(extend("2025-10-13T16:00:00Z", " 系统故障，延长申请 "));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("closesAt")).isEqualTo("2025-10-14T00:00:00+08:00");
        assertThat(reply.text("countedBy")).isEqualTo("as the agency's notice says; extended from"
                + " 2025-10-12T00:00:00+08:00 to 2025-10-14T00:00:00+08:00: 系统故障，延长申请");
        assertThat(stored().closesAt()).isEqualTo(LATER);
        assertThat(stored().version()).isEqualTo(2);
    }

    @Test
    void shouldCloseEarlyAMinuteAheadAtTheSoonest() {
        door.refused(extend(NOW.plusMillis(59_999).toString(), "early"), 422, "invalid");

        Reply reply = door.answer(extend(NOW.plusSeconds(60).toString(), "early"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("countedBy")).contains("shortened from 2025-10-12T00:00:00+08:00 to 2025-09-20T00:01:00");
    }

    @Test
    void shouldExtendAWindowThatIsAboutToCloseByLessThanAMinute() {
        door.clock.moveTo(SomeWindows.CLOSES.minusSeconds(5));

        assertThat(door.answer(extend(SomeWindows.CLOSES.plusSeconds(25).toString(), "slow")).status()).isEqualTo(200);
    }

    @Test
    void shouldExtendAWindowUntilClosingBegins() {
        door.clock.moveTo(SomeWindows.CLOSES.plusSeconds(10));

        assertThat(door.answer(extend(LATER.toString(), "late")).text("state")).isEqualTo("OPEN");
    }

    @Test
    void shouldNotChangeTheEndOnceClosingBegan() {
        close();

        door.refused(extend(LATER.toString(), "too late"), 409, "conflict");
    }

    @Test
    void shouldLetTheStoreDecideWhetherClosingBegan() {
        door.clock.moveTo(SomeWindows.CLOSES.plusSeconds(59));
        door.over(new WindowsMeanwhile(door.windows, this::close));

        Reply reply = door.answer(extend(LATER.toString(), "too late"));

        assertThat(reply.problem()).isEqualTo("conflict");
        assertThat(reply.text("detail")).contains("closing has begun");
        assertThat(stored().closesAt()).isEqualTo(SomeWindows.CLOSES);
    }

    @Test
    void shouldTryAgainWhenSomebodyElseWasFirst() {
        var reasons = new ArrayDeque<>(List.of("other"));
        door.over(new WindowsMeanwhile(door.windows, () -> {
            if (!reasons.isEmpty()) {
                move(reasons.remove());
            }
        }));

        assertThat(door.answer(extend(LATER.toString(), "mine")).status()).isEqualTo(200);
        assertThat(stored().closesAt()).isEqualTo(LATER);
        assertThat(stored().countedBy()).contains(": mine").doesNotContain("other");
    }

    @Test
    void shouldGiveUpWhenSomebodyElseIsAlwaysFirst() {
        var tries = new AtomicInteger();
        door.over(new WindowsMeanwhile(door.windows, () -> move("other-" + tries.incrementAndGet())));

        assertThat(door.answer(extend(LATER.toString(), "mine")).problem()).isEqualTo("conflict");
        assertThat(stored().countedBy()).doesNotContain("mine");
        assertThat(tries).hasValue(5);
    }

    @Test
    void shouldChangeNothingByTheSameEndAgain() {
        door.answer(extend(LATER.toString(), "once"));
        Window before = stored();

        assertThat(door.answer(extend(LATER.toString(), "once")).status()).isEqualTo(200);
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"2025-09-19T16:00:00Z, x, closesAt out-of-range",
            "2025-09-18T00:00:00Z, x, closesAt out-of-range", "tomorrow, x, closesAt malformed",
            "2025-10-13T16:00:00Z, ``, reason missing", "2025-10-13T16:00:00Z, =1+1, reason malformed",
            "2025-10-13T16:00:00Z, a\\u0000b, reason malformed"})
    void shouldNameTheMistakeAndWriteNothing(String closesAt, String reason, String mistake) {
        assertThat(door.refused(extend(closesAt, reason), 422, "invalid").mistakes()).containsExactly(mistake);
    }

    @Test
    void shouldNotCloseBeforeTheWindowOpens() {
        door.clock.moveTo(SomeWindows.OPENS.minus(Duration.ofDays(1)));

        Reply reply = door.refused(extend(SomeWindows.OPENS.toString(), "never"), 422, "invalid");

        assertThat(reply.mistakes()).containsExactly("closesAt out-of-range");
        assertThat(door.answer(extend(SomeWindows.OPENS.plusMillis(1).toString(), "short")).status()).isEqualTo(200);
    }

    @Test
    void shouldTakeAReasonOf200CharactersAndNoLongerOne() {
        Reply reply = door.refused(extend(LATER.toString(), "长".repeat(201)), 422, "invalid");

        assertThat(reply.mistakes()).containsExactly("reason too-long");
        assertThat(door.answer(extend(LATER.toString(), "长".repeat(200))).status()).isEqualTo(200);
    }

    @Test
    void shouldSayEverythingThatIsWrongAtOnce() {
        Reply reply = door.refused(post().json("{\"until\": 1}"), 422, "invalid");

        assertThat(reply.mistakes()).containsExactly("closesAt missing", "reason missing", "until unknown");
        assertThat(door.refused(extend("2025-09-18T00:00:00Z", ""), 422, "invalid").mistakes())
                .containsExactly("reason missing", "closesAt out-of-range");
        door.refused(post().json("now"), 400, "malformed");
        door.refused(post().text("text/csv", "closesAt"), 415, "unsupported-media-type");
    }

    @Test
    void shouldHideOtherAgenciesWindows() {
        door.refused(extend(LATER.toString(), "mine?").claim("agency", "guangzhou"), 404, "not-found");
        door.refused(extend(LATER.toString(), "none").path("windowId", "nothing"), 404, "not-found");
    }

    private void close() {
        assertThat(door.windows.claim(SomeCertificates.WINDOW, SomeWindows.CLOSES, "closer", SomeWindows.CLOSES,
                SomeWindows.CLOSES.plusSeconds(60))).isPresent();
    }

    private void move(String reason) {
        assertThat(door.windows.replace(stored().closingAt(stored().closesAt().plusSeconds(1), reason)))
                .isInstanceOf(WindowStore.Stored.Done.class);
    }

    private Window stored() {
        return door.windows.find(SomeCertificates.WINDOW).orElseThrow();
    }

    private Call extend(String closesAt, String reason) {
        return post().json("{\"closesAt\": \"%s\", \"reason\": \"%s\"}".formatted(closesAt, reason));
    }

    private Call post() {
        return door.call("POST /v1/windows/{windowId}/extension").path("windowId", SomeCertificates.WINDOW.value());
    }
}
