package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.WindowId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CountsAfterWritesTest {
    private static final String ID = SomeCertificates.WINDOW.value();

    private final StaffDoor door = new StaffDoor(SomeWindows.direct());

    @Test
    void shouldNotBeNeededForTheAnswerToAWrite() {
        door.indexedBy(new CountingFails());
        Call looking = look();

        Reply announced = door.answer(announce("w-2", "AGENCY"));
        Reply again = door.answer(announce("w-2", "AGENCY"));
        Reply extended = door.answer(extend());

        assertThat(announced.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(extended.status()).isEqualTo(200);
        assertThat(announced.at("counts")).isNull();
        assertThat(extended.at("counts")).isNull();
        assertThat(extended.at("asOf")).isNull();
        assertThat(extended.text("closesAt")).isEqualTo("2025-10-14T00:00:00+08:00");
        assertThat(door.windows.find(new WindowId("w-2"))).isPresent();
        assertThatThrownBy(() -> door.answer(looking)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldBeShownAfterAWriteAsTheyWereCountedLast() {
        door.certificates.keep(SomeCertificates.applied(1));
        StaffApi instance = door.function();
        Reply looked = look().to(instance);
        door.certificates.keep(SomeCertificates.applied(2));
        door.clock.pass(Duration.ofHours(1));

        Reply extended = extend().to(instance);

        assertThat(StaffDoor.number(extended, "counts.roster")).isEqualTo(1);
        assertThat(extended.text("asOf")).isNotEmpty().isEqualTo(looked.text("asOf"));
    }

    private Call look() {
        return door.call("GET /v1/windows/{windowId}").path("windowId", ID);
    }

    private Call extend() {
        return door.call("POST /v1/windows/{windowId}/extension").path("windowId", ID).json("""
                {"closesAt": "2025-10-13T16:00:00Z", "reason": "slow"}""");
    }

    private Call announce(String id, String channel) {
        return door.call("PUT /v1/windows/{windowId}").path("windowId", id).json("""
                {"qualification": "social-worker", "year": 2025, "authority": "guangdong", "channel": "%s",
                 "announcedOn": "2025-09-19", "workingDays": 12}""".formatted(channel));
    }
}
