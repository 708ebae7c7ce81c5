package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticesTest {
    private final StaffDoor door = new StaffDoor();

    @BeforeEach
    void shouldBegin() {
        door.clock.moveTo(SomeCertificates.APPLIED_AT.plus(Duration.ofHours(1)));
        for (int number = 1; number <= 5; number++) {
            door.certificates.keep(SomeCertificates.applied(number));
        }
    }

    @Test
    void shouldListWhatFailedMaskedAndWithItsReason() {
        ended(1, NoticeStatus.FAILED);
        ended(2, NoticeStatus.EXPIRED);

        Reply reply = door.answer(list("FAILED"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(StaffDoor.each(reply, "notices", "status")).containsExactly("FAILED");
        assertThat(reply.text("notices.0.reference")).isEqualTo(SomeCertificates.applied(1).reference().value());
        assertThat(reply.text("notices.0.kind")).isEqualTo("APPLIED");
        assertThat(reply.text("notices.0.at")).isEqualTo("2025-09-22T10:00:00+08:00");
        assertThat(reply.text("notices.0.mobile")).isEqualTo("138****8000");
        assertThat(reply.text("notices.0.reason")).isEqualTo("why");
        assertThat(reply.body()).doesNotContain("13800138000").doesNotContain("王");
    }

    @Test
    void shouldListPageByPage() {
        for (int number = 1; number <= 5; number++) {
            ended(number, NoticeStatus.UNCONFIRMED);
        }
        List<String> ids = new ArrayList<>();
        Reply page = door.answer(list("UNCONFIRMED").query("limit", "2"));
        ids.addAll(StaffDoor.each(page, "notices", "noticeId"));
        while (page.at("next") != null) {
            page = door.answer(list("UNCONFIRMED").query("limit", "2").query("cursor", page.text("next")));
            ids.addAll(StaffDoor.each(page, "notices", "noticeId"));
        }

        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void shouldShowAnotherAgencysNoticesToNobodyButTheProvince() {
        String id = ended(1, NoticeStatus.FAILED);

        Reply others = door.answer(door.by("shenzhen", "GET /v1/notices").query("status", "FAILED"));

        assertThat(StaffDoor.size(others, "notices")).isZero();
        door.refused(door.by("shenzhen", "POST /v1/notices/{noticeId}/resend")
                .path("noticeId", id)
                .json("{\"reason\": \"asked for\"}"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENT", "PENDING", "failed", ""})
    void shouldListOnlyWhatCallsForAPerson(String status) {
        door.refused(list(status), 422, "invalid");
        door.refused(door.call("GET /v1/notices"), 422, "invalid");
        door.refused(list("FAILED").query("cursor", "x"), 422, "invalid");
        door.refused(list("FAILED").query("state", "x"), 422, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "UNCONFIRMED", "EXPIRED"})
    void shouldSendAgainForAReasonAndSayWhoWantedIt(NoticeStatus status) {
        String id = ended(1, status);

        Reply reply = door.answer(resend(id, "the holder called"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("status")).isEqualTo("PENDING");
        assertThat(reply.text("resends.0.by")).isEqualTo("clerk-1");
        assertThat(reply.text("resends.0.reason")).isEqualTo("the holder called");
        assertThat(reply.text("resends.0.at")).isEqualTo("2025-09-22T11:00:00+08:00");
        assertThat(door.notices.due(door.clock.instant(), 9)).hasSize(1);
    }

    @Test
    void shouldNotSendTwiceWhereSomebodyClicksTwice() {
        String id = ended(1, NoticeStatus.FAILED);
        door.answer(resend(id, "once"));

        door.refused(resend(id, "once"), 409, "conflict");

        assertThat(door.notices.all().getFirst().resends()).hasSize(1);
    }

    @Test
    void shouldSendOneAgainThreeTimesADayAndSayWhenTheNextIsPossible() {
        String id = ended(1, NoticeStatus.FAILED);
        for (int time = 1; time <= 3; time++) {
            assertThat(door.answer(resend(id, "another try")).status()).isEqualTo(200);
            door.notices.replace(door.notices.all().getFirst().ended(NoticeStatus.FAILED, "why"));
            door.clock.pass(Duration.ofHours(1));
        }

        Reply refused = door.refused(resend(id, "another try"), 429, "too-many-requests");

        assertThat(refused.header("retry-after")).isEqualTo(Integer.toString(21 * 3_600));
        assertThat(door.notices.all().getFirst().status()).isEqualTo(NoticeStatus.FAILED);
        door.clock.pass(Duration.ofHours(21));
        assertThat(door.answer(resend(id, "another try")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SENT", "DROPPED", "DELIVERED"})
    void shouldNotSendAgainWhatCallsForNobody(NoticeStatus status) {
        door.refused(resend(ended(1, status), "asked for"), 409, "conflict");
    }

    @Test
    void shouldNotSendAgainWhatIsOfNoUseAnyMore() {
        Notice pending = Notice.pending(SomeCertificates.key(1), "out-x", NoticeKind.OUT_FOR_DELIVERY, "138****8000",
                SomeCertificates.APPLIED_AT, NoticeKind.OUT_FOR_DELIVERY.notAfter(SomeCertificates.APPLIED_AT));
        door.notices.add(pending.ended(NoticeStatus.EXPIRED, "too late"));
        door.clock.pass(Duration.ofDays(1));

        door.refused(resend(NoticeId.of(pending.key()), "asked for"), 409, "conflict");
    }

    @Test
    void shouldWantAReasonAndSomebodyWhoGivesIt() {
        String id = ended(1, NoticeStatus.FAILED);

        door.refused(call(id).json("{}"), 422, "invalid");
        door.refused(resend(id, "x".repeat(201)), 422, "invalid");
        door.refused(call(id).json("{\"reason\": \"asked for\", \"mobile\": \"13800138000\"}"), 422, "invalid");
        door.refused(resend(id, "asked for").claim("sub", ""), 403, "forbidden");
        door.refused(resend(id, "asked for").query("x", "y"), 422, "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "!!", "Z3Vhbmdkb25n"})
    void shouldKnowNoSuchNotice(String id) {
        door.refused(resend(id, "asked for"), 404, "not-found");
    }

    private Call list(String status) {
        return door.call("GET /v1/notices").query("status", status);
    }

    private Call call(String id) {
        return door.call("POST /v1/notices/{noticeId}/resend").path("noticeId", id);
    }

    private Call resend(String id, String reason) {
        return call(id).json("{\"reason\": \"" + reason + "\"}");
    }

    private String ended(int number, NoticeStatus status) {
        Notice pending = Notice.pending(SomeCertificates.key(number), "applied-x", NoticeKind.APPLIED, "138****8000",
                SomeCertificates.APPLIED_AT, NoticeKind.APPLIED.notAfter(SomeCertificates.APPLIED_AT));
        door.notices.add(pending.ended(status, "why"));
        return NoticeId.of(pending.key());
    }
}
