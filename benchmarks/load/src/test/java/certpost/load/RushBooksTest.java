package certpost.load;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.load.Rush.Attempt;
import certpost.load.generator.MeasuredAnswer;
import certpost.local.simulate.Label;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What people were told in the rush against what is in the books. */
class RushBooksTest {
    private static final Instant BEGINNING = Instant.parse("2025-09-19T16:00:00Z");
    private static final Instant CLOSES_AT = BEGINNING.plusSeconds(20);
    private static final Person PERSON = new Person(1, "n", "c", "t");
    private static final String RECEIPT = "{\"receipt\":{\"reference\":\"R\",\"registeredAt\":\"2025-09-20T00:00:01+08:00\"}}";
    private static final Instant REGISTERED = BEGINNING.plusSeconds(1);

    @Test
    void shouldFindNothingWhereTheLastOfTwoWishesIsKept() {
        assertThat(findings(List.of(accepted(1, 1, 201), accepted(2, 3, 200)), item(2), label(2))).isEmpty();
    }

    @Test
    void shouldLetEitherOfTwoWishesBeKeptThatOverlap() {
        assertThat(findings(List.of(accepted(1, 3, 201), accepted(2, 2, 200)), item(1), label(1))).isEmpty();
    }

    @Test
    void shouldFindAWishKeptThatAnotherHasReplaced() {
        assertThat(findings(List.of(accepted(1, 1, 201), accepted(2, 3, 200)), item(1), label(1)))
                .containsExactly("another address is in the table than the one accepted last");
    }

    @Test
    void shouldFindWhoeverWasAcceptedAndIsNotInTheTable() {
        assertThat(findings(List.of(accepted(1, 1, 201)), List.of(), List.of()))
                .containsExactly("accepted, but not in the table");
    }

    @Test
    void shouldFindARefusedWishThatWasWritten() {
        assertThat(findings(List.of(attempt(1, 1, 503, "")), item(1), label(1)))
                .containsExactly("written, although every try was refused");
    }

    @Test
    void shouldFindWhoeverIsInNoBatch() {
        assertThat(findings(List.of(accepted(1, 1, 201)), item(1), List.of()))
                .containsExactly("1 applications, 0 in batches, 0 labels");
    }

    @Test
    void shouldFindATryThatWasAcceptedAfterTheEnd() {
        assertThat(findings(List.of(accepted(1, 21, 200)), item(1), label(1)))
                .containsExactly("accepted after the window had closed");
    }

    @Test
    void shouldFindWhoeverWasInTimeAndToldToBeLate() {
        assertThat(findings(List.of(late("2025-09-20T00:00:20+08:00")), List.of(), List.of())).isEmpty();
        assertThat(findings(List.of(late("2025-09-20T00:00:19.999+08:00")), List.of(), List.of()))
                .containsExactly("told to be late, but was received in time");
    }

    @Test
    void shouldFindATryThatNobodyAnswered() {
        assertThat(findings(List.of(attempt(1, 1, 0, "reset")), List.of(), List.of()))
                .containsExactly("neither accepted nor refused, but 0");
    }

    private static List<String> findings(List<Attempt> attempts, List<Map<String, AttributeValue>> items,
            List<Label> labels) {
        return new RushBooks(BEGINNING, CLOSES_AT, attempts, Kept.of("w", items))
                .findings(new Night(labels.size(), labels, "0", 0));
    }

    private static Attempt accepted(int house, long sentSecond, int status) {
        return attempt(house, sentSecond, status, RECEIPT);
    }

    private static Attempt late(String receivedAt) {
        return attempt(1, 19, 409,
                "{\"type\":\"/problems/window-closed\",\"detail\":\"applications were accepted until "
                        + "2025-09-20T00:00:20+08:00; yours was received at " + receivedAt + "; counted by: x\"}");
    }

    /** Sent in that second, and answered a second and a half later. */
    private static Attempt attempt(int house, long sentSecond, int status, String body) {
        long sent = sentSecond * 1_000_000_000;
        return new Attempt(PERSON, house, new MeasuredAnswer(sent, sent, sent + 1_500_000_000, status, body));
    }

    private static List<Map<String, AttributeValue>> item(int house) {
        return List.of(Map.of("certificateId", text("c"), "reference", text("R"), "application",
                AttributeValue.fromM(Map.of("windowId", text("w"), "registeredAt", text(REGISTERED.toString()),
                        "address", AttributeValue.fromM(Map.of("detail", text(Wishes.detail(house))))))));
    }

    private static List<Label> label(int house) {
        return List.of(new Label(1, "R", "n", "样本甲", "139", Wishes.detail(house), false));
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
