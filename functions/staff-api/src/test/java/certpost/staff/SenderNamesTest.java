package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import org.junit.jupiter.api.Test;

class SenderNamesTest {
    private static final String NAME = "{\"name\": \"广东人社\", \"source\": \"registered with the provider\"}";

    private final StaffDoor door = new StaffDoor();

    @Test
    void shouldLoadTheSendersNameAndShowIt() {
        door.refused(door.call("GET /v1/signature"), 404, "not-found");

        Reply loaded = door.answer(put(NAME));
        Reply shown = door.answer(door.by("guangzhou", "GET /v1/signature"));

        assertThat(loaded.status()).isEqualTo(201);
        assertThat(shown.body()).isEqualTo(loaded.body());
        assertThat(shown.header("etag")).isEqualTo("\"1\"");
        assertThat(door.reference.signature()).isPresent();
    }

    @Test
    void shouldSayEverythingThatIsWrongWithAName() {
        assertThat(door.refused(put("{\"name\": \"【广东人社】\", \"x\": 1}"), 422, "invalid").mistakes())
                .containsExactlyInAnyOrder("source missing", "name malformed", "x unknown");
    }

    @Test
    void shouldLetOnlyTheProvincialAgencyLoadTheName() {
        door.refused(put(NAME).claim("agency", "guangzhou"), 403, "forbidden");
    }

    private Call put(String body) {
        return door.call("PUT /v1/signature").json(body);
    }
}
