package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Review;
import certpost.domain.certificate.Review.Outcome;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.SomeWindows;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R14: the holder edits freely until the agency approves and never after, and submits again what was rejected. */
class AgencyReviewTest {
    private static final Instant LATER = Door.OPEN.plus(Duration.ofHours(2));

    private final Door door = new Door(SomeWindows.ofAgency("gd-agency-2025", SomeCertificates.SESSION, "guangdong"));

    @BeforeEach
    void apply() {
        door.rosterOf(1, "广州市");
        assertThat(door.answer(applying("first")).status()).isEqualTo(201);
    }

    @Test
    void shouldEditFreelyUntilApprovalAndKeepThePlace() {
        for (int edit = 1; edit <= 5; edit++) {
            Reply reply = door.answer(applying("edit " + edit).at(Door.OPEN.plusSeconds(edit)));
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        }

        assertThat(application().registeredAt()).isEqualTo(Door.OPEN);
    }

    @Test
    void shouldNeverEditNorWithdrawAfterApproval() {
        door.certificates.keep(decided(review().approve(door.certificate(1))));
        Certificate approved = door.certificate(1);

        assertThat(door.answer(applying("late")).problem()).isEqualTo("locked");
        assertThat(door.answer(applying("by direct mail").json(Door.APPLICATION)).status()).isEqualTo(409);
        assertThat(door.answer(door.withdrawing(1)).problem()).isEqualTo("locked");
        assertThat(door.certificate(1)).isEqualTo(approved);
    }

    @Test
    void shouldReadTheReasonOfARejectionAndSubmitAgainToANewPlace() {
        door.certificates.keep(decided(review().reject(door.certificate(1), "地址不完整")));
        Reply shown = door.answer(door.looking(1));
        assertThat(shown.text("state")).isEqualTo("REJECTED");
        assertThat(shown.text("timeline.1.text")).endsWith("地址不完整");

        Reply again = door.answer(applying("again").at(LATER));

        assertThat(again.status()).as(again.body()).isIn(200, 201);
        assertThat(again.text("state")).isEqualTo("APPLIED");
        assertThat(application().registeredAt()).isEqualTo(LATER);
        assertThat(decided(review().approve(door.certificate(1))).state().name()).isEqualTo("APPROVED");
    }

    private Application application() {
        return Objects.requireNonNull(door.certificate(1).application());
    }

    private static Review review() {
        return new Review(Door.OPEN.plus(Duration.ofHours(1)), "clerk-1", new IfMatch.Anything(), "review");
    }

    private static Certificate decided(Outcome outcome) {
        return ((Outcome.Decided) outcome).changed();
    }

    private Call applying(String id) {
        return door.applying(1).json(Door.APPLICATION.replace("DIRECT", "AGENCY")).id(id);
    }
}
