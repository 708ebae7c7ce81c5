package certpost.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.certificate.CertificateRetention;
import java.util.Set;
import certpost.domain.reference.Agency;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.file.Path;
import java.nio.file.Files;
import java.io.IOException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.Intercepted;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditStore;
import certpost.domain.audit.AuditSubject;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.SomeWindows;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Unmasked data are shown for a reason, and to nobody who is not recorded. */
class DisclosuresTest {
    private static final AuditSubject SUBJECT = AuditSubject.of(SomeCertificates.entered(1).reference());

    private final StaffDoor door = new StaffDoor(SomeWindows.direct());

    DisclosuresTest() {
        door.reference.put(new Agency("guangdong", "人事考试机构", "广东省", Set.of(), "a test"));
        door.reference.put(new Agency("guangzhou", "人事考试机构", "广东省", Set.of("广州市"), "a test"));
        door.certificates.keep(SomeCertificates.applied(1));
        door.certificates.keep(SomeCertificates.entered(2));
    }

    @Test
    void shouldShowRecipientMobileAndAddressAndNothingElse() {
        Reply reply = door.answer(disclosing(1, "the label was torn"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.text("reference")).isEqualTo(SUBJECT.name());
        var form = SomeCertificates.form();
        assertThat(List.of(reply.text("recipient"), reply.text("mobile"), reply.text("address.detail"),
                reply.text("address.region")))
                .containsExactly(form.recipient().value(), form.mobile().e164(), form.address().detail(), "CN");
        assertThat(reply.body()).doesNotContain("certificateNumber", "002X", SomeCertificates.holder(1).value());
    }

    @Test
    void shouldDiscloseByAnEventAsTheGatewaySendsIt() throws IOException {
        var out = new ByteArrayOutputStream();
        String event = Files.readString(Path.of("../../events/http-staff-disclosure.json"))
                .replace("2345678CDT", SUBJECT.name());
        RequestStreamHandler function = door.function();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), out, null);

        assertThat(out.toString(UTF_8)).contains("\"statusCode\":200", SomeCertificates.form().mobile().e164());
        assertThat(door.audit.all()).singleElement()
                .satisfies(entry -> assertThat(entry.by() + " " + entry.what()).isEqualTo("clerk-7 {reason=面单破损}"));
    }

    @Test
    void shouldRecordWhoAskedAndWhyEachTime() {
        door.answer(disclosing(1, "the label was torn"));
        door.answer(disclosing(1, "the label was torn"));

        List<AuditEntry> entries = door.audit.chain(SUBJECT).toList();
        assertThat(entries).extracting(AuditEntry::act).containsExactly("DISCLOSED", "DISCLOSED");
        assertThat(entries.getFirst().by()).isEqualTo("clerk-1");
        assertThat(entries.getFirst().what()).containsEntry("reason", "the label was torn");
    }

    @Test
    void shouldShowNothingThatCannotBeRecorded() {
        door.recordingIn(Intercepted.before(AuditStore.class, door.audit, "append", () -> {
            throw new IllegalStateException("no table");
        }));
        Call call = disclosing(1, "the label was torn");

        assertThatThrownBy(() -> door.answer(call)).isInstanceOf(IllegalStateException.class).hasMessage("no table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \"\"}", "{\"reason\": \" \"}", "{\"reason\": 1}",
            "{\"reason\": \"=x\"}", "{\"reason\": \"x\", \"also\": 1}"})
    void shouldShowNothingWithoutAReason(String body) {
        assertThat(door.refused(disclosing(1, "x").json(body), 422, "invalid").body()).doesNotContain("王小明");
    }

    @Test
    void shouldTakeNoReasonThatIsTooLong() {
        assertThat(door.refused(disclosing(1, "x".repeat(201)), 422, "invalid").mistakes())
                .containsExactly("reason too-long");
        assertThat(door.answer(disclosing(1, "x".repeat(200))).status()).isEqualTo(200);
    }

    @Test
    void shouldKnowNothingOfAnotherAgencysOrOfWhatNobodyAppliesFor() {
        String missing = door.refused(disclosing(77, "x"), 404, "not-found").body();

        assertThat(door.refused(disclosing(1, "x").claim("agency", "shenzhen"), 404, "not-found").body())
                .isEqualTo(missing);
        assertThat(door.refused(disclosing(2, "x"), 404, "not-found").body()).isEqualTo(missing);
    }

    @Test
    void shouldShowNoneOnceItIsErasedThoughTheApplicationIsKept() {
        door.certificates.keep(CertificateRetention.withoutAddress(SomeCertificates.applied(1)));

        assertThat(door.refused(disclosing(1, "x"), 404, "not-found").status()).isEqualTo(404);
        Reply shown = door.answer(door.call("GET /v1/applications/{reference}").path("reference", SUBJECT.name()));

        assertThat(shown.text("channel")).isEqualTo("DIRECT");
        assertThat(shown.text("registeredAt")).isNotEmpty();
        assertThat(shown.body()).doesNotContain("recipient", "mobile", "address");
    }

    private Call disclosing(int number, String reason) {
        return door.call("POST /v1/applications/{reference}/disclosure")
                .path("reference", SomeCertificates.entered(number).reference().value())
                .json("{\"reason\": \"%s\"}".formatted(reason));
    }
}
