package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.Channel;
import certpost.domain.window.ExamSession;
import certpost.domain.window.SomeWindows;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {
    private static final String ID = SomeCertificates.WINDOW.value();

    private final StaffDoor door = new StaffDoor(SomeWindows.direct(),
            SomeWindows.of("gz-1", new ExamSession("guangzhou", "social-worker", 2025), Channel.AGENCY),
            SomeWindows.of("sz-1", new ExamSession("shenzhen", "social-worker", 2025), Channel.AGENCY));

    @Test
    void shouldShowAWindowWithItsCertificatesByState() {
        door.certificates.keep(SomeCertificates.entered(1));
        door.certificates.keep(SomeCertificates.entered(2, CheckStatus.NOT_CHECKED));
        door.certificates.keep(SomeCertificates.applied(3));
        door.certificates.keep(SomeCertificates.applied(4));
        door.certificates.keep(SomeCertificates.sent(5));

        Reply reply = door.answer(get(ID));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(StaffDoor.number(reply, "counts.roster")).isEqualTo(5);
        assertThat(StaffDoor.number(reply, "counts.notEligible")).isEqualTo(1);
        assertThat(Arrays.stream(CertificateState.values()).mapToInt(state -> count(reply, state.name())).sum())
                .isEqualTo(4);
        assertThat(count(reply, "NOT_APPLIED")).isEqualTo(1);
        assertThat(count(reply, "APPLIED")).isEqualTo(2);
        assertThat(count(reply, "SENT")).isEqualTo(1);
        assertThat(count(reply, "DELIVERED")).isZero();
    }

    @Test
    void shouldCountOnceAMinuteAtTheMost() {
        StaffApi instance = door.function();
        Reply first = get(ID).to(instance);
        door.certificates.keep(SomeCertificates.applied(1));
        door.clock.pass(Duration.ofSeconds(59));
        Reply soon = get(ID).to(instance);
        door.clock.pass(Duration.ofSeconds(1));
        Reply later = get(ID).to(instance);

        assertThat(count(soon, "APPLIED")).isZero();
        assertThat(soon.text("asOf")).isEqualTo(first.text("asOf")).isEqualTo("2025-09-17T10:00:00+08:00");
        assertThat(count(later, "APPLIED")).isEqualTo(1);
        assertThat(later.text("asOf")).isEqualTo("2025-09-17T10:01:00+08:00");
    }

    @ParameterizedTest
    @CsvSource({"2025-09-18T15:59:59.999Z, SCHEDULED", "2025-09-18T16:00:00Z, OPEN", "2025-10-11T15:59:59.999Z, OPEN",
            "2025-10-11T16:00:00Z, CLOSING"})
    void shouldTellTheStateByTheTimeOfTheRequest(java.time.Instant now, String state) {
        door.clock.moveTo(now);

        assertThat(door.answer(get(ID)).text("state")).isEqualTo(state);
        assertThat(StaffDoor.each(door.answer(list().query("state", state)), "windows", "windowId")).hasSize(3);
        assertThat(StaffDoor.size(door.answer(list().query("state", "CLOSED")), "windows")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sz-1", "nothing", "No Such", ""})
    void shouldHideWhatIsNotTheAgencysLikeWhatIsNotThere(String id) {
        Reply hidden = door.refused(get(id).claim("agency", "guangzhou"), 404, "not-found");
        Reply missing = door.refused(get("nothing").claim("agency", "guangzhou"), 404, "not-found");

        assertThat(hidden.body()).isEqualTo(missing.body());
        assertThat(door.answer(get("gz-1").claim("agency", "guangzhou")).status()).isEqualTo(200);
    }

    @Test
    void shouldListTheWindowsThatTheAgencyMaySee() {
        assertThat(StaffDoor.each(door.answer(list()), "windows", "windowId")).containsExactlyInAnyOrder(ID, "gz-1",
                "sz-1");
        assertThat(StaffDoor.each(door.answer(list().claim("agency", "guangzhou")), "windows", "windowId"))
                .containsExactly("gz-1");
    }

    @Test
    void shouldListWindowsPageByPage() {
        Reply first = door.answer(list().query("limit", "2"));
        Reply last = door.answer(list().query("limit", "2").query("cursor", first.text("next")));

        assertThat(StaffDoor.size(first, "windows")).isEqualTo(2);
        assertThat(StaffDoor.size(last, "windows")).isEqualTo(1);
        assertThat(last.at("next")).isNull();
        assertThat(StaffDoor.each(first, "windows", "windowId"))
                .doesNotContainAnyElementsOf(StaffDoor.each(last, "windows", "windowId"));
    }

    @Test
    void shouldRefuseAListThatThereIsNot() {
        Reply wrong = door.refused(list().query("state", "open").query("limit", "0").query("q", "x"), 422, "invalid");
        Reply cursor = door.refused(list().query("cursor", "elsewhere"), 422, "invalid");

        assertThat(wrong.mistakes()).containsExactly("state unknown", "limit out-of-range", "q unknown");
        assertThat(cursor.mistakes()).containsExactly("cursor unknown");
    }

    private static int count(Reply reply, String state) {
        return StaffDoor.number(reply, "counts.byState." + state);
    }

    private Call get(String id) {
        return door.call("GET /v1/windows/{windowId}").path("windowId", id);
    }

    private Call list() {
        return door.call("GET /v1/windows");
    }
}
