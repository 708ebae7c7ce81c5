package certpost.staff;

import static certpost.domain.certificate.SomeCertificates.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Collector;
import certpost.domain.certificate.RegistrationOrder;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.Qualification.Electronic;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R17: reissue, after the procedure is finished and the state has issued the new paper. */
class ReissuesTest {
    private static final Window WINDOW = SomeWindows.ofAgency("gz-2025", SomeCertificates.SESSION, "guangdong");
    private static final String LOST = "{\"cause\": \"LOST\"}";
    private static final String APPLICATION = """
            {"channel": "AGENCY", "recipient": "王小明", "mobile": "13800138000", "address": {"region": "CN",
             "province": "广东省", "city": "广州市", "district": "天河区", "detail": "体育西路1号2栋301房"}}""";

    private final StaffDoor door = new StaffDoor(SomeWindows.direct(), WINDOW);

    ReissuesTest() {
        door.clock.moveTo(LATER);
        electronic(Electronic.NO);
        door.certificates.keep(SomeCertificates.collected(1, Collector.HOLDER));
    }

    @Test
    void shouldRefuseWhereAnElectronicCertificateExistsAndPointToIt() {
        electronic(Electronic.YES);

        assertThat(door.refused(asking(1).json(LOST), 403, "not-eligible").text("detail")).contains("电子证书");
    }

    @Test
    void shouldRefuseUntilTheCatalogueSaysWhetherAnElectronicCertificateExists() {
        electronic(Electronic.UNKNOWN);

        assertThat(door.refused(asking(1).json(LOST), 409, "conflict").text("detail"))
                .contains("PUT /v1/qualifications/social-worker");
    }

    @Test
    void shouldMailTheNewPaperInTheQueueByItsNewRegistrationThoughTheWindowHasClosed() {
        assertThat(door.answer(asking(1).json(LOST)).text("state")).isEqualTo("REISSUING");
        assertThat(door.answer(issuing(1)).text("state")).isEqualTo("REISSUED");

        Reply applied = door.answer(applying(1).json(APPLICATION));

        assertThat(applied.status()).as(applied.body()).isEqualTo(200);
        assertThat(certificate(1).order()).contains(new RegistrationOrder(LATER, certificate(1).key().certificate()));
        door.refused(applying(1).json(APPLICATION.replace("AGENCY", "DIRECT")), 409, "window-closed");
        assertThat(door.answer(door.call("POST /v1/applications/{reference}/approval").path("reference", reference(1)))
                .text("state")).isEqualTo("APPROVED");
    }

    @Test
    void shouldRecordWhoAskedWhyAndWhoIssued() {
        door.answer(asking(1).json(LOST));
        door.answer(issuing(1));
        int writes = door.certificates.writes();

        assertThat(door.answer(issuing(1)).status()).as("again").isEqualTo(200);
        assertThat(door.certificates.writes()).isEqualTo(writes);
        assertThat(certificate(1).timeline()).extracting(fact -> fact.kind() + " " + fact.detail() + " " + fact.by())
                .endsWith("REISSUE_REQUESTED LOST clerk-1", "REISSUED  clerk-1");
    }

    @Test
    void shouldNameEachStepThatDoesNotFollow() {
        door.certificates.keep(SomeCertificates.batched(2));
        door.certificates.keep(SomeCertificates.applied(3));

        door.refused(issuing(1), 409, "conflict");
        door.refused(asking(2).json(LOST), 409, "locked");
        door.refused(asking(3).json(LOST), 409, "conflict");
        door.refused(asking(1).json("{\"cause\": \"NOT_COLLECTED\"}"), 409, "conflict");
        assertThat(door.refused(asking(1).json("{\"cause\": \"BORED\"}"), 422, "invalid").mistakes()).singleElement()
                .asString()
                .startsWith("cause");
        door.refused(asking(77).json(LOST), 404, "not-found");
        door.refused(issuing(1).claim("agency", "guangzhou"), 404, "not-found");
        assertThat(certificate(1).state()).isEqualTo(CertificateState.COLLECTED);
    }

    private void electronic(Electronic electronic) {
        door.reference.put(new Qualification("social-worker", "社会工作者", "Social worker", List.of("社会工作师"), true,
                electronic, "a test", LocalDate.of(2025, 1, 1)));
    }

    private Certificate certificate(int number) {
        return door.certificates.find(SomeCertificates.key(number)).orElseThrow();
    }

    private Call asking(int number) {
        return door.call("POST /v1/applications/{reference}/reissue").path("reference", reference(number));
    }

    private Call issuing(int number) {
        return door.call("POST /v1/applications/{reference}/reissue/issue").path("reference", reference(number));
    }

    private Call applying(int number) {
        return door.call("PUT /v1/applications/{reference}").path("reference", reference(number)).id("apply");
    }

    private static String reference(int number) {
        return SomeCertificates.entered(number).reference().value();
    }
}
