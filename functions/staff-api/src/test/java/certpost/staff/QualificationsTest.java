package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualificationsTest {
    private static final String SUPERVISOR = """
            {"nameZh": "监理工程师", "nameEn": "Supervising engineer", "levels": ["监理工程师"], "directMail": true,
             "electronic": "YES", "source": "notice of 2025-08-06", "validFrom": "2025-08-06"}""";

    private final StaffDoor door = new StaffDoor();

    @Test
    void shouldShowTheCatalogueToEverybodyByCodeWithItsSources() {
        door.answer(put("supervising-engineer", SUPERVISOR));
        door.answer(put("economist", SUPERVISOR));

        Reply reply = door.answer(list());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(StaffDoor.each(reply, "qualifications", "code")).containsExactly("economist", "social-worker",
                "supervising-engineer");
        assertThat(StaffDoor.each(reply, "qualifications", "source")).contains("notice of 2025-08-06");
        assertThat(StaffDoor.each(reply, "qualifications", "validFrom")).containsOnly("2025-08-06");
        assertThat(reply.at("next")).isNull();
    }

    @Test
    void shouldShowTheCatalogueInPages() {
        door.answer(put("economist", SUPERVISOR));

        Reply first = door.answer(list().query("limit", "1"));
        Reply last = door.answer(list().query("limit", "1").query("cursor", first.text("next")));

        assertThat(StaffDoor.each(first, "qualifications", "code")).containsExactly("economist");
        assertThat(StaffDoor.each(last, "qualifications", "code")).containsExactly("social-worker");
        assertThat(last.at("next")).isNull();
    }

    @Test
    void shouldRefuseAPageThatThereIsNot() {
        Reply reply = door.refused(list().query("limit", "501").query("cursor", "nothing").query("q", "x"), 422,
                "invalid");

        assertThat(reply.mistakes()).containsExactly("limit out-of-range", "cursor unknown", "q unknown");
    }

    @Test
    void shouldAddToTheCatalogueAndReplaceAnEntry() {
        Reply added = door.answer(put("supervising-engineer", SUPERVISOR));
        Reply replaced = door.answer(put("supervising-engineer", SUPERVISOR.replace("true", "false")));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("code")).isEqualTo("supervising-engineer");
        assertThat(added.text("nameZh")).isEqualTo("监理工程师");
        assertThat(added.text("electronic")).isEqualTo("YES");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.text("directMail")).isEqualTo("false");
        assertThat(door.reference.qualification("supervising-engineer").orElseThrow().directMail()).isFalse();
    }

    @Test
    void shouldLetOnlyTheProvincialAgencyChangeTheCatalogue() {
        door.refused(put("supervising-engineer", SUPERVISOR).claim("agency", "guangzhou"), 403, "forbidden");
    }

    @Test
    void shouldSayEverythingThatIsWrongWithAnEntryAtOnce() {
        Reply reply = door.refused(put("Bad Code", """
                {"nameZh": "", "levels": [1], "directMail": "yes", "electronic": "MAYBE", "source": "\\u0007",
                 "validFrom": "2025", "colour": "red", "colour": "blue"}"""), 422, "invalid");

        assertThat(reply.mistakes()).containsExactlyInAnyOrder("code malformed", "nameZh missing", "nameEn missing",
                "levels malformed", "directMail malformed", "electronic unknown", "source malformed",
                "validFrom malformed", "colour unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{} {}"})
    void shouldRefuseWhatIsNoJsonObject(String body) {
        door.refused(put("economist", body), 400, "malformed");
    }

    @Test
    void shouldRefuseOtherMediaTypesAndLargeBodies() {
        door.refused(put("economist", SUPERVISOR).text("text/plain", SUPERVISOR), 415, "unsupported-media-type");
        door.refused(put("economist", SUPERVISOR + " ".repeat(64 * 1024)), 413, "too-large");
    }

    private Call list() {
        return door.byAnybody("GET /v1/qualifications");
    }

    private Call put(String code, String body) {
        return door.call("PUT /v1/qualifications/{code}").path("code", code).json(body);
    }
}
