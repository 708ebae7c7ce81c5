package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.parcel.ParcelStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ParcelCodesTest {
    private static final String RETURNING = "{\"status\": \"RETURNING\", \"source\": \"the carrier's letter\"}";

    private final StaffDoor door = new StaffDoor();

    @Test
    void shouldLearnWhatACodeMeans() {
        Reply loaded = door.answer(put("708", RETURNING));
        Reply listed = door.answer(door.by("guangzhou", "GET /v1/carrier-codes"));

        assertThat(loaded.status()).as(loaded.body()).isEqualTo(201);
        assertThat(StaffDoor.each(listed, "carrierCodes", "opCode")).containsExactly("702", "708");
        assertThat(StaffDoor.each(listed, "carrierCodes", "status")).containsExactly("OUT_FOR_DELIVERY", "RETURNING");
        assertThat(door.reference.carrierCodes().status("708")).isEqualTo(ParcelStatus.RETURNING);
    }

    @Test
    void shouldLearnItForALaterDay() {
        door.answer(put("708", RETURNING.replace("}", ", \"validFrom\": \"2025-09-20\"}")));

        assertThat(door.reference.carrierCodes().isKnown("708")).isFalse();
        door.clock.moveTo(StaffDoor.NOW.plus(Duration.ofDays(3)));
        assertThat(door.reference.carrierCodes().isKnown("708")).isTrue();
    }

    @Test
    void shouldSayEverythingThatIsWrongWithACode() {
        Reply reply = door.refused(put("70-8", "{\"status\": \"BACK\", \"validFrom\": \"soon\", \"x\": 1}"), 422,
                "invalid");

        assertThat(reply.mistakes()).containsExactlyInAnyOrder("status unknown", "source missing",
                "validFrom malformed", "opCode malformed", "x unknown");
    }

    @Test
    void shouldLetOnlyTheProvincialAgencyLoadCodes() {
        door.refused(put("708", RETURNING).claim("agency", "guangzhou"), 403, "forbidden");
    }

    private Call put(String opCode, String body) {
        return door.call("PUT /v1/carrier-codes/{opCode}").path("opCode", opCode).json(body);
    }
}
