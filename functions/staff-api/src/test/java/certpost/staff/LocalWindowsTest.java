package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.reference.Agency;
import certpost.domain.window.LocalWindow;
import certpost.domain.window.Window;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R7: local collection windows are plain dates; those of 2025 are entered as the agencies announced them. */
class LocalWindowsTest {
    private final StaffDoor door = new StaffDoor();

    @ParameterizedTest
    @EnumSource
    void shouldEnterTheWindowByItsFirstAndLastDay(LocalWindow local) {
        enter(local.holdingAgency());
        enter(local.agency());

        Reply reply = door.answer(put(local, ""));

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.text("opensAt")).isEqualTo(local.firstDay + "T00:00:00+08:00");
        assertThat(reply.text("closesAt")).isEqualTo(local.lastDay.plusDays(1) + "T00:00:00+08:00");
        assertThat(door.windows.find(local.window().id())).contains(local.window());
        assertThat(door.answer(put(local, "")).status()).as("the same again").isEqualTo(200);
        assertThat(door.windows.find(local.window().id())).contains(local.window());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"2025-11-14 | 2025-11-02 | closesOn out-of-range",
            "2025-11-14 | 2025-11-31 | closesOn malformed",
            "2025-11-03 | 2025-11-03T00:00:00+08:00 | opensOn malformed", "2025-11-03 | 3 November | opensOn malformed",
            ", \"closesOn\": \"2025-11-14\" | `` | closesOn missing",
            "\"opensOn\": \"2025-11-03\", | `` | opensOn missing",
            "\"closesOn\" | \"closesAt\": \"2025-11-15T00:00:00+08:00\", \"closesOn\" | announcedOn contradiction",
            "\"closesOn\" | \"workingDays\": 12, \"closesOn\" | announcedOn contradiction",
            "2025 | 2024 | closesOn out-of-range"})
    void shouldNameWhatIsWrongWithTheDays(String right, String wrong, String mistake) {
        String body = body(LocalWindow.GUIZHOU, "").replace(right, wrong);

        Reply reply = door.refused(call(LocalWindow.GUIZHOU).json(body), 422, "invalid");

        assertThat(reply.mistakes()).contains(mistake);
    }

    @Test
    void shouldOpenAndCloseOnOneDay() {
        Reply reply = door.answer(
                call(LocalWindow.GUIZHOU).json(body(LocalWindow.GUIZHOU, "").replace("2025-11-14", "2025-11-03")));

        assertThat(reply.text("opensAt")).isEqualTo("2025-11-03T00:00:00+08:00");
        assertThat(reply.text("closesAt")).isEqualTo("2025-11-04T00:00:00+08:00");
    }

    @Test
    void shouldKeepWhatTheAgencyPublishedAndLetItBeMendedWhileTheWindowIsOpen() {
        LocalWindow local = LocalWindow.GUIZHOU;
        String notice = ", \"collectionNotice\": \"%s\"";
        assertThat(door.answer(put(local, notice.formatted("领证通知"))).text("collectionNotice")).isEqualTo("领证通知");
        door.clock.moveTo(local.window().opensAt());

        Reply mended = door.answer(put(local, notice.formatted("领证通知（更正）")));

        assertThat(mended.status()).as(mended.body()).isEqualTo(200);
        Window stored = door.windows.find(local.window().id()).orElseThrow();
        assertThat(stored.collectionNotice()).isEqualTo("领证通知（更正）");
        assertThat(stored.closesAt()).isEqualTo(local.window().closesAt());
        door.refused(call(local).json(body(local, "").replace("11-14", "11-15")), 409, "conflict");
        door.clock.moveTo(local.window().closesAt());
        door.refused(put(local, notice.formatted("太晚")), 409, "conflict");
    }

    @Test
    void shouldTakeNoCollectionNoticeForDirectMailNorHiddenCharacters() {
        String body = body(LocalWindow.GUIZHOU, ", \"collectionNotice\": \"x\"");

        assertThat(door.refused(call(LocalWindow.GUIZHOU).json(body.replace("AGENCY", "DIRECT")), 422, "invalid")
                .mistakes()).containsExactly("collectionNotice contradiction");
        assertThat(door.refused(call(LocalWindow.GUIZHOU).json(body.replace("\"x\"", "\"\u200b\"")), 422, "invalid")
                .mistakes()).contains("collectionNotice malformed");
    }

    private void enter(Agency agency) {
        String cities = agency.cities().stream().map(city -> "\"" + city + "\"").collect(Collectors.joining(","));
        Reply reply = door.answer(door.call("PUT /v1/agencies/{code}")
                .path("code", agency.code())
                .json("""
                        {"name": "%s", "province": "%s", "cities": [%s], "source": "%s"}""".formatted(agency.name(),
                        agency.province(), cities, agency.source())));
        assertThat(reply.status()).as(reply.body()).isIn(200, 201);
    }

    private Call put(LocalWindow local, String more) {
        return call(local).json(body(local, more));
    }

    private Call call(LocalWindow local) {
        return door.by(local.code, "PUT /v1/windows/{windowId}").path("windowId", local.window().id().value());
    }

    private static String body(LocalWindow local, String more) {
        return """
                {"qualification": "social-worker", "year": 2025, "authority": "%s", "channel": "AGENCY",
                 "opensOn": "%s", "closesOn": "%s"%s}""".formatted(local.code, local.firstDay, local.lastDay, more);
    }
}
