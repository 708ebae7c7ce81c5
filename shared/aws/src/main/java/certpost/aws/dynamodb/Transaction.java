package certpost.aws.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Several writes, all or none of them. */
final class Transaction {
    /** The most writes in one. */
    static final int MOST = 100;

    /** Others were at the same items, or too much was going on: the same may succeed a little later. */
    private static final Set<String> PASSING = Set.of("TransactionConflict", "ThrottlingError",
            "ProvisionedThroughputExceeded");
    private static final String CONDITION = "ConditionalCheckFailed";

    /** What came of a transaction. */
    sealed interface Outcome {
        /** All is stored. */
        record Committed() implements Outcome {}

        /** Nothing is stored; what each write, in its order, had to do with it. */
        record Cancelled(List<Part> parts) implements Outcome {}
    }

    /** What one write had to do with a transaction's being cancelled. */
    sealed interface Part {
        /** Nothing, or nothing that lasts. */
        record Fine() implements Part {}

        /** Its condition does not hold; this is the item that is there, if any. */
        record Refused(Optional<StoredItem> current) implements Part {}
    }

    private final List<TransactWriteItem> writes = new ArrayList<>();

    Transaction put(Table table, Attributes item, Expression condition) {
        return with(TransactWriteItem.builder()
                .put(put -> put.tableName(table.name())
                        .item(item.map())
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.valueMap())
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build());
    }

    /** How many writes it has. */
    int size() {
        return writes.size();
    }

    /** Another transaction: this one's writes, and one more. */
    Transaction andPut(Table table, Attributes item, Expression condition) {
        var more = new Transaction();
        more.writes.addAll(writes);
        return more.put(table, item, condition);
    }

    Transaction update(Table table, Attributes key, Expression change, Expression condition) {
        return with(TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(key.map())
                        .updateExpression(change.text())
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(change.namesWith(condition))
                        .expressionAttributeValues(change.valuesWith(condition))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build());
    }

    Transaction delete(Table table, Attributes key, Expression condition) {
        return with(TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table.name())
                        .key(key.map())
                        .conditionExpression(condition.text())
                        .expressionAttributeNames(condition.names())
                        .expressionAttributeValues(condition.valueMap())
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build());
    }

    /** Stores all or nothing; what only passes is waited for. */
    Outcome commit(DynamoDbClient client, Backoff backoff) {
        for (int tries = 1;; tries++) {
            try {
                client.transactWriteItems(write -> write.transactItems(writes));
                return new Outcome.Committed();
            } catch (TransactionCanceledException e) {
                List<CancellationReason> reasons = e.cancellationReasons();
                if (reasons.stream().anyMatch(reason -> CONDITION.equals(reason.code()))) {
                    return new Outcome.Cancelled(reasons.stream().map(Transaction::part).toList());
                }
                if (reasons.stream().noneMatch(reason -> PASSING.contains(reason.code()))) {
                    throw e;
                }
                backoff.after(tries, "a transaction in conflict with others");
            }
        }
    }

    private static Part part(CancellationReason reason) {
        return CONDITION.equals(reason.code()) ? new Part.Refused(StoredItem.ifAny(reason.item())) : new Part.Fine();
    }

    private Transaction with(TransactWriteItem write) {
        writes.add(write);
        return this;
    }
}
