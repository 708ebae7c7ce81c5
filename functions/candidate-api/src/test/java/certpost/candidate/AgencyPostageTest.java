package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.postage.Rate;
import certpost.domain.postage.Tariff;
import certpost.domain.reference.Agency;
import certpost.domain.window.Channel;
import certpost.domain.window.SomeWindows;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgencyPostageTest {
    private static final Instant RISE = SomeWindows.OPENS.plus(Duration.ofDays(3));

    private final Door door = new Door(SomeWindows.ofAgency("gz-2025", SomeCertificates.SESSION, "guangzhou"),
            SomeWindows.ofAgency("sz-2025", SomeCertificates.SESSION, "shenzhen"));

    AgencyPostageTest() {
        agency("guangdong");
        agency("guangzhou", "广州市");
        agency("shenzhen", "深圳市");
        door.rosterOf(1, "广州市");
        door.rosterOf(2, "深圳市");
    }

    @Test
    void shouldNameNoFigureUntilTheAgencysTariffIsLoaded() {
        Reply reply = door.answer(applying(1));

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.at("receipt.postage.amount")).isNull();
        assertThat(reply.text("receipt.postage.note")).isEqualTo("as charged by the carrier");
    }

    @Test
    void shouldChargeTheHoldersOfTheAgencyByItsTariffAndNobodyElse() {
        tariff("gz-a", SomeWindows.OPENS, "9");

        assertThat(door.answer(applying(1)).text("receipt.postage.amount")).isEqualTo("9");
        assertThat(door.answer(applying(2)).at("receipt.postage.amount")).isNull();
    }

    @Test
    void shouldChargeByTheTimeOfSubmissionHoweverLateAnAmendmentOrALook() {
        tariff("gz-a", SomeWindows.OPENS, "9");
        tariff("gz-b", RISE, "11");

        Reply before = door.answer(applying(1).at(RISE.minusMillis(1)));
        Reply amended = door.answer(applying(1).at(RISE.plus(Duration.ofDays(1))));
        Reply looked = door.answer(door.looking(1).at(RISE.plus(Duration.ofDays(2))));

        assertThat(before.text("receipt.postage.amount")).isEqualTo("9");
        assertThat(amended.text("receipt.postage.amount")).isEqualTo("9");
        assertThat(looked.text("application.receipt.postage.amount")).isEqualTo("9");
    }

    private Call applying(int holder) {
        return door.applying(holder).json(Door.APPLICATION.replace("DIRECT", "AGENCY"));
    }

    private void tariff(String id, Instant validFrom, String amount) {
        door.reference.put(new Tariff(id, Channel.AGENCY, "guangzhou", validFrom, "a test",
                List.of(new Rate(Set.of(), new BigDecimal(amount), null))));
    }

    private void agency(String code, String... cities) {
        door.reference.put(new Agency(code, "人事考试机构", "广东省", Set.of(cities), "a test"));
    }
}
