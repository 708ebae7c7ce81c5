package certpost.faults.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

/** Which call meets which fault. */
class PlanTest {
    private final Call read = call("GetItem");
    private final Call write = call("PutItem");

    @Test
    void shouldLetNothingHappenWhereNothingIsPlanned() {
        Plan plan = Plan.uneventful();

        assertThat(plan.meet(write)).isEmpty();
        assertThat(plan.happened()).isFalse();
        assertThat(plan.calls()).containsExactly(write);
    }

    @Test
    void shouldHitTheSecondCallOnce() {
        Plan plan = Plan.of(Fault.KILLED_AFTER, 2);

        assertThat(plan.meet(read)).isEmpty();
        assertThat(plan.meet(write)).contains(Fault.KILLED_AFTER);
        assertThat(plan.meet(write)).isEmpty();
        assertThat(plan.happened()).isTrue();
    }

    @Test
    void shouldCountOnlyCallsThatTheFaultCanHappenTo() {
        Plan plan = Plan.of(Fault.IN_CONFLICT, 1);

        assertThat(plan.meet(read)).isEmpty();
        assertThat(plan.meet(write)).contains(Fault.IN_CONFLICT);
    }

    @Test
    void shouldGoOnUntilTheFunctionGivesUp() {
        Plan plan = Plan.of(Fault.THROTTLED_ON, 2);

        assertThat(plan.meet(read)).isEmpty();
        plan.invocationEnds();
        assertThat(plan.meet(read)).contains(Fault.THROTTLED_ON);
        assertThat(plan.meet(write)).contains(Fault.THROTTLED_ON);
        plan.invocationEnds();
        assertThat(plan.meet(read)).isEmpty();
    }

    @Test
    void shouldLetNothingHappenOnceItIsOver() {
        Plan plan = Plan.of(Fault.REFUSED, 1);
        plan.end();

        assertThat(plan.meet(write)).isEmpty();
        assertThat(plan.happened()).isFalse();
        assertThat(plan.calls()).isEmpty();
    }

    @Test
    void shouldNameCallsWithoutSayingWhatIsInThem() {
        Call transaction = Call.of(Optional.of("DynamoDB_20120810.TransactWriteItems"), SdkBytes.fromUtf8String("""
                {"TransactItems": [{"Put": {"TableName": "WindowsTable", "Item": {"name": {"S": "secret"}}}},
                {"Update": {"TableName": "SessionsTable"}}]}"""));

        assertThat(transaction.title()).isEqualTo("TransactWriteItems Sessions Windows");
        assertThat(transaction.isWrite()).isTrue();
        assertThat(Call.of(Optional.empty(), SdkBytes.fromUtf8String("Action=Publish")).title()).isEqualTo("Publish");
        assertThat(Call.of(Optional.of("secretsmanager.GetSecretValue"), SdkBytes.fromUtf8String("{}")).isWrite())
                .isFalse();
    }

    private static Call call(String operation) {
        return Call.of(Optional.of("DynamoDB_20120810." + operation),
                SdkBytes.fromUtf8String("{\"TableName\": \"ThingsTable\"}"));
    }
}
