package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceData;
import certpost.domain.reference.ReferenceKind;
import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenToEveryoneTest {
    private final StaffDoor door = new StaffDoor();

    @Test
    void shouldTellThatItWorksAndWhichReleaseItIs() throws IOException {
        Reply reply = door.answer(door.byAnybody("GET /v1/health"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("status")).isEqualTo("ok");
        var version = Pattern.compile("<artifactId>certpost</artifactId>\\s*<version>(.+?)</version>")
                .matcher(Files.readString(Path.of("../../pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(reply.text("version")).isEqualTo(version.group(1));
    }

    @Test
    void shouldCountADeadlineDayByDayForEverybody() {
        Reply reply = door.answer(deadline("2025-09-19", "12"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("announcedOn")).isEqualTo("2025-09-19");
        assertThat(reply.text("workingDays")).isEqualTo("12");
        assertThat(reply.text("policy")).isEqualTo("INCLUSIVE");
        assertThat(reply.text("lastDay")).isEqualTo("2025-10-11");
        assertThat(reply.text("closesAt")).isEqualTo("2025-10-12T00:00:00+08:00");
        assertThat(StaffDoor.size(reply, "days")).isEqualTo(23);
        assertThat(StaffDoor.each(reply, "days", "counts")).filteredOn("true"::equals).hasSize(12);
        assertThat(StaffDoor.each(reply, "days", "date")).startsWith("2025-09-19", "2025-09-20").endsWith("2025-10-11");
        assertThat(StaffDoor.each(reply, "days", "reason")).contains("weekend", "holiday", "make-up working day 12");
    }

    @Test
    void shouldCountByThePolicyThatIsAskedFor() {
        Reply reply = door.answer(deadline("2025-09-19", "1").query("policy", "EXCLUSIVE"));

        assertThat(reply.text("lastDay")).isEqualTo("2025-09-22");
        assertThat(reply.text("policy")).isEqualTo("EXCLUSIVE");
    }

    @ParameterizedTest
    @CsvSource({"2025-09-19, 0, workingDays out-of-range", "2025-09-19, 61, workingDays out-of-range",
            "2025-09-19, 1.5, workingDays out-of-range", "2025-09-19, -1, workingDays out-of-range",
            "2025-02-29, 12, announcedOn malformed", "2025-9-19, 12, announcedOn malformed",
            "1025-09-19, 12, announcedOn malformed", "'', 12, announcedOn malformed"})
    void shouldRefuseADeadlineThatMakesNoSense(String announcedOn, String workingDays, String mistake) {
        Reply reply = door.refused(deadline(announcedOn, workingDays), 422, "invalid");

        assertThat(reply.mistakes()).containsExactly(mistake);
    }

    @Test
    void shouldSayEverythingThatIsWrongWithADeadlineAtOnce() {
        Reply reply = door.refused(door.byAnybody("GET /v1/deadlines").query("policy", "inclusive").query("days", "3"),
                422, "invalid");

        assertThat(reply.mistakes()).containsExactly("announcedOn missing", "workingDays missing", "policy unknown",
                "days unknown");
    }

    @Test
    void shouldNotGuessAYearWhoseNoticeIsNotLoaded() {
        Reply reply = door.refused(deadline("2026-12-31", "2"), 422, "calendar-missing");

        assertThat(reply.text("detail")).contains("2027");
    }

    @Test
    void shouldLookOnceMoreBeforeAYearIsRefused() {
        Reply reply = door.answer(deadlineOver(stale()));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("lastDay")).isEqualTo("2025-09-19");
    }

    private Call deadlineOver(ReferenceData data) {
        door.over(data);
        return deadline("2025-09-19", "1");
    }

    private Call deadline(String announcedOn, String workingDays) {
        return door.byAnybody("GET /v1/deadlines").query("announcedOn", announcedOn).query("workingDays", workingDays);
    }

    @ParameterizedTest
    @CsvSource({"DIRECT, 广东省, 15", "DIRECT, 西藏自治区, 17", "DIRECT, 新疆维吾尔自治区, 17", "AGENCY, 广东省, ''"})
    void shouldTellThePostageThatIsKnown(String channel, String province, String amount) {
        Reply reply = door.answer(postage(channel, province));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("amount")).isEqualTo(amount);
        assertThat(reply.text("currency")).isEqualTo(amount.isEmpty() ? "" : "CNY");
        assertThat(reply.text("note")).isNotEmpty();
    }

    @Test
    void shouldTellThePostageOfAnotherTime() {
        Reply before = door.answer(postage("DIRECT", "广东省").query("at", "2023-12-31T23:59:59+08:00"));
        Reply after = door.answer(postage("DIRECT", "广东省").query("at", "2023-12-31T16:00:00Z"));

        assertThat(before.at("amount")).isNull();
        assertThat(after.text("amount")).isEqualTo("15");
    }

    @Test
    void shouldRefuseAPostageThatMakesNoSense() {
        Reply reply = door.refused(postage("COUNTER", "广东").query("at", "2025-09-19").query("city", "x"), 422,
                "invalid");
        Reply missing = door.refused(door.byAnybody("GET /v1/postage"), 422, "invalid");

        assertThat(reply.mistakes()).containsExactly("channel unknown", "province unknown", "at malformed",
                "city unknown");
        assertThat(missing.mistakes()).containsExactly("channel missing", "province missing");
    }

    private Call postage(String channel, String province) {
        return door.byAnybody("GET /v1/postage").query("channel", channel).query("province", province);
    }

    /** As an instance that has not seen yet what another one loaded. */
    private ReferenceData stale() {
        return new ReferenceData() {
            @Override
            public <T> List<Loaded<T>> all(ReferenceKind<T> kind) {
                return List.of();
            }

            @Override
            public <T> List<Loaded<T>> allNow(ReferenceKind<T> kind) {
                return door.reference.allNow(kind);
            }

            @Override
            public <T> Optional<Loaded<T>> recent(ReferenceKind<T> kind, String code) {
                return Optional.empty();
            }

            @Override
            public <T> Optional<Loaded<T>> find(ReferenceKind<T> kind, String code) {
                return door.reference.find(kind, code);
            }

            @Override
            public Instant now() {
                return door.reference.now();
            }
        };
    }
}
