package certpost.local.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.local.client.Answer;
import certpost.local.client.UnexpectedAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CarrierTest {
    private static final Instant NOW = Instant.parse("2025-10-14T04:00:00Z");

    private final List<List<Map<String, String>>> requests = new ArrayList<>();
    private int status = 202;
    private final Carrier carrier = new Carrier(this::take, () -> NOW);

    @Test
    void shouldSendTheWholeHistoryNewestFirstInBeijingTime() {
        play(TestWaybill.digits(TestPath.DELIVERED, 1));

        assertThat(requests).hasSize(5);
        assertThat(codes(requests.getLast())).containsExactly("704", "702", "306", "305", "203");
        assertThat(requests.getLast()).extracting(event -> event.get("opTime"))
                .containsExactly("2025-10-14 11:59:57", "2025-10-14 11:59:54", "2025-10-14 11:59:51",
                        "2025-10-14 11:59:48", "2025-10-14 11:59:45");
        assertThat(requests.getLast().get(1)).containsEntry("opOrgName", "广州市天河区体育西揽投部")
                .containsEntry("deliverCode", TestWaybill.digits(TestPath.DELIVERED, 1).deliveryCode())
                .hasEntrySatisfying("opDesc", text -> assertThat(text).contains("投递员", "电话"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldSendEventsAsTheCarrierShapesThem(TestPath path) {
        play(TestWaybill.s10(path, 7));

        Set<Map<String, String>> events = new HashSet<>();
        requests.forEach(events::addAll);
        assertThat(requests).hasSize(path.steps());
        assertThat(events).hasSize(path.events()).allSatisfy(event -> {
            assertThat(Set.of("waybillNo", "opCode", "opTime", "opOrgCode", "opOrgName", "opDesc", "deliverCode"))
                    .containsAll(event.keySet());
            assertThat(event.get("opTime")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")
                    .isLessThan("2025-10-14 12:00:00");
            assertThat(event.get("opCode")).matches("[A-Z0-9]{1,8}");
        });
    }

    @Test
    void shouldRepeatEachRequestToTheLetter() {
        play(TestWaybill.digits(TestPath.DUPLICATES, 1));

        for (int i = 0; i < requests.size(); i += 2) {
            assertThat(requests.get(i + 1)).isEqualTo(requests.get(i));
        }
    }

    @Test
    void shouldBeginWithTheEndWhereThingsComeOutOfOrder() {
        play(TestWaybill.digits(TestPath.OUT_OF_ORDER, 1));

        assertThat(requests).extracting(request -> request.getFirst().get("opCode"))
                .containsExactly("704", "702", "306", "203");
        assertThat(requests).extracting(request -> request.getFirst().get("opTime"))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void shouldCorrectATimeAndKeepToIt() {
        play(TestWaybill.digits(TestPath.CORRECTED, 1));

        assertThat(requests).hasSize(5);
        assertThat(requests.get(3)).isNotEqualTo(requests.get(2));
        assertThat(codes(requests.get(3))).isEqualTo(codes(requests.get(2)));
        assertThat(requests.get(4)).containsAll(requests.get(3)).doesNotContain(requests.get(2).getFirst());
    }

    @Test
    void shouldPutManyParcelsIntoOneRequestAndNeverMoreThanAThousandEvents() {
        List<TestWaybill> waybills = IntStream.rangeClosed(1, 400)
                .mapToObj(serial -> TestWaybill.digits(TestPath.DELIVERED, serial))
                .toList();

        for (int round = 0; round < 5; round++) {
            carrier.round(waybills);
        }

        assertThat(requests).allMatch(request -> request.size() <= 1_000);
        assertThat(requests.stream().mapToInt(List::size).sum()).isEqualTo(400 * (1 + 2 + 3 + 4 + 5));
        assertThat(carrier.round(waybills)).isEmpty();
    }

    @Test
    void shouldPlayAStepOnceMoreThatWasNotTaken() {
        TestWaybill waybill = TestWaybill.digits(TestPath.DELIVERED, 1);
        status = 503;

        assertThatThrownBy(() -> carrier.next(waybill)).isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("expected 202, came 503");

        status = 202;
        carrier.next(waybill);
        assertThat(requests.get(1)).isEqualTo(requests.get(0));
    }

    private void play(TestWaybill waybill) {
        while (carrier.left(waybill) > 0) {
            carrier.next(waybill);
        }
    }

    private static List<String> codes(List<Map<String, String>> events) {
        return events.stream().map(event -> event.getOrDefault("opCode", "")).toList();
    }

    private Answer take(List<Map<String, String>> events) {
        requests.add(List.copyOf(events));
        return new Answer("POST /v1/carrier/events", status, "", "{}".getBytes(UTF_8));
    }
}
