package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Reference;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Withdrawal;
import certpost.domain.window.SomeWindows;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationsTest {
    private final StaffDoor door = new StaffDoor(SomeWindows.direct());

    @BeforeEach
    void applied() {
        for (int number = 5; number > 1; number--) {
            door.certificates.keep(SomeCertificates.applied(number));
        }
        door.certificates.keep(SomeCertificates.batched(1));
        door.certificates.keep(SomeCertificates.entered(6));
    }

    @Test
    void shouldListTheApplicationsMaskedInOrderOfRegistration() {
        Reply reply = door.answer(list());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(StaffDoor.each(reply, "applications", "certificateNumber")).containsExactly("202500000001",
                "202500000002", "202500000003", "202500000004", "202500000005");
        assertThat(reply.at("next")).isNull();
        assertThat(StaffDoor.each(reply, "applications", "state")).startsWith("BATCHED", "APPLIED");
        assertThat(reply.text("applications.0.reference")).isEqualTo(reference(1));
        assertThat(reply.text("applications.0.channel")).isEqualTo("DIRECT");
        assertThat(reply.text("applications.0.registeredAt")).isEqualTo("2025-09-22T10:00:01+08:00");
        assertThat(reply.text("applications.0.recipient")).isEqualTo("王*");
        assertThat(reply.text("applications.0.mobile")).isEqualTo("138****8000");
        assertThat(reply.text("applications.0.address")).isEqualTo("广东省广州市****");
        assertThat(reply.at("applications.0.timeline")).isNull();
        assertNothingPersonal(reply);
    }

    @Test
    void shouldShowOnlyTheStateThatIsAskedFor() {
        Reply batched = door.answer(list().query("state", "BATCHED"));
        Reply delivered = door.answer(list().query("state", "DELIVERED"));

        assertThat(StaffDoor.each(batched, "applications", "reference")).containsExactly(reference(1));
        assertThat(StaffDoor.size(delivered, "applications")).isZero();
    }

    @Test
    void shouldListThemPageByPage() {
        Reply first = door.answer(list().query("limit", "3"));
        Reply last = door.answer(list().query("limit", "3").query("cursor", first.text("next")));

        assertThat(StaffDoor.each(first, "applications", "reference")).containsExactly(reference(1), reference(2),
                reference(3));
        assertThat(StaffDoor.each(last, "applications", "reference")).containsExactly(reference(4), reference(5));
        assertThat(last.at("next")).isNull();
    }

    @Test
    void shouldListAHundredUnlessMoreAreAskedFor() {
        for (int number = 6; number <= 501; number++) {
            door.certificates.keep(SomeCertificates.applied(number));
        }

        assertThat(StaffDoor.size(door.answer(list()), "applications")).isEqualTo(100);
        assertThat(StaffDoor.size(door.answer(list().query("limit", "500")), "applications")).isEqualTo(500);
    }

    @Test
    void shouldShowCertificatesAsTheyAreAndNotAsTheIndexRemembersThem() {
        Certificate withdrawn = SomeCertificates.applied(2);
        Certificate again = SomeCertificates.applied(3);
        door.certificates.freezeInIndex(withdrawn.key());
        door.certificates.freezeInIndex(again.key());
        door.certificates.keep(withdrawn(withdrawn));
        door.certificates.keep(SomeCertificates.applied(3, SomeCertificates.APPLIED_AT.plusSeconds(99)));

        Reply lagging = door.answer(list());
        door.certificates.catchUp();
        Reply later = door.answer(list());

        assertThat(StaffDoor.each(lagging, "applications", "reference")).containsExactly(reference(1), reference(4),
                reference(5));
        assertThat(StaffDoor.each(later, "applications", "reference")).containsExactly(reference(1), reference(4),
                reference(5), reference(3));
    }

    @Test
    void shouldRefuseAListThatThereIsNot() {
        Reply wrong = door.refused(list().query("state", "GONE").query("limit", "501").query("q", "x"), 422, "invalid");
        Reply cursor = door.refused(list().query("cursor", "elsewhere"), 422, "invalid");

        assertThat(wrong.mistakes()).containsExactly("state unknown", "limit out-of-range", "q unknown");
        assertThat(cursor.mistakes()).containsExactly("cursor unknown");
    }

    @Test
    void shouldHideOtherAgenciesWindows() {
        door.refused(list().claim("agency", "guangzhou"), 404, "not-found");
        door.refused(list().path("windowId", "nothing"), 404, "not-found");
    }

    @Test
    void shouldShowOneApplicationMaskedWithItsTimeline() {
        Reply reply = door.answer(one(reference(1).toLowerCase(Locale.ROOT)));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("reference")).isEqualTo(reference(1));
        assertThat(reply.text("recipient")).isEqualTo("王*");
        assertThat(StaffDoor.each(reply, "timeline", "fact")).isEqualTo(List.of("APPLIED", "BATCHED"));
        assertThat(StaffDoor.each(reply, "timeline", "at")).first().isEqualTo("2025-09-22T10:00:01+08:00");
        assertThat(StaffDoor.each(reply, "timeline", "text")).first().asString().startsWith("Application received");
        assertNothingPersonal(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "2345678923", "OOOOOOOOOO"})
    void shouldFindNoApplicationByAWrongReference(String reference) {
        door.refused(one(reference), 404, "not-found");
    }

    @Test
    void shouldHideOtherAgenciesApplicationsLikeOnesThatAreNotThere() {
        Reply hidden = door.refused(one(reference(1)).claim("agency", "guangzhou"), 404, "not-found");
        Reply unknown = door.refused(one(reference(77)), 404, "not-found");

        assertThat(hidden.body()).isEqualTo(unknown.body());
    }

    @Test
    void shouldLeadToACertificateThatNobodyHasAppliedFor() {
        Reply reply = door.answer(one(reference(6)));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("state")).isEqualTo("NOT_APPLIED");
        assertThat(reply.at("mobile")).isNull();
        assertNothingPersonal(reply);
    }

    private static void assertNothingPersonal(Reply reply) {
        assertThat(reply.body()).doesNotContain("王小明", "13800138000", "体育西路", "天河区", "510620", "002X",
                SomeCertificates.holder(1).value());
    }

    private static Certificate withdrawn(Certificate certificate) {
        return ((Withdrawal.Accepted) certificate.withdraw(SomeCertificates.APPLIED_AT.plusSeconds(60),
                new IfMatch.Anything(), "withdraw")).changed();
    }

    private static String reference(int number) {
        return Reference.of(SomeCertificates.key(number).certificate(), 0).value();
    }

    private Call list() {
        return door.call("GET /v1/windows/{windowId}/applications").path("windowId", SomeCertificates.WINDOW.value());
    }

    private Call one(String reference) {
        return door.call("GET /v1/applications/{reference}").path("reference", reference);
    }
}
