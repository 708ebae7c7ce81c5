package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R14: the agency approves or rejects what is to go by its own mailing. */
class ReviewsTest {
    private static final Window WINDOW = SomeWindows.ofAgency("gz-2025", SomeCertificates.SESSION, "guangdong");

    private final StaffDoor door = new StaffDoor(SomeWindows.direct(), WINDOW);

    @Test
    void shouldApproveAndRecordWhoDidIt() {
        door.certificates.keep(SomeCertificates.appliedToAgency(1, WINDOW.id()));

        Reply reply = door.answer(approval(1));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.text("state")).isEqualTo("APPROVED");
        Fact last = certificate(1).timeline().getLast();
        assertThat(last.kind()).isEqualTo(FactKind.APPROVED);
        assertThat(last.by()).isEqualTo("clerk-1");
    }

    @Test
    void shouldChangeNothingByApprovingAgain() {
        door.certificates.keep(SomeCertificates.appliedToAgency(1, WINDOW.id()));
        door.answer(approval(1));
        int writes = door.certificates.writes();

        assertThat(door.answer(approval(1)).status()).isEqualTo(200);
        assertThat(door.certificates.writes()).isEqualTo(writes);
    }

    @Test
    void shouldRejectWithTheReasonThatTheHolderSees() {
        door.certificates.keep(SomeCertificates.appliedToAgency(1, WINDOW.id()));

        Reply reply = door.answer(rejection(1, "地址不完整"));

        assertThat(reply.text("state")).isEqualTo("REJECTED");
        assertThat(certificate(1).timeline().getLast().text()).endsWith("地址不完整");
        assertThat(door.answer(rejection(1, "地址不完整")).status()).as("again").isEqualTo(200);
        assertThat(certificate(1).timeline()).hasSize(2);
    }

    @Test
    void shouldRejectWhatWasApprovedAsLongAsItIsInNoBatch() {
        door.certificates.keep(SomeCertificates.appliedToAgency(1, WINDOW.id()));
        door.answer(approval(1));

        assertThat(door.answer(rejection(1, "地址不完整")).text("state")).isEqualTo("REJECTED");
    }

    @Test
    void shouldRefuseToRejectWithoutAReason() {
        door.certificates.keep(SomeCertificates.appliedToAgency(1, WINDOW.id()));

        assertThat(door.refused(decision(1, "rejection").json("{}"), 422, "invalid").mistakes())
                .containsExactly("reason missing");
    }

    @Test
    void shouldDecideOnlyOnWhatTheClerkHasSeen() {
        door.certificates.keep(SomeCertificates.appliedToAgency(1, WINDOW.id()));

        door.refused(approval(1).header("if-match", "\"99\""), 412, "stale");
        assertThat(door.answer(approval(1).header("if-match", "\"" + certificate(1).revision() + "\"")).status())
                .isEqualTo(200);
    }

    @Test
    void shouldDecideNothingOnDirectMailNorOnWhatIsInABatchNorOnWhatIsWithdrawn() {
        door.certificates.keep(SomeCertificates.applied(1));
        door.certificates.keep(SomeCertificates.batched(2));
        door.certificates.keep(SomeCertificates.entered(3));

        for (String decision : List.of("approval", "rejection")) {
            door.refused(decision(1, decision).json("{\"reason\": \"x\"}"), 409, "conflict");
            door.refused(decision(2, decision).json("{\"reason\": \"x\"}"), 409, "locked");
            door.refused(decision(3, decision).json("{\"reason\": \"x\"}"), 404, "not-found");
        }
    }

    @Test
    void shouldNotApproveWhoIsNotClearedAnyMore() {
        Certificate applied = SomeCertificates.appliedToAgency(1, WINDOW.id());
        door.certificates
                .keep(applied.withRoster(SomeCertificates.entry(1, CheckStatus.MATERIAL_REQUESTED)).orElseThrow());

        door.refused(approval(1), 403, "not-eligible");
    }

    @Test
    void shouldApproveAListAndNameWhatIsNotApproved() {
        for (int number = 1; number <= 3; number++) {
            door.certificates.keep(SomeCertificates.appliedToAgency(number, WINDOW.id()));
        }
        door.certificates.keep(SomeCertificates.applied(4));
        door.answer(approval(2));

        Reply reply = door.answer(approvals(1, 2, 3, 4, 5));

        assertThat(StaffDoor.number(reply, "approved")).as(reply.body()).isEqualTo(2);
        assertThat(StaffDoor.number(reply, "unchanged")).isEqualTo(1);
        assertThat(StaffDoor.each(reply, "errors", "reference")).containsExactly(reference(4), reference(5));
        assertThat(StaffDoor.each(reply, "errors", "code")).containsOnly("not-found");
        assertThat(certificate(3).state()).isEqualTo(CertificateState.APPROVED);
        assertThat(certificate(4).state()).isEqualTo(CertificateState.APPLIED);
    }

    @Test
    void shouldSayWhyNothingOfAListWaitsForApproval() {
        Certificate applied = SomeCertificates.appliedToAgency(1, WINDOW.id());
        door.certificates.keep(applied.batched(SomeCertificates.place(1), StaffDoor.NOW));
        door.certificates.keep(SomeCertificates.appliedToAgency(2, WINDOW.id()));
        door.answer(rejection(2, "地址不完整"));
        door.certificates.keep(SomeCertificates.appliedToAgency(3, WINDOW.id())
                .withRoster(SomeCertificates.entry(3, CheckStatus.MATERIAL_REQUESTED))
                .orElseThrow());

        Reply reply = door.answer(approvals(1, 2, 3));

        assertThat(StaffDoor.number(reply, "approved")).isZero();
        assertThat(StaffDoor.each(reply, "errors", "code")).containsExactly("locked", "conflict", "not-eligible");
    }

    @Test
    void shouldRefuseAListWithWhatIsNoReference() {
        Reply reply = door.refused(door.call("POST /v1/windows/{windowId}/approvals")
                .path("windowId", "gz-2025")
                .json("{\"references\": [\"%s\", \"nonsense\"]}".formatted(reference(1))), 422, "invalid");

        assertThat(reply.mistakes()).singleElement().asString().startsWith("references[1]");
    }

    @Test
    void shouldApproveAtMostFiveHundredAtATime() {
        Reply reply = door.refused(listing(501), 422, "invalid");

        assertThat(reply.mistakes()).containsExactly("references out-of-range");
        assertThat(door.answer(listing(500)).status()).isEqualTo(200);
    }

    private Call listing(int many) {
        return door.call("POST /v1/windows/{windowId}/approvals")
                .path("windowId", "gz-2025")
                .json("{\"references\": [%s]}"
                        .formatted(String.join(",", Collections.nCopies(many, "\"" + reference(1) + "\""))));
    }

    private Certificate certificate(int number) {
        return door.certificates.find(SomeCertificates.key(number)).orElseThrow();
    }

    private Call approval(int number) {
        return decision(number, "approval");
    }

    private Call rejection(int number, String reason) {
        return decision(number, "rejection").json("{\"reason\": \"%s\"}".formatted(reason));
    }

    private Call decision(int number, String which) {
        return door.call("POST /v1/applications/{reference}/" + which).path("reference", reference(number));
    }

    private Call approvals(Integer... numbers) {
        List<String> references = List.of(numbers).stream().map(number -> "\"" + reference(number) + "\"").toList();
        return door.call("POST /v1/windows/{windowId}/approvals")
                .path("windowId", "gz-2025")
                .json("{\"references\": [%s]}".formatted(String.join(",", references)));
    }

    private static String reference(int number) {
        return SomeCertificates.entered(number).reference().value();
    }
}
