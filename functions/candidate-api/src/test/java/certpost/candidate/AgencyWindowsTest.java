package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.Collector;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.reference.Agency;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** R14: the agency has a window of its own, for the holders whom it serves; R15: a holder sees the place in its queue. */
class AgencyWindowsTest {
    private static final Window GUANGZHOU = SomeWindows.ofAgency("gz-2025", SomeCertificates.SESSION, "guangzhou");
    private static final Window SHENZHEN = SomeWindows.ofAgency("sz-2025", SomeCertificates.SESSION, "shenzhen");
    private static final String MAILED_BY_AGENCY = Door.APPLICATION.replace("DIRECT", "AGENCY");

    private final Door door = new Door(GUANGZHOU, SHENZHEN);

    AgencyWindowsTest() {
        agency("guangdong");
        agency("guangzhou", "广州市");
        agency("shenzhen", "深圳市");
    }

    @Test
    void shouldTakeAnApplicationIntoTheWindowOfTheCityInWhichTheHolderRegistered() {
        door.rosterOf(1, "广州市");
        door.rosterOf(2, "深圳市");

        assertThat(door.answer(applying(1)).status()).isEqualTo(201);
        assertThat(door.answer(applying(2)).status()).isEqualTo(201);

        assertThat(windowOf(1)).isEqualTo(GUANGZHOU.id());
        assertThat(windowOf(2)).isEqualTo(SHENZHEN.id());
    }

    @Test
    void shouldHaveNoWindowForACityThatHasAnnouncedNone() {
        door.rosterOf(1, "珠海市");

        Reply reply = door.answer(applying(1));

        assertThat(reply.problem()).isEqualTo("window-not-open");
        assertThat(door.certificate(1).application()).isNull();
    }

    @Test
    void shouldRefuseWhatComesTooLateForTheCitysWindow() {
        door.rosterOf(1, "广州市");

        Reply reply = door.answer(applying(1).at(SomeWindows.CLOSES));

        assertThat(reply.problem()).isEqualTo("window-closed");
        assertThat(door.certificate(1).application()).isNull();
    }

    @Test
    void shouldSayNothingOfAWindowToWhoHasNoSuchCertificate() {
        door.rosterOf(1, "广州市");

        Reply reply = door.answer(
                door.by(2, "PUT /v1/me/certificates/{certificateId}/application", door.key(1).certificate().toString())
                        .json(MAILED_BY_AGENCY));

        assertThat(reply.problem()).isEqualTo("not-found");
    }

    @Test
    void shouldRefuseWhoIsNotCleared() {
        door.roster(1, CheckStatus.MATERIAL_REQUESTED);

        assertThat(door.answer(applying(1)).problem()).isEqualTo("not-eligible");
        assertThat(door.certificate(1).application()).isNull();
    }

    @Test
    void shouldShowTheWindowOfTheHoldersCityOnly() {
        door.rosterOf(1, "深圳市");

        Reply reply = door.answer(door.looking(1));

        assertThat(reply.text("channels.1.channel")).isEqualTo("AGENCY");
        assertThat(reply.text("channels.1.window.windowId")).isEqualTo("sz-2025");
        assertThat(reply.at("channels.1.allowed")).isEqualTo(true);
    }

    @Test
    void shouldShowThePlaceInTheQueue() {
        door.rosterOf(1, "广州市");
        assertThat(door.answer(door.looking(1)).at("queuePlace")).isNull();
        door.answer(applying(1));
        door.waiting = new long[]{Door.OPEN.toEpochMilli() - 2, Door.OPEN.toEpochMilli() - 1, Door.OPEN.toEpochMilli()};

        Reply reply = door.answer(door.looking(1));

        assertThat(reply.at("queuePlace.place")).isEqualTo(3L);
        assertThat(reply.text("queuePlace.asOf")).startsWith("2025-");
    }

    @Test
    void shouldWithdrawFromTheWindowInWhichTheApplicationIs() {
        door.rosterOf(1, "广州市");
        door.answer(applying(1));

        assertThat(door.answer(door.withdrawing(1).at(SomeWindows.CLOSES)).problem()).isEqualTo("window-closed");
        assertThat(door.answer(door.withdrawing(1)).status()).isEqualTo(204);
    }

    @Test
    void shouldLeadToTheCounterOnceDirectMailHasClosed() {
        var both = new Door(SomeWindows.direct(), GUANGZHOU);
        both.reference.put(new Agency("guangdong", "人事考试机构", "广东省", Set.of(), "a test"));
        both.reference.put(new Agency("guangzhou", "人事考试机构", "广东省", Set.of("广州市"), "a test"));
        both.rosterOf(1, "广州市");

        Reply open = both.answer(both.looking(1));
        Reply closed = both.answer(both.looking(1).at(SomeWindows.CLOSES));

        assertThat(open.text("channels.2.channel")).isEqualTo("COUNTER");
        assertThat(open.at("channels.2.allowed")).isEqualTo(false);
        assertThat(open.text("channels.2.reason")).contains("2025-10-12T00:00:00+08:00");
        assertThat(closed.at("channels.0.allowed")).isEqualTo(false);
        assertThat(closed.at("channels.2.allowed")).isEqualTo(true);
        assertThat(closed.text("channels.2.window.closesAt")).isEqualTo("2025-10-12T00:00:00+08:00");
    }

    @Test
    void shouldLeadWhoseParcelCameBackToTheCounterAndTheAgencysMailing() {
        cameBack();
        var late = SomeWindows.CLOSES.plusSeconds(86_400);

        Reply reply = door.answer(door.looking(1).at(late));

        assertThat(reply.text("state")).isEqualTo("AT_AGENCY");
        assertThat(reply.text("channels.0.reason")).contains("came back");
        assertThat(reply.text("channels.0.remedy")).contains("mailing by the agency");
        assertThat(reply.at("channels.1.allowed")).isEqualTo(true);
        assertThat(reply.at("channels.2.allowed")).isEqualTo(true);
    }

    @Test
    void shouldMailOnceMoreWhatCameBackAndTakeThatBackToo() {
        cameBack();
        var late = SomeWindows.CLOSES.plusSeconds(86_400);

        assertThat(door.answer(door.withdrawing(1).at(late)).problem()).isEqualTo("locked");
        assertThat(door.answer(door.applying(1).at(Door.OPEN)).status()).isEqualTo(409);
        assertThat(door.answer(applying(1).at(late)).status()).isEqualTo(201);
        assertThat(door.answer(applying(1).at(late)).status()).isEqualTo(200);
        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.APPLIED);
        assertThat(door.answer(door.withdrawing(1).at(late)).status()).isEqualTo(204);
        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.AT_AGENCY);
    }

    private void cameBack() {
        door.rosterOf(1, "广州市");
        door.answer(applying(1));
        door.certificates.keep(door.certificate(1)
                .batched(SomeCertificates.place(1), Door.OPEN)
                .sent(SomeCertificates.waybill(1), Door.OPEN)
                .atAgency("refused", Door.OPEN, "return"));
    }

    @Test
    void shouldSayWhyWhatIsMailedOrCollectedOrNotClearedIsNotAtTheCounter() {
        door.rosterOf(1, "广州市");
        door.answer(applying(1));
        door.roster(2, CheckStatus.MATERIAL_REQUESTED);
        door.rosterOf(3, "广州市");
        door.certificates.keep(SomeCertificates.collected(door.certificate(3), Collector.PROXY));

        assertThat(door.answer(door.looking(1)).text("channels.2.remedy")).contains("Withdraw");
        assertThat(door.answer(door.looking(2)).text("channels.2.reason")).contains("more material");
        assertThat(door.answer(door.looking(3)).text("channels.2.reason")).contains("collected in person");
    }

    @Test
    void shouldTakeAReissuedPaperIntoTheQueueAfterTheWindowHasClosedAndByTheAgencyOnly() {
        door.rosterOf(1, "广州市");
        door.certificates.keep(SomeCertificates.issued(SomeCertificates.lost(door.certificate(1))));
        var late = SomeWindows.CLOSES.plusSeconds(86_400);

        Reply reply = door.answer(door.looking(1).at(late));
        assertThat(reply.at("channels.0.allowed")).isEqualTo(false);
        assertThat(reply.at("channels.1.allowed")).isEqualTo(true);
        assertThat(reply.at("channels.2.allowed")).isEqualTo(true);
        assertThat(door.answer(applying(1).at(late)).status()).isEqualTo(201);
        assertThat(windowOf(1)).isEqualTo(GUANGZHOU.id());
        assertThat(door.answer(door.withdrawing(1).at(late)).status()).isEqualTo(204);
        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.REISSUED);
    }

    private WindowId windowOf(int holder) {
        return Objects.requireNonNull(door.certificate(holder).application()).window();
    }

    private Call applying(int holder) {
        return door.applying(holder).json(MAILED_BY_AGENCY);
    }

    private void agency(String code, String... cities) {
        door.reference.put(new Agency(code, "人事考试机构", "广东省", Set.of(cities), "a test"));
    }
}
