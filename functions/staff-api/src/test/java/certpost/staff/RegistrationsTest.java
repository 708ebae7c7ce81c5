package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.registration.SomeReminders;
import org.junit.jupiter.api.Test;

/** R18: the provincial agency announces registrations, and sees which reminders could not be told. */
class RegistrationsTest {
    private static final String BODY = """
            {"year": 2026, "opensOn": "2026-03-16", "closesOn": "2026-03-26", "note": "报名公告"}""";

    private final StaffDoor door = new StaffDoor();

    @Test
    void shouldAnnounceARegistrationAndKeepWhoDidR18() {
        Reply announced = door.answer(post(BODY));
        Reply again = door.answer(post(BODY));
        Reply moved = door.answer(post(BODY.replace("03-16", "03-17")));

        assertThat(announced.status()).isEqualTo(201);
        assertThat(announced.text("qualification")).isEqualTo("social-worker");
        assertThat(announced.text("opensOn")).isEqualTo("2026-03-16");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("etag")).isEqualTo("\"1\"");
        assertThat(moved.header("etag")).isEqualTo("\"2\"");
        Reply history = door.answer(door.call("GET /v1/reference-data/{kind}/{code}/versions")
                .path("kind", "registration")
                .path("code", "social-worker"));
        assertThat(StaffDoor.each(history, "versions", "by")).containsExactly("clerk-1", "clerk-1");
        assertThat(door.reference.registrations()).hasSize(1);
    }

    @Test
    void shouldLetOnlyTheProvincialAgencyAnnounce() {
        door.refused(post(BODY).claim("agency", "guangzhou"), 403, "forbidden");
        assertThat(door.reference.registrations()).isEmpty();
    }

    @Test
    void shouldKnowNoQualificationThatIsNotInTheCatalogue() {
        door.refused(post(BODY).path("code", "alchemist"), 404, "not-found");
    }

    @Test
    void shouldSayEverythingThatIsWrong() {
        assertThat(door
                .refused(post("{\"year\": 1900, \"opensOn\": \"soon\", \"note\": \"=1\", \"x\": 1}"), 422, "invalid")
                .mistakes())
                .containsExactlyInAnyOrder("year out-of-range", "opensOn malformed", "note malformed", "x unknown");
        assertThat(door.refused(post(BODY.replace("03-26", "03-15")), 422, "invalid").mistakes())
                .containsExactly("closesOn out-of-range");
        door.refused(post("[]"), 400, "malformed");
    }

    @Test
    void shouldAnnounceNothingThatIsOver() {
        assertThat(door.refused(post("{\"year\": 2025, \"opensOn\": \"2025-03-16\"}"), 422, "invalid").mistakes())
                .containsExactly("opensOn out-of-range");
    }

    @Test
    void shouldShowTheProvinceAloneWhichRemindersCouldNotBeToldAndSendThemAgain() {
        var called = SomeReminders.confirmed(1).called(SomeReminders.REGISTRATION);
        var telling = called.telling(SomeReminders.REGISTRATION, door.clock.instant());
        door.notices.add(telling.ended(NoticeStatus.FAILED, "unreachable"));

        Reply seen = door.answer(door.call("GET /v1/notices").query("status", "FAILED"));
        Reply city = door.answer(door.by("guangzhou", "GET /v1/notices").query("status", "FAILED"));

        assertThat(seen.text("notices.0.reminderOf")).isEqualTo("social-worker");
        assertThat(seen.text("notices.0.mobile")).isEqualTo("138****8000");
        assertThat(seen.at("notices.0.certificateId")).isNull();
        assertThat(city.at("notices.0")).isNull();
        String id = seen.text("notices.0.noticeId");
        door.refused(resend(id).claim("agency", "guangzhou"), 404, "not-found");
        assertThat(door.answer(resend(id)).text("status")).isEqualTo("PENDING");
        door.refused(resend(id), 409, "conflict");
    }

    private Call resend(String id) {
        return door.call("POST /v1/notices/{noticeId}/resend").path("noticeId", id).json("{\"reason\": \"asked for\"}");
    }

    private Call post(String body) {
        return door.call("POST /v1/qualifications/{code}/registration").path("code", "social-worker").json(body);
    }
}
