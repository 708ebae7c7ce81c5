package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.batch.BatchId;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.HolderLimit;
import certpost.domain.window.Channel;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class ApplyingTest {
    private final Door door = new Door();

    @Test
    void shouldRegisterAnApplicationAndGiveAReceipt() {
        Certificate entered = door.roster(1);

        Reply reply = door.answer(door.applying(1));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("etag")).isEqualTo("\"2\"");
        assertThat(reply.text("state")).isEqualTo("APPLIED");
        assertThat(reply.text("mobile")).isEqualTo("13800138000");
        assertThat(reply.text("address.district")).isEqualTo("天河区");
        assertThat(reply.text("receipt.reference")).isEqualTo(entered.reference().value());
        assertThat(reply.text("receipt.registeredAt")).isEqualTo("2025-09-22T10:00:00+08:00");
        assertThat(reply.text("receipt.closesAt")).isEqualTo("2025-10-12T00:00:00+08:00");
        assertThat(reply.text("receipt.countedBy")).isEqualTo("as the notice says");
        assertThat(reply.text("receipt.postage.amount")).startsWith("15");
        assertThat(reply.text("receipt.postage.currency")).isEqualTo("CNY");
    }

    @Test
    void shouldTakeOneWriteAndNoReadOnceTheWindowIsKnown() {
        door.roster(1);
        door.roster(2);
        door.answer(door.applying(1));
        int windowReads = door.windows.reads();
        int writes = door.certificates.writes();
        int reads = door.certificates.reads();

        Reply reply = door.answer(door.applying(2).id("request-2"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(door.windows.reads()).isEqualTo(windowReads);
        assertThat(door.certificates.reads()).isEqualTo(reads);
        assertThat(door.certificates.writes()).isEqualTo(writes + 1);
    }

    @Test
    void shouldAnswerARepeatedRequestAsTheFirstTime() {
        door.roster(1);
        Reply first = door.answer(door.applying(1));

        Reply again = door.answer(door.applying(1));

        assertThat(again).isEqualTo(first);
        assertThat(door.certificate(1).timeline()).hasSize(1);
    }

    @Test
    void shouldAmendAndKeepReferenceAndPlaceInTheOrder() {
        door.roster(1);
        Reply first = door.answer(door.applying(1));

        Reply amended = door.answer(door.applying(1)
                .id("request-2")
                .at(Door.OPEN.plusSeconds(60))
                .json(Door.APPLICATION.replace("301房", "302房")));

        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.text("address.detail")).isEqualTo("体育西路1号2栋302房");
        assertThat(amended.at("receipt")).isEqualTo(first.at("receipt"));
        assertThat(amended.header("etag")).isNotEqualTo(first.header("etag"));
        assertThat(door.certificate(1).timeline()).extracting(fact -> fact.kind())
                .containsExactly(FactKind.APPLIED, FactKind.ADDRESS_CHANGED);
    }

    @Test
    void shouldNoteAChangedMobileSoThatItIsAcknowledged() {
        door.roster(1);
        door.answer(door.applying(1));

        door.answer(door.applying(1).id("request-2").json(Door.APPLICATION.replace("13800138000", "13900139000")));

        Certificate certificate = door.certificate(1);
        assertThat(certificate.timeline()).extracting(fact -> fact.kind())
                .containsExactly(FactKind.APPLIED, FactKind.MOBILE_CHANGED);
        assertThat(Objects.requireNonNull(certificate.application()).acknowledges())
                .isEqualTo(certificate.timeline().getLast().id());
    }

    @Test
    void shouldWithdrawTwiceAlikeAndLoseThePlaceInTheOrder() {
        door.roster(1);
        Reply first = door.answer(door.applying(1));

        assertThat(door.answer(door.withdrawing(1)).status()).isEqualTo(204);
        assertThat(door.answer(door.withdrawing(1)).status()).isEqualTo(204);
        assertThat(door.certificate(1).application()).isNull();
        Reply again = door.answer(door.applying(1).id("request-3").at(Door.OPEN.plusSeconds(60)));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("receipt.reference")).isEqualTo(first.text("receipt.reference"));
        assertThat(again.text("receipt.registeredAt")).isEqualTo("2025-09-22T10:01:00+08:00");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1000, 86_400_000})
    void shouldRefuseAnApplicationAfterTheWindowClosed(long millisLate) {
        door.roster(1);

        Reply reply = door.answer(door.applying(1).at(Door.CLOSES.plusMillis(millisLate)));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("window-closed");
        assertThat(reply.text("detail")).contains("2025-10-12T00:00:00+08:00").contains("as the notice says");
        assertThat(door.certificates.writes()).isZero();
    }

    @Test
    void shouldTakeAnApplicationOfTheLastMillisecondHoweverLateItIsProcessed() {
        door.roster(1);
        door.clock.moveTo(Door.CLOSES.plus(Duration.ofSeconds(15)));

        assertThat(door.answer(door.applying(1).at(Door.CLOSES.minusMillis(1))).status()).isEqualTo(201);
    }

    @Test
    void shouldRefuseWhoComesBeforeTheWindowOpens() {
        door.roster(1);

        Reply reply = door.answer(door.applying(1).at(Door.OPENS.minusMillis(1)));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("window-not-open");
        assertThat(door.certificates.writes()).isZero();
    }

    @Test
    void shouldRefuseAChannelThatHasNoWindow() {
        door.roster(1);

        Reply reply = door.answer(door.applying(1).json(Door.APPLICATION.replace("DIRECT", "AGENCY")));

        assertThat(reply.problem()).isEqualTo("window-not-open");
        assertThat(door.certificates.writes()).isZero();
    }

    @Test
    void shouldNotRefuseByWhatItRemembersOfTheWindow() {
        door.roster(1);
        assertThat(door.answer(door.applying(1).at(Door.CLOSES)).problem()).isEqualTo("window-closed");
        door.windows.replace(Door.WINDOW.closingAt(Door.CLOSES.plusSeconds(3600), "extended"));

        Reply reply = door.answer(door.applying(1).id("request-2").at(Door.CLOSES));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("receipt.countedBy")).endsWith(": extended");
    }

    @ParameterizedTest
    @EnumSource(value = CheckStatus.class, mode = Mode.EXCLUDE, names = "CLEARED")
    void shouldTellWhoIsNotClearedWhyAndWhatToDo(CheckStatus status) {
        door.roster(1, status);

        Reply reply = door.answer(door.applying(1));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("not-eligible");
        assertThat(reply.text("detail")).contains(status.reason()).contains(status.remedy());
        assertThat(door.certificate(1).application()).isNull();
    }

    @Test
    void shouldAnswerSomeoneElsesCertificateExactlyLikeAMissingOne() {
        door.roster(1);
        door.roster(2);

        Reply others = door.answer(applyingTo(2, 1));
        Reply missing = door.answer(applyingTo(2, 3));

        assertThat(others.status()).isEqualTo(404);
        assertThat(others).isEqualTo(missing);
        assertThat(door.answer(applyingTo(2, 1).at(Door.CLOSES))).isEqualTo(missing);
        assertThat(door.certificate(1).application()).isNull();
    }

    private Call applyingTo(int holder, int certificate) {
        return door
                .by(holder, "PUT /v1/me/certificates/{certificateId}/application",
                        door.key(certificate).certificate().toString())
                .json(Door.APPLICATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "guangdong.social-worker.2025", "guangdong.social-worker.2025.zz",
            "guangdong.nurse.2025.00000000000000000000"})
    void shouldNotFindWhatIsNoCertificateOfASessionHere(String certificateId) {
        Reply reply = door.answer(door.by(1, "PUT /v1/me/certificates/{certificateId}/application", certificateId)
                .json(Door.APPLICATION));

        assertThat(reply.status()).isEqualTo(404);
    }

    @Test
    void shouldRefuseATokenThatNamesNobody() {
        door.roster(1);

        Reply reply = door.answer(door.applying(1).claim("id_number", "?"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.problem()).isEqualTo("forbidden");
        assertThat(door.certificates.writes()).isZero();
    }

    @Test
    void shouldRefuseAStaleIfMatchAndChangeNothing() {
        door.roster(1);
        Reply first = door.answer(door.applying(1));
        String etag = Objects.requireNonNull(first.header("etag"));
        Call moving = door.applying(1).json(Door.APPLICATION.replace("301房", "302房")).header("if-match", etag);

        assertThat(door.answer(moving.id("request-2")).status()).isEqualTo(200);
        Certificate amended = door.certificate(1);
        Reply stale = door.answer(door.applying(1).id("request-3").header("if-match", etag));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("stale");
        assertThat(door.answer(door.withdrawing(1).header("if-match", etag)).status()).isEqualTo(412);
        assertThat(door.certificate(1)).isEqualTo(amended);
    }

    @Test
    void shouldRefuseAFirstApplicationThatExpectsOneToBeThere() {
        door.roster(1);

        assertThat(door.answer(door.applying(1).header("if-match", "*")).status()).isEqualTo(412);
        assertThat(door.certificate(1).application()).isNull();
    }

    @Test
    void shouldRefuseAfterClosingFromTheInsideOfABatchAsWindowClosed() {
        batched();

        for (Call late : List.of(door.applying(1), door.withdrawing(1))) {
            assertThat(door.answer(late.at(Door.CLOSES)).problem()).isEqualTo("window-closed");
        }
        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.BATCHED);
    }

    @Test
    void shouldRefuseWhatIsInABatchWhileItsWindowIsOpenAsLocked() {
        batched();

        for (Call call : List.of(door.applying(1), door.withdrawing(1))) {
            Reply reply = door.answer(call.id("request-9"));
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.problem()).isEqualTo("locked");
        }
        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.BATCHED);
    }

    @Test
    void shouldRefuseToMoveAnApplicationOutOfAWindowThatHasClosed() {
        Window agency = new Window(new WindowId("gd-agency-2025"), Door.WINDOW.session(), "guangdong", Channel.AGENCY,
                Door.OPENS, Door.CLOSES.plusSeconds(86_400), null, "as the notice says", false, false, 1);
        var both = new Door(Door.WINDOW, agency);
        both.roster(1);
        both.answer(both.applying(1));
        String moved = Door.APPLICATION.replace("DIRECT", "AGENCY");

        Reply late = both.answer(both.applying(1).id("request-2").at(Door.CLOSES).json(moved));
        Reply inTime = both.answer(both.applying(1).id("request-3").at(Door.CLOSES.minusMillis(1)).json(moved));

        assertThat(late.problem()).isEqualTo("window-closed");
        assertThat(inTime.status()).isEqualTo(200);
        assertThat(inTime.text("channel")).isEqualTo("AGENCY");
    }

    @Test
    void shouldRefuseForADayWhoChangesAnApplicationTwentyTimesAndKeepItAsItIs() {
        door.roster(1);
        door.answer(door.applying(1));
        for (int change = 1; change < HolderLimit.A_DAY; change++) {
            assertThat(changing(change).status()).isEqualTo(200);
        }

        Reply refused = changing(HolderLimit.A_DAY);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-requests");
        assertThat(refused.header("retry-after")).isEqualTo("86380");
        assertThat(door.answer(door.withdrawing(1).at(Door.OPEN.plusSeconds(20))).status()).isEqualTo(429);
        assertThat(door.certificate(1).timeline()).hasSize(HolderLimit.A_DAY);
        assertThat(door.answer(door.applying(1).id("same-mobile").json(application(19))).status()).isEqualTo(200);
        assertThat(door.answer(door.withdrawing(1).at(Door.OPEN.plusSeconds(86_400))).status()).isEqualTo(204);
    }

    private Reply changing(int change) {
        return door.answer(
                door.applying(1).id("change-" + change).at(Door.OPEN.plusSeconds(change)).json(application(change)));
    }

    private static String application(int change) {
        return Door.APPLICATION.replace("13800138000", "138001380%02d".formatted(change));
    }

    private void batched() {
        door.roster(1);
        door.answer(door.applying(1));
        door.certificates
                .keep(door.certificate(1).batched(new BatchPlace(new BatchId(Door.WINDOW.id(), 1), 1), Door.CLOSES));
    }
}
