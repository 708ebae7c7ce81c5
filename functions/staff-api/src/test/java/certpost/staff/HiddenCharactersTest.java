package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.SomeWindows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff type is printed, opened in spreadsheets and sent to holders: nothing may hide in it. */
class HiddenCharactersTest {
    private final StaffDoor door = new StaffDoor(SomeWindows.direct());

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "a\\udfffb", "\\udc00\\ud800", "a\\u202eb", "a\\u2066b", "a\\u200bb", "\\ufeffa",
            "a\\ufffd", "a\\u0000b", "a\\tb", "\\u2028", "\\u3164", "=1+1", "+1", "@a", "-a", "\\uff1da"})
    void shouldBeRefusedInEveryTextOfEveryBody(String text) {
        refused(qualification(text, "x", "x", "x"), "nameZh malformed");
        refused(qualification("证书", text, "x", "x"), "nameEn malformed");
        refused(qualification("证书", "x", text, "x"), "levels[0] malformed");
        refused(qualification("证书", "x", "x", text), "source malformed");
        refused(door.call("PUT /v1/calendars/{year}")
                .path("year", "2027")
                .json("{\"source\": \"%s\", \"off\": [], \"work\": []}".formatted(text)), "source malformed");
        refused(door.call("POST /v1/windows/{windowId}/extension")
                .path("windowId", SomeCertificates.WINDOW.value())
                .json("{\"closesAt\": \"2025-10-13T16:00:00Z\", \"reason\": \"%s\"}".formatted(text)),
                "reason malformed");
        refused(window(text, "guangdong"), "qualification malformed");
        refused(window("social-worker", text), "authority malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"一级", "一级 ", "\u3000一级"})
    void shouldNotMakeTwoLevelsOfOne(String again) {
        refused(qualification("证书", "x", "一级\", \"" + again, "x"), "levels[1] repeated");
    }

    private void refused(Call call, String mistake) {
        assertThat(door.refused(call, 422, "invalid").mistakes()).containsExactly(mistake);
    }

    private Call qualification(String nameZh, String nameEn, String level, String source) {
        return door.call("PUT /v1/qualifications/{code}").path("code", "economist").json("""
                {"nameZh": "%s", "nameEn": "%s", "levels": ["%s"], "directMail": true, "electronic": "YES",
                 "source": "%s", "validFrom": "2025-08-06"}""".formatted(nameZh, nameEn, level, source));
    }

    private Call window(String qualification, String authority) {
        return door.call("PUT /v1/windows/{windowId}").path("windowId", "w-1").json("""
                {"qualification": "%s", "year": 2025, "authority": "%s", "channel": "DIRECT",
                 "announcedOn": "2025-09-19", "workingDays": 12}""".formatted(qualification, authority));
    }
}
