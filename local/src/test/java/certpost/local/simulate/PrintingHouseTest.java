package certpost.local.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.local.client.Answer;
import certpost.local.client.UnexpectedAnswer;
import certpost.local.simulate.PrintingHouse.Choice;
import certpost.local.simulate.PrintingHouse.Outcome;
import certpost.local.simulate.PrintingHouse.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintingHouseTest {
    private static final Choice TWO_IN_TURN = new Choice(List.of(TestPath.DELIVERED, TestPath.SILENT), false);

    private final PrintingHouse printingHouse = new PrintingHouse();
    private final List<List<String>> uploads = new ArrayList<>();

    @Test
    void shouldGiveEachParcelANumberOfThePathsInTurn() {
        Outcome outcome = post(TWO_IN_TURN, 3, _ -> true, "");

        assertThat(outcome.posted()).extracting(each -> each.waybill().value())
                .containsExactly("1900010000001", "1900100000002", "1900010000003");
        assertThat(printingHouse.find(TestWaybill.digits(TestPath.SILENT, 2)))
                .contains(new Posted("w.0001", "R2", TestWaybill.digits(TestPath.SILENT, 2)));
        assertThat(uploads).containsExactly(List.of("R1,1900010000001", "R2,1900100000002", "R3,1900010000003"));
    }

    @Test
    void shouldTakeOtherNumbersForThoseThatAreKnownFromBefore() {
        Outcome outcome = post(new Choice(List.of(TestPath.RETURNED), true), 2, number -> serial(number) > 5_000,
                "waybill: belongs to another reference");

        assertThat(outcome.posted()).extracting(Posted::reference).containsExactly("R1", "R2");
        assertThat(outcome.posted())
                .allMatch(each -> each.waybill().path() == TestPath.RETURNED && serial(each.waybill().value()) > 5_000);
        assertThat(uploads.size()).isLessThan(20);
    }

    @Test
    void shouldGoThroughWithThePathsInTurnAlsoWhenOneNumberIsTaken() {
        Outcome outcome = post(TWO_IN_TURN, 2, number -> !number.endsWith("2"),
                "waybill: belongs to another reference");

        assertThat(outcome.posted()).extracting(each -> each.waybill().path())
                .containsExactly(TestPath.DELIVERED, TestPath.SILENT);
    }

    @Test
    void shouldLeaveAParcelAloneThatIsOnItsWay() {
        Outcome outcome = post(TWO_IN_TURN, 1, _ -> false, "waybill: the carrier has reported already");

        assertThat(outcome.posted()).isEmpty();
        assertThat(outcome.refused()).isEqualTo(Map.of("R1", "waybill: the carrier has reported already"));
        assertThat(uploads).hasSize(1);
    }

    @Test
    void shouldGiveUpWhereEveryNumberIsTaken() {
        assertThatThrownBy(() -> post(TWO_IN_TURN, 1, _ -> false, "waybill: belongs to another reference"))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("w.0001");
    }

    private Outcome post(Choice choice, int parcels, Predicate<String> good, String error) {
        List<Label> labels = IntStream.rangeClosed(1, parcels)
                .mapToObj(i -> new Label(i, "R" + i, "C" + i, "王小明", "13800138000", "体育西路1号", false))
                .toList();
        return printingHouse.post("w.0001", labels, choice, lines -> {
            uploads.add(lines);
            String errors = IntStream.range(0, lines.size())
                    .filter(i -> !good.test(lines.get(i).split(",", -1)[1]))
                    .mapToObj(
                            i -> "{\"line\": %d, \"code\": \"conflict\", \"message\": \"%s\"}".formatted(i + 2, error))
                    .collect(Collectors.joining(","));
            return new Answer("POST", 200, "", ("{\"errors\": [" + errors + "]}").getBytes(UTF_8));
        });
    }

    private static int serial(String s10) {
        return Integer.parseInt(s10.substring(4, 10));
    }
}
