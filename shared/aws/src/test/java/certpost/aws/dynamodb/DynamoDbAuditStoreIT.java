package certpost.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.FaultyHttp;
import certpost.domain.audit.AuditPlace;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditHead;
import certpost.domain.audit.AuditStore;
import certpost.domain.audit.AuditStoreContract;
import certpost.domain.audit.BrokenLink;
import certpost.domain.audit.Chain;
import certpost.domain.audit.SomeActs;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbAuditStoreIT extends AuditStoreContract {
    @RegisterExtension
    final TrialTables tables = new TrialTables(client());

    DynamoDbClient client() {
        return EmbeddedDynamoDb.client();
    }

    @Override
    protected AuditStore audit() {
        return tables.audit(clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at", "by", "agency", "act", "what", "previous", "hash"})
    void shouldFindOutWhoeverTakesAnAttributeAway(String attribute) {
        for (int i = 0; i < 3; i++) {
            audit().append(SomeActs.on(SomeActs.WINDOW));
        }
        String table = tables.name("AuditTable");
        var key = AuditItem.key(new AuditPlace(SomeActs.WINDOW.toString(), 2)).map();
        var item = new HashMap<String, AttributeValue>(
                tables.client().getItem(get -> get.tableName(table).key(key)).item());
        item.remove(attribute);
        tables.client().putItem(put -> put.tableName(table).item(item));

        assertThat(proof().broken()).contains(new BrokenLink(SomeActs.WINDOW.toString(), 2, BrokenLink.Kind.CHANGED));
    }

    /** The client repeats a request whose answer was lost, and is then refused what it did itself. */
    @Test
    void shouldAppendOnceThoughTheAnswerIsLost() {
        var http = new FaultyHttp();
        var store = new DynamoDbAuditStore(EmbeddedDynamoDb.client(http), tables.name("AuditTable"), SomeActs.KEPT,
                clock);
        store.append(SomeActs.on(SomeActs.WINDOW));
        AuditEntry second = SomeActs.on(SomeActs.WINDOW).after(proof().end(), SomeActs.KEPT);
        http.letPass().loseAnswer();

        store.append(SomeActs.on(SomeActs.WINDOW));

        assertThat(proof().end()).isEqualTo(second.head());
    }

    private Chain.Proof proof() {
        return Chain.prove(SomeActs.WINDOW, audit().chain(SomeActs.WINDOW).iterator(), AuditHead.none(SomeActs.WINDOW),
                clock.instant());
    }
}
