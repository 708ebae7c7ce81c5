package certpost.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.domain.audit.SomeActs;
import certpost.domain.certificate.RosterStore.Entered;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.parcel.WaybillStore.Assigned;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.WindowStore.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class TransactionTest {
    private final ConflictingClient client = new ConflictingClient();
    private final List<Duration> pauses = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"})
    void shouldTryAgainAfterWhatOnlyPasses(String reason) {
        client.cancel(2, reason, "None");

        assertThat(commit()).isInstanceOf(Transaction.Outcome.Committed.class);
        assertThat(pauses).containsExactly(Duration.ofMillis(15), Duration.ofMillis(30));
        assertThat(client.transactions()).containsExactly(2, 2, 2);
    }

    @Test
    void shouldGiveUpAfterSomeSecondsOfConflict() {
        client.cancel(99, "None", "TransactionConflict");

        assertThatThrownBy(this::commit).isInstanceOf(TooBusy.class)
                .hasMessageContaining("conflict")
                .hasMessageContaining("10 tries");
        assertThat(client.transactions()).hasSize(10);
        assertThat(pauses).hasSize(9).isSorted().last().isEqualTo(Duration.ofMillis(15 * 128));
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void shouldSayWhichConditionsFailedThoughOthersWereInConflict() {
        client.cancel("TransactionConflict", "ConditionalCheckFailed");

        assertThat(commit()).isInstanceOfSatisfying(Transaction.Outcome.Cancelled.class,
                cancelled -> assertThat(cancelled.parts()).hasExactlyElementsOfTypes(Transaction.Part.Fine.class,
                        Transaction.Part.Refused.class));
        assertThat(pauses).isEmpty();
    }

    @Test
    void shouldNotTryAgainWhatCanNeverSucceed() {
        client.cancel("ValidationError", "None");

        assertThatThrownBy(this::commit).isInstanceOf(TransactionCanceledException.class);
        assertThat(client.transactions()).hasSize(1);
    }

    @Test
    void shouldLetEveryStoreOfSeveralItemsWaitForOthers() {
        client.cancel("TransactionConflict", "None");
        assertThat(new DynamoDbRosterStore(client, "certificates", "references", pauses::add)
                .enter(List.of(SomeCertificates.row(1)))).containsExactly(Entered.ADDED);
        client.cancel("None", "TransactionConflict");
        assertThat(new DynamoDbWindowStore(client, "windows", "sessions", pauses::add).create(SomeWindows.direct(), 1))
                .isEqualTo(new Stored.Done());
        client.cancel("None", "ProvisionedThroughputExceeded");
        assertThat(new DynamoDbWaybillStore(client, "carrier-events", "certificates", pauses::add)
                .assign(SomeCertificates.sent(1), SomeCertificates.waybill(1), null, "write-1"))
                .isEqualTo(new Assigned.Done());

        assertThat(pauses).hasSize(3);
    }

    @Test
    void shouldFillTransactionsWithFiftyRowsOfARoster() {
        var rows = IntStream.rangeClosed(1, 120).mapToObj(SomeCertificates::row).toList();

        new DynamoDbRosterStore(client, "certificates", "references", pauses::add).enter(rows);

        assertThat(client.transactions()).containsExactlyInAnyOrder(100, 100, 40);
    }

    @Test
    void shouldLetAnActAndItsEntryWaitForOthersAndSayWhatRefusedTheAct() {
        var trail = new DynamoDbAuditStore(client, "audit", Duration.ofDays(1), () -> Instant.EPOCH, pauses::add)
                .trail();
        var act = new Transaction().put(new Table(client, "things"), new Attributes().text("id", "1"),
                Expression.of("attribute_not_exists(#id)"));
        client.cancel("TransactionConflict", "None").cancel("None", "TransactionConflict");

        assertThat(trail.commit(act, SomeActs.on(SomeActs.WINDOW))).isInstanceOf(Transaction.Outcome.Committed.class);
        assertThat(pauses).hasSize(2);
        assertThat(client.transactions()).containsExactly(2, 2, 2);

        client.cancel("ConditionalCheckFailed", "None");
        assertThat(trail.commit(act, SomeActs.on(SomeActs.WINDOW))).isInstanceOfSatisfying(
                Transaction.Outcome.Cancelled.class,
                cancelled -> assertThat(cancelled.parts()).hasExactlyElementsOfTypes(Transaction.Part.Refused.class));
    }

    private Transaction.Outcome commit() {
        var table = new Table(client, "things");
        var always = Expression.of("attribute_not_exists(#id)");
        return new Transaction().put(table, new Attributes().text("id", "1"), always)
                .put(table, new Attributes().text("id", "2"), always)
                .commit(client, new Backoff(pauses::add));
    }
}
