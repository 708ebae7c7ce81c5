package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.SomeWindows;
import org.junit.jupiter.api.Test;

class PostageTariffsTest {
    private static final String GUANGZHOU = """
            {"channel": "AGENCY", "agency": "guangzhou", "validFrom": "2025-09-18T00:00:00+08:00", "source": "a notice",
             "rates": [{"provinces": ["广东省"], "amount": 9.5}, {"provinces": [], "amount": 12}]}""";
    private static final String DIRECT = """
            {"channel": "DIRECT", "validFrom": "2026-01-01T00:00:00+08:00", "source": "a notice",
             "rates": [{"provinces": [], "amount": 16}]}""";

    private final StaffDoor door = new StaffDoor();

    @Test
    void shouldNameNoFigureOfAnAgencyBeforeItIsLoaded() {
        Reply reply = door.answer(postage("guangzhou", "2030-01-01T00:00:00+08:00"));

        assertThat(reply.at("amount")).isNull();
        assertThat(reply.text("note")).isEqualTo("as charged by the carrier");
    }

    @Test
    void shouldLoadATariffThatCountsFromItsTimeOnAndForItsAgencyOnly() {
        Reply loaded = door.answer(put("guangzhou-2025", GUANGZHOU));

        assertThat(loaded.status()).as(loaded.body()).isEqualTo(201);
        assertThat(loaded.header("etag")).isEqualTo("\"1\"");
        assertThat(loaded.text("currency")).isEqualTo("CNY");
        assertThat(door.answer(postage("guangzhou", "2025-09-18T00:00:00+08:00")).text("amount")).isEqualTo("9.5");
        assertThat(door.answer(postage("guangzhou", "2025-09-17T23:59:59+08:00")).at("amount")).isNull();
        assertThat(door.answer(postage("shenzhen", "2025-09-18T00:00:00+08:00")).at("amount")).isNull();
    }

    @Test
    void shouldLetACitysAgencyLoadItsOwnTariffAndNoOther() {
        assertThat(door.answer(put("guangzhou-2025", GUANGZHOU).claim("agency", "guangzhou")).status()).isEqualTo(201);

        door.refused(put("shenzhen-2025", GUANGZHOU).claim("agency", "shenzhen"), 403, "forbidden");
        door.refused(
                put("agency-2025", GUANGZHOU.replace("\"agency\": \"guangzhou\", ", "")).claim("agency", "guangzhou"),
                403, "forbidden");
        door.refused(put("direct-2026", DIRECT).claim("agency", "guangzhou"), 403, "forbidden");
        door.refused(put("direct-2024", GUANGZHOU).claim("agency", "guangzhou"), 403, "forbidden");
    }

    @Test
    void shouldHideATariffFromOtherCities() {
        door.answer(put("guangzhou-2025", GUANGZHOU));

        door.refused(put("guangzhou-2025", GUANGZHOU.replace("guangzhou", "shenzhen")).claim("agency", "shenzhen"), 404,
                "not-found");
        assertThat(StaffDoor.each(door.answer(door.by("shenzhen", "GET /v1/tariffs")), "tariffs", "tariffId"))
                .containsExactly("direct-2024");
        assertThat(StaffDoor.each(door.answer(door.by("guangzhou", "GET /v1/tariffs")), "tariffs", "tariffId"))
                .containsExactly("direct-2024", "guangzhou-2025");
    }

    @Test
    void shouldKeepChannelAndAgencyOfATariff() {
        door.answer(put("guangzhou-2025", GUANGZHOU));

        door.refused(put("guangzhou-2025", DIRECT), 409, "conflict");
        door.refused(put("guangzhou-2025", GUANGZHOU.replace("guangzhou", "shenzhen")), 409, "conflict");
    }

    @Test
    void shouldChargeByWeightWhereTheTariffDoes() {
        door.answer(put("guangzhou-2025", GUANGZHOU.replace("\"amount\": 9.5}",
                "\"amount\": 9.5, \"upToGrams\": 500}, {\"provinces\": [\"广东省\"], \"amount\": 11}")));
        Call postage = postage("guangzhou", "2025-09-18T00:00:00+08:00");

        assertThat(door.answer(postage.query("grams", "500")).text("amount")).isEqualTo("9.5");
        assertThat(door.answer(postage.query("grams", "501")).text("amount")).isEqualTo("11");
        assertThat(door.answer(postage("guangzhou", "2025-09-18T00:00:00+08:00")).text("note")).contains("by weight");
    }

    @Test
    void shouldSayEverythingThatIsWrongWithATariffAtOnce() {
        Reply reply = door.refused(put("Direct", """
                {"channel": "DIRECT", "agency": "guangzhou", "validFrom": "soon", "colour": 1, "rates": [
                 {"provinces": ["广东"], "amount": 1.005}, 7, {"provinces": [], "amount": 1e400, "upToGrams": 0}]}"""),
                422, "invalid");

        assertThat(reply.mistakes()).containsExactlyInAnyOrder("validFrom malformed", "rates[0].amount malformed",
                "rates[1] malformed", "rates[2].amount out-of-range", "rates[2].upToGrams out-of-range",
                "tariffId malformed", "agency malformed", "source missing", "rates missing", "colour unknown");
    }

    @Test
    void shouldSayWhichWindowsATariffWouldTouch() {
        var touched = new StaffDoor(SomeWindows.direct(),
                SomeWindows.ofAgency("gz", SomeCertificates.SESSION, "guangzhou"),
                SomeWindows.ofAgency("sz", SomeCertificates.SESSION, "shenzhen"));

        Reply trial = touched.answer(put("guangzhou-2025", GUANGZHOU).query("dryRun", "true"));

        assertThat(trial.status()).as(trial.body()).isEqualTo(200);
        assertThat(StaffDoor.each(trial, "windows", "windowId")).containsExactly("gz");
        assertThat(trial.text("version")).isEqualTo("1");
        assertThat(touched.reference.tariffs().all()).hasSize(1);
    }

    private Call postage(String agency, String at) {
        return door.byAnybody("GET /v1/postage")
                .query("channel", "AGENCY")
                .query("province", "广东省")
                .query("agency", agency)
                .query("at", at);
    }

    private Call put(String id, String body) {
        return door.call("PUT /v1/tariffs/{tariffId}").path("tariffId", id).json(body);
    }
}
