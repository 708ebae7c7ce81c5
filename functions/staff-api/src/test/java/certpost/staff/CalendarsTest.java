package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarsTest {
    private static final String NOTICE = """
            {"source": "国办发明电〔2026〕9号", "off": ["2027-02-08", "2027-01-01"], "work": ["2027-02-14"]}""";

    private final StaffDoor door = new StaffDoor();

    @Test
    void shouldLoadAYearAndShowIt() {
        Reply loaded = door.answer(put("2027", NOTICE));
        Reply shown = door.answer(get("2027").claim("agency", "guangzhou"));

        assertThat(loaded.status()).isEqualTo(201);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).isEqualTo(loaded.body())
                .isEqualTo("{\"year\":2027,\"source\":\"国办发明电〔2026〕9号\",\"off\":[\"2027-01-01\",\"2027-02-08\"],"
                        + "\"work\":[\"2027-02-14\"]}");
    }

    @Test
    void shouldCountDeadlinesByTheLoadedYear() {
        door.answer(put("2027", NOTICE));

        Reply deadline = door.answer(
                door.byAnybody("GET /v1/deadlines").query("announcedOn", "2026-12-31").query("workingDays", "2"));

        assertThat(deadline.text("lastDay")).isEqualTo("2027-01-04");
    }

    @Test
    void shouldReplaceAYear() {
        door.answer(put("2027", NOTICE));

        assertThat(door.answer(put("2027", NOTICE.replace(", \"2027-01-01\"", ""))).status()).isEqualTo(200);
        assertThat(door.reference.calendar().year(2027).orElseThrow().off()).hasSize(1);
    }

    @Test
    void shouldLetOnlyTheProvincialAgencyLoadCalendars() {
        door.refused(put("2027", NOTICE).claim("agency", "guangzhou"), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027", "27", "soon", "02025", "-999"})
    void shouldFindNoYearThatIsNotLoaded(String year) {
        door.refused(get(year), 404, "not-found");
    }

    @Test
    void shouldSayEverythingThatIsWrongWithAYearAtOnce() {
        Reply reply = door.refused(put("2027", """
                {"off": ["2027-01-01", "2027-01-02", "2026-01-01", "2027-01-01"], "work": ["2027-02-08", "2027-02-30"],
                 "holidays": []}"""), 422, "invalid");
        Reply year = door.refused(put("soon", "{\"off\": \"none\", \"work\": [], \"source\": 1}"), 422, "invalid");

        assertThat(reply.mistakes()).containsExactly("work malformed", "source missing", "off weekend",
                "off other-year", "off repeated", "holidays unknown");
        assertThat(year.mistakes()).containsExactlyInAnyOrder("year out-of-range", "off malformed", "source malformed");
    }

    @Test
    void shouldRefuseWhatIsNoJson() {
        door.refused(put("2027", "off: []"), 400, "malformed");
    }

    private Call get(String year) {
        return door.call("GET /v1/calendars/{year}").path("year", year);
    }

    private Call put(String year, String body) {
        return door.call("PUT /v1/calendars/{year}").path("year", year).json(body);
    }
}
