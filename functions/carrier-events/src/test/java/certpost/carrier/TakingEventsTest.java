package certpost.carrier;

import static certpost.carrier.CarrierDoor.body;
import static certpost.carrier.CarrierDoor.event;
import static certpost.carrier.CarrierDoor.signed;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.SomeCertificates;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TakingEventsTest {
    private final CarrierDoor door = new CarrierDoor();

    @Test
    void shouldBringTheStoriesOfParcelsUpToDate() {
        assertThat(door.taken(event(1, "702", "14 08:30"), event(1, "203", "13 18:00"), event(2, "203", "13 18:00")))
                .containsExactly(3, 0, 0);

        assertThat(door.certificate(1).state()).isEqualTo(CertificateState.OUT_FOR_DELIVERY);
        assertThat(door.certificate(2).state()).isEqualTo(CertificateState.IN_TRANSIT);
        assertThat(door.certificate(3).state()).isEqualTo(CertificateState.SENT);
    }

    @Test
    void shouldTakeTheWholeHistoryAgainAndAgainNewestFirst() {
        String[] history = {event(1, "704", "14 11:00"), event(1, "702", "14 08:30"), event(1, "705", "13 17:00"),
                event(1, "702", "13 08:30"), event(1, "203", "12 18:00")};
        assertThat(door.taken(history[4])).containsExactly(1, 0, 0);
        assertThat(door.taken(history[3], history[4])).containsExactly(1, 1, 0);
        assertThat(door.taken(history)).containsExactly(3, 2, 0);
        var after = door.certificate(1);

        assertThat(door.taken(history)).containsExactly(0, 5, 0);

        assertThat(door.certificate(1)).isEqualTo(after);
        assertThat(after.state()).isEqualTo(CertificateState.DELIVERED);
        assertThat(after.timeline()).extracting(Fact::kind)
                .endsWith(FactKind.IN_TRANSIT, FactKind.OUT_FOR_DELIVERY, FactKind.DELIVERY_FAILED,
                        FactKind.OUT_FOR_DELIVERY, FactKind.DELIVERED);
        assertThat(after.parcel()).extracting(parcel -> parcel.attempts()).isEqualTo(2);
    }

    @Test
    void shouldCountAnEventThatIsThereTwiceOnce() {
        assertThat(door.taken(event(1, "702", "14 08:30"), event(1, "702", "14 08:30"))).containsExactly(1, 1, 0);
    }

    @Test
    void shouldKeepEventsOfAWaybillThatNobodyHasYet() {
        assertThat(door.taken(event(9, "203", "13 18:00"), event(1, "203", "13 18:00"))).containsExactly(1, 0, 1);
        assertThat(door.taken(event(9, "203", "13 18:00"))).containsExactly(0, 1, 0);

        assertThat(door.events.ofWaybill(SomeCertificates.waybill(9))).hasSize(1);
    }

    @Test
    void shouldRejectABadEventAndTakeTheRest() {
        assertThat(door.taken(event(1, "203", "13 18:00"), "{}", "7",
                event("EB250000013CN", "702", "14 08:30", "\"a\": 1"), event(2, "702", "31 25:00"),
                event("1000000000002", "203", "13 18:00", "\"opDesc\": 5"),
                event(1, "702", "14 08:30").replace("\"opCode\": \"702\"", "\"opCode\": \"702\", \"opCode\": \"704\""),
                event("1000000000001", "702", "14 08:31", "\"deliverCode\": 863521"), event(2, "702", "14 08:30")))
                .containsExactly(2, 0, 0, "1 missing", "2 malformed", "3 check-digit", "4 malformed", "5 malformed",
                        "6 duplicate", "7 malformed");
    }

    @Test
    void shouldSayEverythingThatIsWrongWithAnEventAndRepeatNothing() {
        var reply = signed(body(event("EB250000013CN", "", "99 08:30", "\"deliverCode\": 863521"))).to(door.function());

        assertThat(reply.text("rejected.0.message")).contains("waybillNo: ", "opCode: ", "opTime: ", "deliverCode: ");
        assertThat(reply.body()).doesNotContain("EB250000013CN").doesNotContain("8635");
    }

    @Test
    void shouldNoteCodesThatNobodyKnowsForTheMetricAndNothingElse() {
        var log = new ArrayList<String>();

        signed(body(event(1, "998", "13 18:00"), event(2, "998", "13 18:00"), event(1, "203", "13 18:00")))
                .to(door.function(), log);

        assertThat(log).containsExactly("unknown carrier code 998");
    }

    @Test
    void shouldIgnoreFieldsThatItDoesNotKnow() {
        assertThat(door.taken(signed("{\"batch\": 7, \"events\": ["
                + event("1000000000001", "203", "13 18:00", "\"courier\": {\"name\": \"张三\"}") + "]}")))
                .containsExactly(1, 0, 0);
    }

    @Test
    void shouldKeepNothingOfACourier() {
        door.taken(event("1000000000001", "702", "14 08:30", "\"opDesc\": \"安排投递,投递员:张三丰,电话:13812345678\""),
                event("1000000000001", "704", "14 11:00", "\"opDesc\": \"已签收,他人代签收：李四，139-0000-1111\""));

        assertThat(door.events.all().toString() + door.certificate(1).timeline()).doesNotContain("张三丰", "李四")
                .doesNotContain("13812345678", "0000-1111");
        assertThat(door.certificate(1).timeline()).extracting(Fact::kind).endsWith(FactKind.SIGNED_BY_PROXY);
    }

    @Test
    void shouldTakeAThousandEventsAndRefuseMore() {
        String[] thousand = IntStream.range(0, 1_000)
                .mapToObj(i -> event(1 + i % 3, "203", "%02d %02d:%02d".formatted(1 + i / 60, i % 24, i % 60)))
                .toArray(String[]::new);
        String[] tooMany = IntStream.range(0, 1_001).mapToObj(_ -> "{}").toArray(String[]::new);

        var reply = door.refused(signed(body(tooMany)), 422, "invalid");
        assertThat(reply.text("errors.0.message")).contains("1001", "1000");
        assertThat(door.taken(thousand)).containsExactly(1_000, 0, 0);
    }

    @Test
    void shouldRefuseTenThousandEventsClearly() {
        String[] tooMany = IntStream.range(0, 10_000).mapToObj(_ -> "{}").toArray(String[]::new);

        assertThat(door.refused(signed(body(tooMany)), 422, "invalid").text("errors.0.code")).isEqualTo("too-many");
    }

    @Test
    void shouldRefuseWhatIsNoListOfEvents() {
        door.refused(signed("[]"), 400, "malformed");
        door.refused(signed("{}"), 422, "invalid");
        door.refused(signed("{\"events\": {}}"), 422, "invalid");
        door.refused(signed(body()).header("content-type", "text/plain"), 415, "unsupported-media-type");
        door.refused(signed("{\"events\": []" + " ".repeat(CarrierEvents.LARGEST) + "}"), 413, "too-large");
    }

    @Test
    void shouldForgetEventsAfterTheDaysThatTheDeploymentSets() {
        door.taken(event(1, "203", "13 18:00"));

        assertThat(door.events.expiries()).containsExactly(CarrierDoor.NOW.plus(CarrierDoor.KEPT));
    }
}
