package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.Intercepted;
import certpost.domain.calendar.CountingPolicy;
import certpost.domain.reference.Act;
import certpost.domain.reference.ReferenceDataStore;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadingTest {
    private static final String SOCIAL_WORKER = """
            {"nameZh": "社会工作者", "nameEn": "Social worker", "levels": ["社会工作师", "助理社会工作师"], "directMail": true,
             "electronic": "YES", "source": "notice of 2025-09-01", "validFrom": "2025-09-01"}""";
    private static final String NO_CODE = "{\"status\": \"RETURNING\", \"source\": \"a letter\"}";

    private final StaffDoor door = new StaffDoor(SomeWindows.direct());

    @Test
    void shouldCountVersionsFromWhatIsShipped() {
        Reply first = door.answer(put(SOCIAL_WORKER));
        Reply again = door.answer(put(SOCIAL_WORKER));
        Reply second = door.answer(put(SOCIAL_WORKER.replace("YES", "NO")));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("etag")).isEqualTo("\"1\"");
        assertThat(again.header("etag")).as("the same again changes nothing").isEqualTo("\"1\"");
        assertThat(second.header("etag")).isEqualTo("\"2\"");
    }

    @Test
    void shouldTellWhoLoadedWhatAndWhen() {
        door.answer(put(SOCIAL_WORKER));
        Reply history = door.answer(versions("qualification", "social-worker"));

        assertThat(StaffDoor.each(history, "versions", "version")).containsExactly("0", "1");
        assertThat(StaffDoor.each(history, "versions", "by")).containsExactly("", "clerk-1");
        assertThat(history.text("versions.1.agency")).isEqualTo("guangdong");
        assertThat(history.text("versions.1.at")).isEqualTo("2025-09-17T10:00:00+08:00");
        assertThat(history.text("versions.1.validFrom")).isEqualTo("2025-09-01T00:00:00+08:00");
        assertThat(history.text("versions.0.value.electronic")).isEqualTo("UNKNOWN");
        assertThat(history.text("versions.1.value.electronic")).isEqualTo("YES");
        assertThat(history.text("versions.1.value.source")).isEqualTo("notice of 2025-09-01");
    }

    @Test
    void shouldShowVersionsInPages() {
        door.answer(put(SOCIAL_WORKER));

        Reply first = door.answer(versions("qualification", "social-worker").query("limit", "1"));
        Reply last = door.answer(
                versions("qualification", "social-worker").query("limit", "1").query("cursor", first.text("next")));

        assertThat(StaffDoor.each(first, "versions", "version")).containsExactly("0");
        assertThat(StaffDoor.each(last, "versions", "version")).containsExactly("1");
        assertThat(last.at("next")).isNull();
    }

    @Test
    void shouldNotLetTwoClerksChangeTheSameUnseen() {
        door.answer(put(SOCIAL_WORKER).header("if-match", "\"0\""));

        door.refused(put(SOCIAL_WORKER.replace("YES", "NO")).header("if-match", "\"0\""), 412, "stale");
        assertThat(door.answer(put(SOCIAL_WORKER.replace("YES", "NO")).header("if-match", "\"1\"")).status())
                .isEqualTo(200);
        door.refused(code("708", NO_CODE).header("if-match", "*"), 412, "stale");
    }

    @Test
    void shouldLetTheLastChangeWinWhereNobodySaysWhatHeSaw() {
        door.answer(put(SOCIAL_WORKER));
        Reply reply = door.answer(put(SOCIAL_WORKER.replace("YES", "NO")).claim("sub", "clerk-2"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(door.reference.find(ReferenceKind.QUALIFICATION, "social-worker").orElseThrow().newest().act())
                .isEqualTo(new Act("clerk-2", "guangdong", StaffDoor.NOW));
    }

    @Test
    void shouldComeAfterAChangeThatCameFirstAndTellWhoSawTheOneBefore() {
        var others = new ArrayDeque<>(List.of(SOCIAL_WORKER, SOCIAL_WORKER.replace("YES", "NO")));
        var contested = new StaffDoor();
        contested.loadingInto(Intercepted.before(ReferenceDataStore.class, contested.reference, "put", () -> {
            String other = others.poll();
            if (other != null) {
                new StaffDoor().loadingInto(contested.reference).answer(put(other));
            }
        }));
        Call mine = put(SOCIAL_WORKER.replace("Social worker", "Mine"));

        assertThat(contested.answer(mine.header("if-match", "\"0\"")).problem()).isEqualTo("stale");
        assertThat(contested.answer(put(SOCIAL_WORKER.replace("Social worker", "Mine"))).header("etag"))
                .isEqualTo("\"3\"");
        assertThat(contested.reference.versions(ReferenceKind.QUALIFICATION, "social-worker")).hasSize(4);
    }

    @Test
    void shouldGiveUpWhereOthersKeepChangingTheSame() {
        var contested = new StaffDoor();
        var changes = new AtomicInteger();
        contested.loadingInto(Intercepted.before(ReferenceDataStore.class, contested.reference, "put",
                () -> new StaffDoor().loadingInto(contested.reference)
                        .answer(put(SOCIAL_WORKER.replace("Social", "Social " + changes.incrementAndGet())))));

        Reply reply = contested.answer(put(SOCIAL_WORKER));

        assertThat(reply.problem()).isEqualTo("conflict");
        assertThat(contested.reference.versions(ReferenceKind.QUALIFICATION, "social-worker"))
                .hasSize(changes.get() + 1);
    }

    @Test
    void shouldAnnounceWindowsOfAQualificationThatBeginsByThen() {
        door.answer(door.call("PUT /v1/qualifications/{code}")
                .path("code", "economist")
                .json(SOCIAL_WORKER.replace("2025-09-01\"}", "2025-10-01\"}")));

        assertThat(door.refused(window("2025-09-30T23:59:59+08:00"), 422, "invalid").mistakes())
                .containsExactly("qualification unknown");
        assertThat(door.answer(window("2025-10-01T00:00:00+08:00")).status()).isEqualTo(201);
    }

    private Call window(String opensAt) {
        return door.call("PUT /v1/windows/{windowId}").path("windowId", "economist-2025").json("""
                {"qualification": "economist", "year": 2025, "authority": "guangdong", "channel": "DIRECT",
                 "opensAt": "%s", "closesAt": "2025-10-20T00:00:00+08:00"}""".formatted(opensAt));
    }

    @Test
    void shouldApplyAChangeFromItsDayOn() {
        door.answer(put(SOCIAL_WORKER.replace("notice of 2025-09-01", "later").replace("2025-09-01", "2025-10-01")));

        assertThat(source()).isEqualTo("the bureau's FAQ of 2025-08-06");
        door.clock.moveTo(StaffDoor.NOW.plus(Duration.ofDays(14)));
        assertThat(source()).isEqualTo("later");
    }

    @Test
    void shouldSayWhichWindowsAChangeWouldTouchAndChangeNothing() {
        Reply trial = door.answer(put(SOCIAL_WORKER.replace("true", "false")).query("dryRun", "true"));

        assertThat(trial.status()).isEqualTo(200);
        assertThat(trial.text("dryRun")).isEqualTo("true");
        assertThat(trial.text("version")).isEqualTo("1");
        assertThat(StaffDoor.each(trial, "windows", "windowId")).containsExactly(SomeWindows.direct().id().value());
        assertThat(trial.text("windows.0.how")).contains("direct mail");
        assertThat(door.reference.versions(ReferenceKind.QUALIFICATION, "social-worker")).hasSize(1);
    }

    @Test
    void shouldSayToWhichEndAWindowWouldBeCountedAndMoveNone() {
        Window direct = SomeWindows.direct();
        var counted = new StaffDoor(new Window(direct.id(), direct.session(), direct.authority(), direct.channel(),
                direct.opensAt(), direct.closesAt(),
                new Window.Counting(LocalDate.parse("2025-09-19"), 12, CountingPolicy.INCLUSIVE), "counted", false,
                false, 1));
        String none = "{\"source\": \"a correction\", \"off\": [], \"work\": []}";
        Call put = counted.call("PUT /v1/calendars/{year}").path("year", "2025").json(none);

        Reply trial = counted.answer(
                counted.call("PUT /v1/calendars/{year}").path("year", "2025").json(none).query("dryRun", "true"));
        counted.answer(put);

        assertThat(trial.text("windows.0.closesAt")).isEqualTo("2025-10-12T00:00:00+08:00");
        assertThat(trial.text("windows.0.wouldCloseAt")).isEqualTo("2025-10-07T00:00:00+08:00");
        assertThat(counted.windows.find(direct.id()).orElseThrow().closesAt()).isEqualTo(direct.closesAt());
    }

    @Test
    void shouldFindNothingToTouchWhereNothingChanges() {
        door.answer(put(SOCIAL_WORKER));

        Reply trial = door.answer(put(SOCIAL_WORKER).query("dryRun", "true"));

        assertThat(trial.text("version")).isEqualTo("1");
        assertThat(StaffDoor.size(trial, "windows")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "1", "TRUE", ""})
    void shouldRefuseATrialThatIsNeitherTrueNorFalse(String dryRun) {
        assertThat(door.refused(put(SOCIAL_WORKER).query("dryRun", dryRun), 422, "invalid").mistakes())
                .containsExactly("dryRun malformed");
    }

    @Test
    void shouldFindNoHistoryOfWhatThereIsNot() {
        door.refused(versions("qualification", "nothing"), 404, "not-found");
        door.refused(versions("holiday", "social-worker"), 404, "not-found");
    }

    @Test
    void shouldHideTheHistoryOfAnotherCitysAgency() {
        door.answer(door.call("PUT /v1/agencies/{code}").path("code", "guangzhou").json("""
                {"name": "广州市人事考试中心", "province": "广东省", "cities": ["广州市"], "source": "its own page"}"""));

        assertThat(door.answer(versions("agency", "guangzhou").claim("agency", "guangzhou")).status()).isEqualTo(200);
        door.refused(versions("agency", "guangzhou").claim("agency", "shenzhen"), 404, "not-found");
    }

    private String source() {
        return door.answer(door.byAnybody("GET /v1/qualifications")).text("qualifications.0.source");
    }

    private Call versions(String kind, String code) {
        return door.call("GET /v1/reference-data/{kind}/{code}/versions").path("kind", kind).path("code", code);
    }

    private Call code(String opCode, String body) {
        return door.call("PUT /v1/carrier-codes/{opCode}").path("opCode", opCode).json(body);
    }

    private Call put(String body) {
        return door.call("PUT /v1/qualifications/{code}").path("code", "social-worker").json(body);
    }
}
