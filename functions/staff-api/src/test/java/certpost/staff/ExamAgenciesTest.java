package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import org.junit.jupiter.api.Test;

class ExamAgenciesTest {
    private static final String GUANGZHOU = """
            {"name": "广州市人事考试中心", "province": "广东省", "cities": ["广州市"], "source": "its own page"}""";

    private final StaffDoor door = new StaffDoor();

    @Test
    void shouldLoadAnAgencyAndShowIt() {
        Reply added = door.answer(put("guangzhou", GUANGZHOU));
        Reply replaced = door.answer(put("guangzhou", GUANGZHOU));
        Reply listed = door.answer(door.by("guangzhou", "GET /v1/agencies"));

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(StaffDoor.each(listed, "agencies", "code")).containsExactly("guangzhou");
        assertThat(listed.text("agencies.0.cities.0")).isEqualTo("广州市");
    }

    @Test
    void shouldGiveNoCityToTwoAgencies() {
        door.answer(put("guangzhou", GUANGZHOU));

        Reply reply = door.refused(put("canton", GUANGZHOU), 409, "conflict");

        assertThat(reply.text("detail")).contains("guangzhou");
    }

    @Test
    void shouldRefuseDivisionsThatThereAreNot() {
        assertThat(door.refused(put("guangzhou", GUANGZHOU.replace("广东省", "广东")), 422, "invalid").mistakes())
                .containsExactly("province unknown");
        assertThat(door.refused(put("guangzhou", GUANGZHOU.replace("[\"广州市\"]", "[\"广州市\", \"南宁市\"]")), 422, "invalid")
                .mistakes()).containsExactly("cities unknown");
    }

    @Test
    void shouldSayEverythingThatIsWrong() {
        Reply reply = door.refused(put("guangzhou", "{\"name\": \"\", \"cities\": \"广州市\", \"x\": 1}"), 422, "invalid");

        assertThat(reply.mistakes()).containsExactlyInAnyOrder("name missing", "province missing", "cities malformed",
                "source missing", "x unknown");
    }

    @Test
    void shouldSwitchTheLatePolicyOfAnAgency() {
        Reply none = door.answer(put("guangzhou", GUANGZHOU));
        Reply monthly = door.answer(put("guangzhou", GUANGZHOU.replace("}", ", \"latePolicy\": \"MONTHLY_20\"}")));

        assertThat(none.text("latePolicy")).isEqualTo("NONE");
        assertThat(monthly.text("latePolicy")).isEqualTo("MONTHLY_20");
        assertThat(
                door.refused(put("guangzhou", GUANGZHOU.replace("}", ", \"latePolicy\": \"WEEKLY\"}")), 422, "invalid")
                        .mistakes())
                .containsExactly("latePolicy unknown");
    }

    @Test
    void shouldServeACityFromTheDayOn() {
        door.answer(put("guangzhou", GUANGZHOU.replace("}", ", \"validFrom\": \"2025-10-01\"}")));

        assertThat(door.reference.agencies().all()).isEmpty();
        door.clock.pass(java.time.Duration.ofDays(14));
        assertThat(door.reference.agencies().all()).hasSize(1);
    }

    @Test
    void shouldLetOnlyTheProvincialAgencySayWhomAnAgencyServes() {
        door.refused(put("guangzhou", GUANGZHOU).claim("agency", "guangzhou"), 403, "forbidden");
    }

    private Call put(String code, String json) {
        return door.call("PUT /v1/agencies/{code}").path("code", code).json(json);
    }
}
