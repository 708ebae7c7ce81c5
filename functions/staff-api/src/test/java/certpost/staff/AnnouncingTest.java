package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.Qualification.Electronic;
import certpost.domain.window.Channel;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import certpost.domain.window.WindowStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncingTest {
    private static final String COUNTED = """
            {"qualification": "social-worker", "year": 2025, "authority": "guangdong", "channel": "DIRECT",
             "announcedOn": "2025-09-19", "workingDays": 12}""";
    private static final String EXPLICIT = """
            {"qualification": "social-worker", "year": 2025, "authority": "guangdong", "channel": "DIRECT",
             "opensAt": "2025-09-19T09:00:00+08:00", "closesAt": "2025-10-11T09:00:00Z"}""";

    private final StaffDoor door = new StaffDoor();

    @Test
    void shouldCountTheWindowFromTheAnnouncementToMidnightOfItsLastDay() {
        Reply reply = door.answer(put(COUNTED));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("windowId")).isEqualTo("w-1");
        assertThat(reply.text("qualification")).isEqualTo("social-worker");
        assertThat(StaffDoor.number(reply, "year")).isEqualTo(2025);
        assertThat(reply.text("authority")).isEqualTo("guangdong");
        assertThat(reply.text("channel")).isEqualTo("DIRECT");
        assertThat(reply.text("opensAt")).isEqualTo("2025-09-19T00:00:00+08:00");
        assertThat(reply.text("closesAt")).isEqualTo("2025-10-12T00:00:00+08:00");
        assertThat(reply.text("announcedOn")).isEqualTo("2025-09-19");
        assertThat(StaffDoor.number(reply, "workingDays")).isEqualTo(12);
        assertThat(reply.text("policy")).isEqualTo("INCLUSIVE");
        assertThat(reply.text("countedBy")).contains("12 working days from 2025-09-19", "last day 2025-10-11");
        assertThat(reply.text("state")).isEqualTo("SCHEDULED");
        Window stored = stored();
        assertThat(stored.opensAt()).isEqualTo(SomeWindows.OPENS);
        assertThat(stored.closesAt()).isEqualTo(SomeWindows.CLOSES);
        assertThat(door.windows.find(SomeCertificates.SESSION).orElseThrow().holderKeyVersion()).isEqualTo(1);
    }

    @Test
    void shouldCountByThePolicyThatIsAskedFor() {
        Reply reply = door.answer(put(COUNTED.replace("12}", "12, \"policy\": \"EXCLUSIVE\"}")));

        assertThat(reply.text("opensAt")).isEqualTo("2025-09-19T00:00:00+08:00");
        assertThat(reply.text("closesAt")).isEqualTo("2025-10-14T00:00:00+08:00");
    }

    @Test
    void shouldTakeTheInstantsOfANotice() {
        Reply reply = door.answer(put(EXPLICIT));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("opensAt")).isEqualTo("2025-09-19T09:00:00+08:00");
        assertThat(reply.text("closesAt")).isEqualTo("2025-10-11T17:00:00+08:00");
        assertThat(reply.text("countedBy")).contains("the agency's notice");
        assertThat(List.of("announcedOn", "workingDays", "policy")).allMatch(field -> reply.at(field) == null);
    }

    @Test
    void shouldNotGuessAYearWhoseNoticeIsNotLoaded() {
        Reply reply = door.refused(put(COUNTED.replace("2025-09-19", "2026-12-31")), 422, "calendar-missing");

        assertThat(reply.text("detail")).contains("2027");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"social-worker\" | \"astronaut\" | qualification unknown",
            "\"social-worker\" | \"Social Worker\" | qualification malformed", "2025, | 1979, | year out-of-range",
            "2025, | \"2025\", | year malformed", "\"guangdong\" | \"\" | authority malformed",
            "\"DIRECT\" | \"COUNTER\" | channel unknown", "\"DIRECT\" | null | channel missing",
            "12} | 0} | workingDays out-of-range", "12} | 61} | workingDays out-of-range",
            "12} | 12, \"policy\": \"OFTEN\"} | policy unknown", "2025-09-19 | 2025-09-31 | announcedOn malformed",
            "12} | 12, \"note\": \"x\"} | note unknown", ", \"workingDays\": 12 | `` | workingDays missing"})
    void shouldNameTheMistakeAndWriteNothing(String right, String wrong, String mistake) {
        Reply reply = door.refused(put(COUNTED.replace(right, wrong)), 422, "invalid");

        assertThat(reply.mistakes()).containsExactly(mistake);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "2025-09-19T09:00:00+08:00 | 2025-09-19T09:00:00 | opensAt malformed",
            "2025-10-11T09:00:00Z | 2025-09-19T01:00:00Z | closesAt out-of-range",
            "2025-10-11T09:00:00Z | 2025-10-11T24:00:00+08:00 | closesAt malformed",
            "\"closesAt\": | \"workingDays\": 12, \"closesAt\": | announcedOn contradiction",
            "\"closesAt\": | \"policy\": \"INCLUSIVE\", \"closesAt\": | announcedOn contradiction"})
    void shouldNameTheMistakeInInstantsAndWriteNothing(String right, String wrong, String mistake) {
        Reply reply = door.refused(put(EXPLICIT.replace(right, wrong)), 422, "invalid");

        assertThat(reply.mistakes()).contains(mistake);
    }

    @Test
    void shouldSayEverythingThatIsWrongAtOnce() {
        Reply reply = door.refused(door.call("PUT /v1/windows/{windowId}").path("windowId", "W 1").json("""
                {"authority": 7, "channel": "MAIL"}"""), 422, "invalid");

        assertThat(reply.mistakes()).containsExactly("windowId malformed", "qualification missing", "year missing",
                "authority malformed", "channel unknown", "announcedOn missing");
    }

    @Test
    void shouldRefuseDirectMailWhereTheCertificatesDoNotGoByIt() {
        door.reference.put(new Qualification("teacher", "教师", "Teacher", List.of("教师"), false, Electronic.UNKNOWN,
                "outside the pilot", LocalDate.parse("2025-08-06")));
        String teachers = COUNTED.replace("social-worker", "teacher");

        Reply reply = door.refused(put(teachers), 422, "invalid");

        assertThat(reply.mistakes()).containsExactly("channel no-direct-mail");
        assertThat(reply.text("errors.0.message")).contains("do not go by direct mail");
        assertThat(door.answer(put(teachers.replace("DIRECT", "AGENCY"))).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"2025-10-11T16:00:00Z, announcedOn, true", "2025-10-11T09:00:00Z, closesAt, false"})
    void shouldRefuseAWindowThatWouldBeOver(Instant now, String field, boolean counted) {
        door.clock.moveTo(now);

        Reply reply = door.refused(put(counted ? COUNTED : EXPLICIT), 422, "invalid");

        assertThat(reply.mistakes()).containsExactly(field + " out-of-range");
    }

    @Test
    void shouldTakeAWindowThatIsOpenAlready() {
        door.clock.moveTo(SomeWindows.CLOSES.minusMillis(1));

        assertThat(door.answer(put(COUNTED)).text("state")).isEqualTo("OPEN");
    }

    @Test
    void shouldReplaceAWindowThatHasNotOpened() {
        door.answer(put(COUNTED));
        door.clock.moveTo(SomeWindows.OPENS.minusMillis(1));

        Reply reply = door.answer(put(EXPLICIT));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("closesAt")).isEqualTo("2025-10-11T17:00:00+08:00");
        assertThat(stored().version()).isEqualTo(2);
        assertThat(stored().counting()).isNull();
    }

    @Test
    void shouldNotReplaceAWindowByOneThatWouldBeOver() {
        door.answer(put(COUNTED));

        Reply reply = door.refused(put(EXPLICIT.replace("2025-09-19T09:00:00+08:00", "2025-09-01T09:00:00+08:00")
                .replace("2025-10-11T09:00:00Z", "2025-09-17T02:00:00Z")), 422, "invalid");

        assertThat(reply.mistakes()).containsExactly("closesAt out-of-range");
    }

    @Test
    void shouldNotCloseEarlierThanBeforeWithoutAMinutesNoticeWhereTheWindowIsAboutToOpen() {
        door.answer(put(COUNTED));
        door.clock.moveTo(Instant.parse("2025-09-18T15:59:30Z"));
        String soon = EXPLICIT.replace("2025-09-19T09:00:00+08:00", "2025-09-01T09:00:00+08:00");

        Reply reply = door.refused(put(soon.replace("2025-10-11T09:00:00Z", "2025-09-18T16:00:29.999Z")), 422,
                "invalid");

        assertThat(reply.mistakes()).containsExactly("closesAt out-of-range");
        assertThat(door.answer(put(soon.replace("2025-10-11T09:00:00Z", "2025-09-18T16:00:30Z"))).status())
                .isEqualTo(200);
    }

    @Test
    void shouldCloseWheneverStaffWantAWindowThatIsFarFromOpening() {
        door.answer(put(COUNTED));
        String soon = EXPLICIT.replace("2025-09-19T09:00:00+08:00", "2025-09-01T09:00:00+08:00");

        assertThat(door.answer(put(soon.replace("2025-10-11T09:00:00Z", "2025-09-17T02:00:30Z"))).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-09-18T15:00:00Z", "2025-09-18T16:00:00Z", "2025-10-11T16:00:00Z",
            "2026-10-11T16:00:00Z"})
    void shouldChangeNothingByTheSameContentAtAnyTime(Instant now) {
        door.answer(put(COUNTED));
        Window before = stored();
        door.clock.moveTo(now);

        Reply reply = door.answer(put(COUNTED));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void shouldNotChangeTheInstantsOfAWindowThatHasOpened() {
        door.answer(put(COUNTED));
        door.clock.moveTo(SomeWindows.OPENS);

        door.refused(put(EXPLICIT), 409, "conflict");
        door.clock.moveTo(SomeWindows.CLOSES);
        door.refused(put(EXPLICIT), 409, "conflict");
    }

    @ParameterizedTest
    @CsvSource({"2025, 2024", "DIRECT, AGENCY", "guangdong, guangzhou"})
    void shouldNeverMakeAWindowOneOfAnotherSessionOrChannel(String before, String after) {
        door.answer(put(COUNTED));

        door.refused(put(COUNTED.replaceFirst(before, after)), 409, "conflict");
    }

    @Test
    void shouldRefuseASecondWindowOfTheSessionAndChannelAndNameTheFirst() {
        door.answer(put(COUNTED));

        Reply reply = door.refused(put("w-2", EXPLICIT), 409, "conflict");

        assertThat(reply.text("detail")).contains("w-1");
        assertThat(door.answer(put("w-2", EXPLICIT.replace("DIRECT", "AGENCY"))).status()).isEqualTo(201);
        assertThat(door.answer(put("w-3", EXPLICIT.replace("2025,", "2024,"))).status()).isEqualTo(201);
    }

    @Test
    void shouldLetAnAgencyAnnounceItsOwnWindowsOnly() {
        String own = COUNTED.replace("guangdong", "guangzhou");

        door.refused(put(COUNTED).claim("agency", "guangzhou"), 403, "forbidden");
        assertThat(door.answer(put(own).claim("agency", "guangzhou")).status()).isEqualTo(201);
        door.refused(put(own).claim("agency", "shenzhen"), 404, "not-found");
        door.refused(put(COUNTED.replace("guangdong", "shenzhen")).claim("agency", "shenzhen"), 404, "not-found");
    }

    @Test
    void shouldLetTheProvincialAgencyAnnounceForOthers() {
        assertThat(door.answer(put(COUNTED.replace("guangdong", "guangzhou"))).status()).isEqualTo(201);
    }

    @Test
    void shouldLookAgainWhenSomebodyElseWasFirst() {
        var first = new ArrayDeque<Window>(List.of(SomeWindows.of("w-1", SomeCertificates.SESSION, Channel.DIRECT)));
        door.over(new WindowsMeanwhile(door.windows, () -> {
            if (!first.isEmpty()) {
                door.windows.create(first.remove(), 1);
            }
        }));

        Reply reply = door.answer(put(EXPLICIT));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(stored().closesAt()).isEqualTo(Instant.parse("2025-10-11T09:00:00Z"));
        assertThat(stored().version()).isEqualTo(2);
    }

    @Test
    void shouldGiveUpWhenSomebodyElseIsAlwaysFirst() {
        door.answer(put(COUNTED));
        door.over(new WindowsMeanwhile(door.windows, () -> {
            Window now = stored();
            assertThat(door.windows.replace(now.closingAt(now.closesAt().plus(Duration.ofHours(1)), "later")))
                    .isInstanceOf(WindowStore.Stored.Done.class);
        }));

        Reply reply = door.answer(put(EXPLICIT));

        assertThat(reply.problem()).isEqualTo("conflict");
        assertThat(stored().countedBy()).contains("later");
    }

    @Test
    void shouldRefuseWhatIsNoJson() {
        door.refused(put("{"), 400, "malformed");
        door.refused(put(COUNTED).text("application/xml", COUNTED), 415, "unsupported-media-type");
        door.refused(put(COUNTED + " ".repeat(65_536)), 413, "too-large");
    }

    private Window stored() {
        return door.windows.find(new WindowId("w-1")).orElseThrow();
    }

    private Call put(String body) {
        return put("w-1", body);
    }

    private Call put(String id, String body) {
        return door.call("PUT /v1/windows/{windowId}").path("windowId", id).json(body);
    }
}
