package certpost.staff;

import static certpost.domain.certificate.SomeCertificates.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.reference.Agency;
import certpost.domain.reference.LatePolicy;
import certpost.domain.window.SomeWindows;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R17: collection in person; staff record who collected, on which document. */
class HandoversTest {
    private static final String BY_HOLDER = "{\"document\": \"RESIDENT_ID\", \"collectedBy\": \"HOLDER\"}";
    private static final String BY_PROXY = "{\"document\": \"护照\", \"collectedBy\": \"PROXY\"}";

    private final StaffDoor door = new StaffDoor(SomeWindows.direct());

    HandoversTest() {
        door.clock.moveTo(LATER);
        agency("guangdong", false);
    }

    @Test
    void shouldRecordACollectionInTheTimelineAndShowItMasked() {
        door.certificates.keep(SomeCertificates.entered(1));

        Reply reply = door.answer(collecting(1).json(BY_HOLDER));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.text("state")).isEqualTo("COLLECTED");
        assertThat(StaffDoor.each(reply, "timeline", "text")).singleElement()
                .asString()
                .endsWith("HOLDER, RESIDENT_ID");
        assertThat(certificate(1).timeline().getLast().by()).isEqualTo("clerk-1");
        assertThat(reply.body()).doesNotContain("王小明", "002X");
    }

    @Test
    void shouldChangeNothingByTheSameCollectionAgain() {
        door.certificates.keep(SomeCertificates.entered(1));
        door.answer(collecting(1).json(BY_HOLDER));
        int writes = door.certificates.writes();

        assertThat(door.answer(collecting(1).json(BY_HOLDER)).status()).isEqualTo(200);
        assertThat(door.certificates.writes()).isEqualTo(writes);
        door.refused(collecting(1).json(BY_HOLDER.replace("RESIDENT_ID", "PASSPORT")), 409, "conflict");
    }

    @Test
    void shouldHandOverToAProxyOnlyOnceTheAgencyHasSwitchedItOn() {
        door.certificates.keep(SomeCertificates.atAgency(1));

        assertThat(door.refused(collecting(1).json(BY_PROXY), 422, "invalid").mistakes())
                .containsExactly("collectedBy not-allowed");
        agency("guangdong", true);
        assertThat(door.answer(collecting(1).json(BY_PROXY)).text("state")).isEqualTo("COLLECTED");
    }

    @Test
    void shouldNameWhyWhatIsNotAtTheCounterCannotBeCollected() {
        door.certificates.keep(SomeCertificates.applied(1));
        door.certificates.keep(SomeCertificates.batched(2));
        door.certificates.keep(SomeCertificates.sent(3));
        door.certificates.keep(SomeCertificates.lost(SomeCertificates.entered(4)));
        door.certificates.keep(SomeCertificates.entered(5, CheckStatus.MATERIAL_REQUESTED));

        door.refused(collecting(1).json(BY_HOLDER), 409, "conflict");
        door.refused(collecting(2).json(BY_HOLDER), 409, "locked");
        door.refused(collecting(3).json(BY_HOLDER), 409, "locked");
        door.refused(collecting(4).json(BY_HOLDER), 409, "conflict");
        door.refused(collecting(5).json(BY_HOLDER), 403, "not-eligible");
    }

    @Test
    void shouldRefuseWhatItCannotRecord() {
        door.certificates.keep(SomeCertificates.entered(1));

        assertThat(door.refused(collecting(1).json("{}"), 422, "invalid").mistakes())
                .containsExactlyInAnyOrder("document missing", "collectedBy missing");
        assertThat(door.refused(collecting(1).json("{\"document\": \"110101199003070011\", \"collectedBy\": \"王小明\"}"),
                422, "invalid").body()).doesNotContain("110101199003070011", "王小明");
        door.refused(collecting(77).json(BY_HOLDER), 404, "not-found");
        door.refused(collecting(1).claim("agency", "guangzhou").json(BY_HOLDER), 404, "not-found");
    }

    @Test
    void shouldActOnTheCertificateAsItIsWhenAnotherClerkCameFirst() {
        door.certificates.keep(SomeCertificates.entered(1));
        door.meanwhile(() -> door.certificates.keep(SomeCertificates.lost(SomeCertificates.entered(1))));

        assertThat(door.answer(collecting(1).json(BY_HOLDER)).problem()).isEqualTo("conflict");
        assertThat(certificate(1).state()).isEqualTo(CertificateState.REISSUING);
    }

    private Certificate certificate(int number) {
        return door.certificates.find(SomeCertificates.key(number)).orElseThrow();
    }

    private Call collecting(int number) {
        return door.call("POST /v1/applications/{reference}/collection")
                .path("reference", SomeCertificates.entered(number).reference().value());
    }

    private void agency(String code, boolean proxyCollection) {
        door.reference
                .put(new Agency(code, "人事考试机构", "广东省", Set.of(), "a test", LatePolicy.NONE, proxyCollection, false));
    }
}
