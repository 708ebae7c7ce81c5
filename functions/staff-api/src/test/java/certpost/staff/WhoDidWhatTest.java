package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import certpost.domain.reference.Agency;
import certpost.aws.http.Call;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditSubject;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeKind;
import certpost.domain.notice.NoticeStatus;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever staff do is recorded: who did it, for which agency, when, about what. */
class WhoDidWhatTest {
    private static final Window GUANGZHOU = SomeWindows.ofAgency("gz-2025", SomeCertificates.SESSION, "guangzhou");
    private static final WindowId NEW = new WindowId("gd-2025");
    private static final String WINDOW = """
            {"qualification": "social-worker", "year": 2025, "authority": "guangdong", "channel": "DIRECT",
             "opensAt": "2025-09-19T09:00:00+08:00", "closesAt": "2025-10-11T09:00:00Z"}""";
    private static final String APPLICATION = """
            {"channel": "AGENCY", "recipient": "王小明", "mobile": "13800138000", "address": {"region": "CN",
             "province": "广东省", "city": "广州市", "district": "天河区", "detail": "体育西路1号2栋301房"}}""";

    private StaffDoor door = new StaffDoor(SomeWindows.direct(), GUANGZHOU);

    @Test
    void shouldRecordAWindowsAnnouncementChangeAndExtension() {
        door = new StaffDoor();
        ok(door.call("PUT /v1/windows/{windowId}").path("windowId", NEW.value()).json(WINDOW), 201);
        ok(door.call("PUT /v1/windows/{windowId}").path("windowId", NEW.value()).json(WINDOW), 200);
        ok(door.call("PUT /v1/windows/{windowId}").path("windowId", NEW.value()).json(WINDOW.replace("19T09", "19T08")),
                200);
        ok(door.call("POST /v1/windows/{windowId}/extension")
                .path("windowId", NEW.value())
                .json("{\"closesAt\": \"2025-10-12T09:00:00Z\", \"reason\": \"ask 020-12345678\"}"), 200);

        assertThat(door.audit.acts(AuditSubject.of(NEW))).containsExactly("WINDOW_ANNOUNCED", "WINDOW_CHANGED",
                "WINDOW_EXTENDED");
        AuditEntry last = door.audit.all().toList().getLast();
        assertThat(last.what()).isEqualTo(Map.of("version", "3", "closedAt", "2025-10-11T09:00:00Z", "closesAt",
                "2025-10-12T09:00:00Z", "reason", "ask ***"));
        assertThat(last.by() + " " + last.agency() + " " + last.at())
                .isEqualTo("clerk-1 guangdong 2025-09-17T02:00:00Z");
    }

    @Test
    void shouldRecordAnUploadedRosterBeforeItsRowsAndWhatCameOfIt() {
        String rows = RosterFile.english().rows(11, 12).text();
        for (String dryRun : List.of("true", "false", "false")) {
            ok(door.call("POST /v1/windows/{windowId}/roster")
                    .path("windowId", GUANGZHOU.id().value())
                    .query("dryRun", dryRun)
                    .text("text/csv", rows), 200);
        }
        ok(door.call("POST /v1/windows/{windowId}/roster")
                .path("windowId", GUANGZHOU.id().value())
                .text("text/csv", rows.replace("广州市", "杭州市")), 200);

        assertThat(door.audit.acts(AuditSubject.of(GUANGZHOU.id()))).containsSubsequence("ROSTER_UPLOADED",
                "ROSTER_IMPORTED", "ROSTER_UPLOADED", "ROSTER_IMPORTED");
        assertThat(door.audit.chain(AuditSubject.of(GUANGZHOU.id())).map(AuditEntry::what)).element(1)
                .satisfies(what -> assertThat(what).containsEntry("upload", "1")
                        .containsEntry("accepted", "2")
                        .containsEntry("rows", "2"));
        assertThat(door.audit.chain(AuditSubject.of(GUANGZHOU.id())).map(AuditEntry::what)).element(3)
                .satisfies(what -> assertThat(what).containsEntry("upload", "3").containsEntry("unchanged", "2"));
    }

    @Test
    void shouldRecordReviewsSingleAndByTheList() {
        door.certificates.keep(SomeCertificates.appliedToAgency(1, GUANGZHOU.id()));
        door.certificates.keep(SomeCertificates.appliedToAgency(2, GUANGZHOU.id()));
        ok(about(1, "approval"), 200);
        ok(about(1, "approval"), 200);
        ok(about(1, "rejection").json("{\"reason\": \"the address ends too early\"}"), 200);
        ok(door.call("POST /v1/windows/{windowId}/approvals")
                .path("windowId", GUANGZHOU.id().value())
                .json("{\"references\": [\"%s\"]}".formatted(reference(2))), 200);

        assertThat(door.audit.acts(subject(1))).containsExactly("APPROVED", "REJECTED");
        assertThat(door.audit.chain(subject(2)).map(AuditEntry::what)).containsExactly(Map.of("by", "list"));
    }

    @Test
    void shouldRecordWhatIsDoneAtTheCounter() {
        workAtTheCounter();

        assertThat(door.audit.acts(subject(1))).containsExactly("APPLIED_AT_COUNTER");
        assertThat(door.audit.acts(subject(2))).containsExactly("REMINDED", "COLLECTED", "REISSUE_REQUESTED",
                "REISSUED");
    }

    private void workAtTheCounter() {
        door.reference.put(new Agency("guangdong", "人事考试机构", "广东省", Set.of(), "a test"));
        door.reference.put(new Agency("guangzhou", "人事考试机构", "广东省", Set.of("广州市"), "a test"));
        door.certificates.keep(SomeCertificates.entered(1));
        door.clock.moveTo(SomeWindows.OPENS);
        ok(door.call("PUT /v1/applications/{reference}").path("reference", reference(1)).json(APPLICATION), 200);
        door.clock.moveTo(SomeCertificates.LATER);
        door.certificates.keep(SomeCertificates.entered(2));
        ok(about(2, "reminder"), 200);
        ok(door.call("POST /v1/uncollected/reminders"), 200);
        ok(about(2, "collection").json("{\"document\": \"RESIDENT_ID\", \"collectedBy\": \"HOLDER\"}"), 200);
        electronicExistsNot();
        ok(about(2, "reissue").json("{\"cause\": \"LOST\"}"), 200);
        ok(about(2, "reissue/issue"), 200);
    }

    @Test
    void shouldRecordTheWishForABatch() {
        ok(door.call("POST /v1/windows/{windowId}/batches").path("windowId", "gz-2025").json("{\"count\": 7}"), 202);

        assertThat(door.audit.chain(AuditSubject.of(GUANGZHOU.id())).map(AuditEntry::what)).singleElement()
                .satisfies(what -> assertThat(what).containsEntry("count", "7"));
    }

    @Test
    void shouldRecordThatANoticeIsSentAgain() {
        door.certificates.keep(SomeCertificates.applied(1));
        Notice notice = Notice
                .pending(SomeCertificates.key(1), "applied-x", NoticeKind.APPLIED, "138****8000",
                        SomeCertificates.APPLIED_AT, SomeCertificates.LATER)
                .claimed(SomeCertificates.APPLIED_AT)
                .ended(NoticeStatus.UNCONFIRMED, "no answer");
        door.notices.add(notice);
        door.clock.moveTo(SomeCertificates.APPLIED_AT.plusSeconds(60));
        ok(door.call("POST /v1/notices/{noticeId}/resend")
                .path("noticeId", NoticeId.of(notice.key()))
                .json("{\"reason\": \"asked for\"}"), 200);

        assertThat(door.audit.chain(subject(1)).map(AuditEntry::what)).containsExactly(
                Map.of("notice", "APPLIED", "noticeId", NoticeId.of(notice.key()), "reason", "asked for"));
    }

    @Test
    void shouldRecordWhatIsLoadedAndNothingThatIsOnlyTried() {
        String agency = """
                {"name": "广州市人事考试中心", "province": "广东省", "cities": ["广州市"], "source": "a test"}""";
        for (String dryRun : List.of("true", "false", "false")) {
            door.answer(door.call("PUT /v1/agencies/{code}")
                    .path("code", "guangzhou")
                    .query("dryRun", dryRun)
                    .json(agency));
        }

        assertThat(door.audit.all()).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo("agency/guangzhou");
            assertThat(entry.act()).isEqualTo("REFERENCE_DATA_LOADED");
            assertThat(entry.what()).containsEntry("version", "1");
        });
    }

    @Test
    void shouldRecordNobodysDataAndNothingThatIsRefused() {
        workAtTheCounter();
        door.refused(about(2, "collection").json("{\"document\": \"RESIDENT_ID\", \"collectedBy\": \"HOLDER\"}")
                .claim("agency", "shenzhen"), 404, "not-found");
        door.refused(about(2, "rejection").json("{\"reason\": \"\"}"), 422, "invalid");

        assertThat(door.audit.all().map(entry -> entry.subject() + entry.what()).toList().toString())
                .doesNotContain("王小明", "13800138000", "体育西路", SomeCertificates.holder(2).value())
                .doesNotContainPattern(Pattern.compile("[0-9]{17}[0-9X]"));
    }

    @Test
    void shouldLetNobodyActWhomTheTokenDoesNotName() {
        door.certificates.keep(SomeCertificates.appliedToAgency(1, GUANGZHOU.id()));

        door.refused(about(1, "approval").claim("sub", ""), 403, "forbidden");
    }

    private void ok(Call call, int status) {
        var reply = door.answer(call);
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    }

    private Call about(int number, String act) {
        return door.call("POST /v1/applications/{reference}/" + act).path("reference", reference(number));
    }

    private static String reference(int number) {
        return SomeCertificates.entered(number).reference().value();
    }

    private static AuditSubject subject(int number) {
        return AuditSubject.of(SomeCertificates.entered(number).reference());
    }

    private void electronicExistsNot() {
        ok(door.call("PUT /v1/qualifications/{code}").path("code", "social-worker").json("""
                {"nameZh": "社会工作者", "nameEn": "social worker", "levels": ["助理社会工作师"], "directMail": true,
                 "electronic": "NO", "source": "a test", "validFrom": "2025-01-01"}"""), 200);
    }
}
