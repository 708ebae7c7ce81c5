package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.RosterEntry;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Withdrawal;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import org.junit.jupiter.api.Test;

/** Somebody else's write comes first: a clerk decides on the application as it is then, or not at all. */
class OvertakenTest {
    private static final Window WINDOW = SomeWindows.ofAgency("gz-2025", SomeCertificates.SESSION, "guangdong");

    private final StaffDoor door = new StaffDoor(SomeWindows.direct(), WINDOW);
    private int tries;

    OvertakenTest() {
        door.certificates.keep(SomeCertificates.appliedToAgency(1, WINDOW.id()));
    }

    @Test
    void shouldApproveAtTheFifthTryAndUndoNothingOfWhatOthersDid() {
        overtaken(4);
        assertThat(door.answer(approval()).text("state")).isEqualTo("APPROVED");
        assertThat(certificate().roster().mobile()).isNull();
    }

    @Test
    void shouldApproveByTheListAtTheFifthTry() {
        overtaken(4);
        assertThat(StaffDoor.number(door.answer(approvals()), "approved")).isEqualTo(1);
    }

    @Test
    void shouldTryFiveTimesAndThenSayThatOthersAreChangingIt() {
        overtaken(Integer.MAX_VALUE);

        Reply reply = door.answer(approval());
        assertThat(reply.problem()).isEqualTo("conflict");
        assertThat(tries).isEqualTo(5);
        assertThat(StaffDoor.each(door.answer(approvals()), "errors", "code")).containsExactly("conflict");
        assertThat(tries).isEqualTo(10);
        assertThat(certificate().state()).isEqualTo(CertificateState.APPLIED);
        assertThat(door.audit.all()).isEmpty();
    }

    @Test
    void shouldNotApproveWhatWasWithdrawnMeanwhile() {
        door.meanwhile(() -> {
            if (tries++ == 0) {
                door.certificates.keep(withdrawn());
            }
        });

        assertThat(StaffDoor.each(door.answer(approvals()), "errors", "code")).containsExactly("not-found");
        assertThat(certificate().application()).isNull();
    }

    private Certificate withdrawn() {
        return ((Withdrawal.Accepted) certificate().withdraw(SomeCertificates.APPLIED_AT.plusSeconds(9),
                new IfMatch.Anything(), "out")).changed();
    }

    /** The roster is read in again just before each of so many writes. */
    private void overtaken(int times) {
        door.meanwhile(() -> {
            if (tries++ < times) {
                RosterEntry entry = certificate().roster().withoutMobile();
                door.certificates.keep(certificate().withRoster(entry).orElseThrow());
            }
        });
    }

    private Certificate certificate() {
        return door.certificates.find(SomeCertificates.key(1)).orElseThrow();
    }

    private Call approval() {
        return door.call("POST /v1/applications/{reference}/approval").path("reference", reference());
    }

    private Call approvals() {
        return door.call("POST /v1/windows/{windowId}/approvals")
                .path("windowId", "gz-2025")
                .json("{\"references\": [\"%s\"]}".formatted(reference()));
    }

    private static String reference() {
        return SomeCertificates.entered(1).reference().value();
    }
}
