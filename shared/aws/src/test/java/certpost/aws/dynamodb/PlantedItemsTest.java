package certpost.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.SomeCertificates;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Items come back with failed conditions, and may be wrecked: no exception shows what is in them. */
class PlantedItemsTest {
    private static final Certificate APPLIED = SomeCertificates.applied(1);
    private static final Map<String, AttributeValue> ITEM = CertificateItem.of(APPLIED, "w").map();
    private static final List<String> MARKS = List.of("王小明", "13800138000", "13700137000", "体育西路", "002X");

    @Test
    void shouldNotBeShownByAFailedConditionThatCarriesThem() {
        assertThat(trace(ConditionalCheckFailedException.builder().message("failed").item(ITEM).build()))
                .doesNotContain(MARKS);
        assertThat(trace(TransactionCanceledException.builder()
                .message("cancelled")
                .cancellationReasons(CancellationReason.builder().code("ConditionalCheckFailed").item(ITEM).build())
                .build())).doesNotContain(MARKS);
    }

    @Test
    void shouldNotBeShownByAnItemOfWhichAnyAttributeIsMissing() {
        for (String name : ITEM.keySet()) {
            var wrecked = new HashMap<>(ITEM);
            wrecked.remove(name);
            Throwable thrown = catchThrowable(() -> CertificateItem.read(new StoredItem(wrecked)));
            if (thrown != null) {
                assertThat(trace(thrown)).as(name).doesNotContain(MARKS);
            }
        }
        Map<String, AttributeValue> none = Map.of("name", AttributeValue.fromS("王小明"));
        assertThat(trace(catchThrowable(() -> CertificateItem.read(new StoredItem(none))))).doesNotContain(MARKS);
    }

    @Test
    void shouldNotBeShownByAStoreWhoseWriteFailsForGood() {
        CertificateStore store = new DynamoDbCertificateStore(failing(), "certificates", _ -> {});

        Throwable thrown = catchThrowable(() -> store.write(APPLIED, "w"));

        assertThat(thrown).isNotNull();
        assertThat(trace(thrown)).doesNotContain(MARKS);
    }

    /** Of every call fails what carries the item. */
    private static DynamoDbClient failing() {
        return (DynamoDbClient) Proxy.newProxyInstance(DynamoDbClient.class.getClassLoader(),
                new Class<?>[]{DynamoDbClient.class}, (_, _, _) -> {
                    throw TransactionCanceledException.builder()
                            .message("cancelled")
                            .cancellationReasons(CancellationReason.builder().item(ITEM).build())
                            .build();
                });
    }

    private static String trace(Throwable thrown) {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace + thrown.toString();
    }
}
