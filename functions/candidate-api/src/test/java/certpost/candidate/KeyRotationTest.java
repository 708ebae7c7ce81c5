package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.CertificateId;
import certpost.domain.window.ExamSession;
import org.junit.jupiter.api.Test;

/** The holder key is fixed for each exam session: a holder is found under each live one, and under none that is retired. */
class KeyRotationTest {
    private static final ExamSession NEXT_YEARS = new ExamSession("guangdong", "social-worker", 2026);

    private final Door door = new Door();
    private final String earlier = door.roster(1).key().certificate().toString();
    private final CertificateId later;

    KeyRotationTest() {
        door.changeKey();
        later = door.rosterUnder(2, 1, NEXT_YEARS);
    }

    @Test
    void shouldListAHoldersCertificatesUnderEachLiveKey() {
        Reply reply = door.answer(list(1));

        assertThat(reply.text("certificates.0.certificateId")).isEqualTo(later.toString());
        assertThat(reply.text("certificates.1.certificateId")).isEqualTo(earlier);
        assertThat(door.answer(list(2)).at("certificates.0")).isNull();
    }

    @Test
    void shouldKeepToTheSessionsKeyWhenANewerOneIsAdded() {
        assertThat(door.answer(door.applying(1)).status()).isEqualTo(201);
        assertThat(door.answer(door.looking(1)).text("state")).isEqualTo("APPLIED");
    }

    @Test
    void shouldFindNobodyUnderAKeyThatIsRetiredWithItsLastSession() {
        door.retireFirstKey();

        Reply reply = door.answer(list(1));

        assertThat(reply.text("certificates.0.certificateId")).isEqualTo(later.toString());
        assertThat(reply.at("certificates.1")).isNull();
        assertThat(door.answer(door.by(1, "GET /v1/me/certificates/{certificateId}", earlier)).status()).isEqualTo(404);
        assertThat(door.answer(
                door.by(1, "PUT /v1/me/certificates/{certificateId}/application", earlier).json(Door.APPLICATION))
                .status()).isEqualTo(404);
    }

    private Call list(int holder) {
        return door.by(holder, "GET /v1/me/certificates", earlier);
    }
}
