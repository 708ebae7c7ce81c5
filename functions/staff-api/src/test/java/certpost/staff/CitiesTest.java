package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.reference.Agency;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the agencies of two cities of one province see and do; all certificates are of Guangzhou's holders. */
class CitiesTest {
    private static final Window GUANGZHOU = SomeWindows.ofAgency("gz-2025", SomeCertificates.SESSION, "guangzhou");
    private static final String ANNOUNCEMENT = """
            {"qualification": "social-worker", "year": 2025, "authority": "shenzhen", "channel": "AGENCY",
             "opensAt": "2025-11-03T00:00:00+08:00", "closesAt": "2025-11-15T00:00:00+08:00"}""";

    private final StaffDoor door = new StaffDoor(SomeWindows.direct(), GUANGZHOU);

    CitiesTest() {
        agency("guangdong");
        agency("guangzhou", "广州市");
        agency("shenzhen", "深圳市");
        door.certificates.keep(SomeCertificates.applied(1));
        door.certificates.keep(SomeCertificates.entered(2));
    }

    @Test
    void shouldAnnounceACitysWindowForItsProvincesExam() {
        Reply reply = door.answer(
                door.by("shenzhen", "PUT /v1/windows/{windowId}").path("windowId", "sz-2025").json(ANNOUNCEMENT));

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.text("authority")).isEqualTo("shenzhen");
        Window window = door.windows.find(new WindowId("sz-2025")).orElseThrow();
        assertThat(window.session()).isEqualTo(SomeCertificates.SESSION);
        assertThat(door.windows.find(SomeCertificates.SESSION).orElseThrow().windows()).hasSize(3);
    }

    @Test
    void shouldNotAnnounceForAnotherCity() {
        door.refused(door.by("guangzhou", "PUT /v1/windows/{windowId}").path("windowId", "sz-2025").json(ANNOUNCEMENT),
                403, "forbidden");
    }

    @Test
    void shouldHideOneCitysWindowAndApplicationsFromTheOther() {
        String reference = SomeCertificates.entered(1).reference().value();
        for (Call call : List.of(door.by("shenzhen", "GET /v1/windows/{windowId}").path("windowId", "gz-2025"),
                door.by("shenzhen", "GET /v1/windows/{windowId}/applications").path("windowId", "gz-2025"),
                door.by("shenzhen", "GET /v1/applications/{reference}").path("reference", reference),
                door.by("guangzhou", "GET /v1/windows/{windowId}")
                        .path("windowId", SomeWindows.direct().id().value()))) {
            door.refused(call, 404, "not-found");
        }
        assertThat(StaffDoor.each(door.answer(door.by("shenzhen", "GET /v1/windows")), "windows", "windowId"))
                .isEmpty();
        assertThat(StaffDoor.each(door.answer(door.by("guangzhou", "GET /v1/windows")), "windows", "windowId"))
                .containsExactly("gz-2025");
    }

    @Test
    void shouldShowAnApplicationToTheAgencyThatServesItsHolder() {
        String reference = SomeCertificates.entered(1).reference().value();

        for (String agency : List.of("guangzhou", "guangdong")) {
            assertThat(door.answer(door.by(agency, "GET /v1/applications/{reference}").path("reference", reference))
                    .status()).isEqualTo(200);
        }
    }

    @Test
    void shouldCountOnlyWhomTheCityServes() {
        door.answer(door.by("shenzhen", "PUT /v1/windows/{windowId}").path("windowId", "sz-2025").json(ANNOUNCEMENT));

        assertThat(StaffDoor.number(
                door.answer(door.by("guangzhou", "GET /v1/windows/{windowId}").path("windowId", "gz-2025")),
                "counts.roster")).isEqualTo(2);
        assertThat(StaffDoor.number(
                door.answer(door.by("shenzhen", "GET /v1/windows/{windowId}").path("windowId", "sz-2025")),
                "counts.roster")).isZero();
    }

    @Test
    void shouldEnterNobodyWhomAnotherAgencyServes() {
        door.answer(door.by("shenzhen", "PUT /v1/windows/{windowId}").path("windowId", "sz-2025").json(ANNOUNCEMENT));

        Reply reply = door.answer(door.by("shenzhen", "POST /v1/windows/{windowId}/roster")
                .path("windowId", "sz-2025")
                .text("text/csv", RosterFile.english().rows(11, 12).text()));

        assertThat(StaffDoor.number(reply, "accepted")).as(reply.body()).isZero();
        assertThat(StaffDoor.each(reply, "errors", "code")).containsExactly("other-agency", "other-agency");
    }

    @Test
    void shouldTakeNoHolderAwayFromAnotherAgency() {
        var rows = RosterFile.english().rows(11, 12).text();
        door.answer(door.call("POST /v1/windows/{windowId}/roster").path("windowId", "gz-2025").text("text/csv", rows));
        door.answer(door.by("shenzhen", "PUT /v1/windows/{windowId}").path("windowId", "sz-2025").json(ANNOUNCEMENT));
        int writes = door.certificates.writes();
        assertThat(rows).contains("广州市");

        for (String dryRun : List.of("true", "false")) {
            Reply reply = door.answer(door.by("shenzhen", "POST /v1/windows/{windowId}/roster")
                    .path("windowId", "sz-2025")
                    .query("dryRun", dryRun)
                    .text("text/csv", rows.replace("广州市", "深圳市")));

            assertThat(StaffDoor.each(reply, "errors", "code")).as(reply.body())
                    .containsExactly("other-agency", "other-agency");
        }
        assertThat(door.certificates.writes()).isEqualTo(writes);
    }

    @Test
    void shouldLeadNobodyOnByACursorThatAnotherAgencyGot() {
        for (int year = 2023; year <= 2024; year++) {
            for (String city : List.of("guangzhou", "shenzhen")) {
                String body = ANNOUNCEMENT.replace("2025,", year + ",").replace("shenzhen", city);
                assertThat(door.answer(
                        door.by(city, "PUT /v1/windows/{windowId}").path("windowId", city + "-" + year).json(body))
                        .status()).isEqualTo(201);
            }
        }
        String cursor = door.answer(door.by("guangzhou", "GET /v1/windows").query("limit", "1")).text("next");

        assertThat(door.answer(door.by("guangzhou", "GET /v1/windows").query("cursor", cursor)).status())
                .isEqualTo(200);
        assertThat(
                door.refused(door.by("shenzhen", "GET /v1/windows").query("cursor", cursor), 422, "invalid").mistakes())
                .containsExactly("cursor unknown");
        door.refused(door.by("guangzhou", "GET /v1/windows").query("cursor", "after:" + "shenzhen-2023"), 422,
                "invalid");
    }

    private void agency(String code, String... cities) {
        door.reference.put(new Agency(code, "人事考试机构", "广东省", Set.of(cities), "a test"));
    }
}
