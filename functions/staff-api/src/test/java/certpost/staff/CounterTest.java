package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.HolderLimit;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.notice.Notice;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clerk acts for a holder who stands at the counter. */
class CounterTest {
    private static final Window WINDOW = SomeWindows.ofAgency("gz-2025", SomeCertificates.SESSION, "guangdong");
    private static final String APPLICATION = """
            {"channel": "AGENCY", "recipient": "王小明", "mobile": "13800138000", "address": {"region": "CN",
             "province": "广东省", "city": "广州市", "district": "天河区", "detail": "体育西路1号2栋301房"}}""";

    private final StaffDoor door = new StaffDoor(SomeWindows.direct(), WINDOW);

    CounterTest() {
        door.clock.moveTo(SomeCertificates.APPLIED_AT);
    }

    @Test
    void shouldApplyForAHolderAndRecordWhoDidIt() {
        door.certificates.keep(SomeCertificates.entered(1));

        Reply reply = door.answer(applying());

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.text("state")).isEqualTo("APPLIED");
        assertThat(certificate().timeline()).extracting(fact -> fact.kind() + " " + fact.by())
                .containsExactly("APPLIED ", "AT_COUNTER clerk-1");
    }

    @Test
    void shouldHaveTheRostersNumberToldWhatAClerkAppliesForWithAnother() {
        door.certificates.keep(SomeCertificates.onRoster("+8613700137000", SomeCertificates.entered(1)));

        door.answer(applying());

        assertThat(notices()).containsExactly("APPLIED 138****8000", "OTHER_NUMBER 137****7000");
    }

    @Test
    void shouldHaveTheHolderToldWhatAClerkChanges() {
        door.certificates.keep(SomeCertificates.entered(1));
        door.answer(applying());

        door.answer(applying().id("request-2")
                .json(APPLICATION.replace("301", "302").replace("13800138000", "13900139000")));

        assertThat(certificate().timeline()).extracting(fact -> fact.kind())
                .containsExactly(FactKind.APPLIED, FactKind.AT_COUNTER, FactKind.ADDRESS_CHANGED,
                        FactKind.MOBILE_CHANGED, FactKind.AT_COUNTER);
        assertThat(notices()).contains("MOBILE_CHANGED 138****8000");
    }

    @Test
    void shouldRecordAnAmendmentThatIsNoFactByItself() {
        door.certificates.keep(SomeCertificates.entered(1));
        door.answer(applying());

        door.answer(applying().id("request-2").json(APPLICATION.replace("AGENCY", "DIRECT")));

        assertThat(certificate().timeline()).extracting(fact -> fact.kind())
                .containsExactly(FactKind.APPLIED, FactKind.AT_COUNTER, FactKind.AT_COUNTER);
    }

    @Test
    void shouldRecordNothingMoreWhereAClerkWhoGotNoAnswerAsksAgain() {
        door.certificates.keep(SomeCertificates.entered(1));
        door.answer(applying());
        Certificate before = certificate();

        Reply again = door.answer(applying().id("request-2"));

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.text("state")).isEqualTo("APPLIED");
        assertThat(certificate()).isEqualTo(before);
    }

    @Test
    void shouldKeepTheHoldersDeadline() {
        door.certificates.keep(SomeCertificates.entered(1));

        door.refused(applying().at(SomeWindows.CLOSES), 409, "window-closed");
        door.refused(applying().at(SomeWindows.OPENS.minusMillis(1)), 409, "window-not-open");
    }

    /** The window that a live application leaves must be open too, or its batch would miss the application. */
    @Test
    void shouldMoveNoApplicationOutOfAWindowThatHasClosed() {
        door.certificates.keep(SomeCertificates.applied(1));
        door.windows.replace(WINDOW.closingAt(SomeWindows.CLOSES.plusSeconds(60), "longer"));

        door.refused(applying().at(SomeWindows.CLOSES), 409, "window-closed");
        assertThat(door.answer(applying().at(SomeWindows.CLOSES.minusMillis(1))).text("channel")).isEqualTo("AGENCY");
    }

    @Test
    void shouldTakeAnotherApplicationWhereTheLastWasRejectedWhenItsWindowClosed() {
        door.certificates.keep(SomeCertificates.applied(1).rejected(SomeWindows.CLOSES, "closing"));
        door.windows.replace(WINDOW.closingAt(SomeWindows.CLOSES.plusSeconds(60), "longer"));

        assertThat(door.answer(applying().at(SomeWindows.CLOSES)).text("state")).isEqualTo("APPLIED");
    }

    /** What has come back is mailed whenever it is asked for, and changed until it is. */
    @Test
    void shouldApplyForWhatIsWithTheAgencyAlsoWhenItsWindowHasClosed() {
        door.certificates.keep(SomeCertificates.atAgency(1));
        door.clock.moveTo(SomeCertificates.LATER);

        assertThat(door.answer(applying()).text("state")).isEqualTo("APPLIED");
        assertThat(door.answer(applying().id("request-2").json(APPLICATION.replace("301", "302"))).status())
                .isEqualTo(200);
    }

    @Test
    void shouldKeepTheHoldersRules() {
        door.certificates.keep(SomeCertificates.entered(1, CheckStatus.NOT_CHECKED));

        door.refused(applying(), 403, "not-eligible");
        assertThat(door.refused(applying().json("{}"), 422, "invalid").mistakes()).contains("recipient missing");
        door.refused(applying().path("reference", SomeCertificates.entered(2).reference().value()), 404, "not-found");
    }

    private List<String> notices() {
        return certificate().timeline()
                .stream()
                .flatMap(fact -> Notice.of(certificate(), fact).stream())
                .map(notice -> notice.kind() + " " + notice.mobile())
                .toList();
    }

    /** Or a clerk could have one number after the other texted. */
    @Test
    void shouldKeepTheHoldersLimitAndSayWhenTheNextChangeIsPossible() {
        door.certificates.keep(SomeCertificates.entered(1));
        door.answer(applying());
        for (int change = 1; change < HolderLimit.A_DAY; change++) {
            assertThat(door.answer(changing(change)).status()).isEqualTo(200);
        }

        Reply refused = door.refused(changing(HolderLimit.A_DAY), 429, "too-many-requests");

        assertThat(refused.header("retry-after")).isEqualTo("86400");
        assertThat(certificate().timeline()).hasSize(2 * HolderLimit.A_DAY);
    }

    private Call changing(int change) {
        return applying().id("change-" + change)
                .json(APPLICATION.replace("13800138000", "138001380%02d".formatted(change)));
    }

    private Call applying() {
        return door.call("PUT /v1/applications/{reference}")
                .path("reference", SomeCertificates.entered(1).reference().value())
                .json(APPLICATION);
    }

    private Certificate certificate() {
        return door.certificates.find(SomeCertificates.key(1)).orElseThrow();
    }
}
