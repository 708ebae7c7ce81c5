package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.Intercepted;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.RosterEntry;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.reference.Agency;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import io.avaje.jsonb.Jsonb;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody else's write comes first: what the holder wants is done with the certificate as it is then, or not at all. */
class OvertakenTest {
    private static final Window GUANGZHOU = SomeWindows.ofAgency("gz-2025", SomeCertificates.SESSION, "guangzhou");
    private static final Window SHENZHEN = SomeWindows.ofAgency("sz-2025", SomeCertificates.SESSION, "shenzhen");
    private static final String MOVED = Door.APPLICATION.replace("301房", "302房");

    private final Door door = new Door(Door.WINDOW, GUANGZHOU, SHENZHEN);
    private int tries;

    OvertakenTest() {
        door.reference.put(new Agency("guangdong", "人事考试机构", "广东省", Set.of(), "a test"));
        door.reference.put(new Agency("guangzhou", "人事考试机构", "广东省", Set.of("广州市"), "a test"));
        door.reference.put(new Agency("shenzhen", "人事考试机构", "广东省", Set.of("深圳市"), "a test"));
    }

    @Test
    void shouldAmendWhatTheRosterChangedMeanwhileAndUndoNothingOfIt() {
        applied();

        Reply reply = answer(amending(), 1, () -> movedTo("深圳市"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.text("address.detail")).isEqualTo("体育西路1号2栋302房");
        assertThat(door.certificate(1).roster().registrationCity()).isEqualTo("深圳市");
        assertThat(application().window()).as("direct mail knows no cities").isEqualTo(Door.WINDOW.id());
    }

    @Test
    void shouldApplyInTheWindowOfTheCityThatTheRosterNamesByThen() {
        door.roster(1);
        Call applying = door.applying(1).json(Door.APPLICATION.replace("DIRECT", "AGENCY"));

        assertThat(answer(applying, 1, () -> movedTo("深圳市")).status()).isEqualTo(201);

        assertThat(application().window()).isEqualTo(SHENZHEN.id());
    }

    @Test
    void shouldRefuseWhoLostHisCheckStatusMeanwhile() {
        Certificate before = applied();

        Reply reply = answer(amending(), 1, () -> rostered(SomeCertificates.entry(1, CheckStatus.MATERIAL_REQUESTED)));

        assertThat(reply.problem()).isEqualTo("not-eligible");
        assertThat(application()).isEqualTo(before.application());
    }

    @Test
    void shouldTryFiveTimesAndThenSayThatOthersAreChangingIt() {
        Certificate before = applied();
        for (Call call : new Call[]{amending(), door.withdrawing(1)}) {
            tries = 0;

            Reply reply = answer(call, Integer.MAX_VALUE, this::touch);

            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.problem()).isEqualTo("conflict");
            assertThat(tries).isEqualTo(5);
            assertThat(application()).isEqualTo(before.application());
        }
    }

    @Test
    void shouldSucceedAtTheFifthTry() {
        applied();

        assertThat(answer(amending(), 4, this::touch).status()).isEqualTo(200);
        assertThat(answer(door.withdrawing(1), 4, this::touch).status()).isEqualTo(204);

        assertThat(door.certificate(1).application()).isNull();
    }

    @Test
    void shouldNotWithdrawWhatWasPutIntoABatchMeanwhile() {
        applied();

        Reply reply = answer(door.withdrawing(1), 1,
                () -> door.certificates.keep(door.certificate(1).batched(SomeCertificates.place(1), Door.OPEN)));

        assertThat(reply.problem()).isEqualTo("locked");
        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.BATCHED);
    }

    private Certificate applied() {
        door.roster(1);
        door.answer(door.applying(1));
        return door.certificate(1);
    }

    private Call amending() {
        return door.applying(1).id("request-2").json(MOVED);
    }

    /** The answer where somebody else does that just before each of so many writes. */
    private Reply answer(Call call, int times, Runnable meanwhile) {
        int until = tries + Math.min(times, 1_000);
        var contested = Intercepted.before(CertificateStore.class, door.certificates, "write", () -> {
            if (tries++ < until) {
                meanwhile.run();
            }
        });
        return call.to(new CandidateApi(door.ports(contested), Jsonb.builder().build()));
    }

    private void touch() {
        rostered(door.certificate(1).roster());
    }

    private void movedTo(String city) {
        RosterEntry now = door.certificate(1).roster();
        rostered(new RosterEntry(now.name(), now.documentType(), now.lastFour(), now.number(), now.level(), city,
                now.checkStatus(), now.mobile()));
    }

    private void rostered(RosterEntry entry) {
        door.certificates.keep(door.certificate(1).withRoster(entry).orElseThrow());
    }

    private Application application() {
        return Objects.requireNonNull(door.certificate(1).application());
    }
}
