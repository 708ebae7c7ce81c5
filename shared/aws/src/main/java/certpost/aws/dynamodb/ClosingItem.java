package certpost.aws.dynamodb;

import certpost.domain.closing.Closing;
import java.time.Instant;

/** What a window's item says of its closing, and the index of windows that are due. */
final class ClosingItem {
    static final String INDEX = "due";
    private static final String DUE = "due";

    private ClosingItem() {}

    /** Makes the index show the window at that time. */
    static Attributes dueAt(Instant at) {
        return new Attributes().text("due", DUE).number("dueAt", at.toEpochMilli());
    }

    static Expression isDue(Instant by) {
        return new Expression("#due = :due AND #dueAt <= :by", by(by));
    }

    /** It is due, and nobody else holds it. */
    static Expression isFree(Instant dueBy, String owner, Instant now) {
        return new Expression(
                "#due = :due AND #dueAt <= :by"
                        + " AND (attribute_not_exists(#leaseUntil) OR #leaseUntil < :now OR #owner = :owner)",
                by(dueBy).number(":now", now.toEpochMilli()).text(":owner", owner));
    }

    static Expression claimed(String owner, Instant leaseUntil) {
        return new Expression(
                "SET #claimed = :yes, #owner = :owner, #leaseUntil = :leaseUntil,"
                        + " #pass = if_not_exists(#pass, :one), #firstBatch = if_not_exists(#firstBatch, :one)",
                new Attributes().flag(":yes", true)
                        .text(":owner", owner)
                        .number(":leaseUntil", leaseUntil.toEpochMilli())
                        .number(":one", 1));
    }

    /** That worker has it and is at that pass. */
    static Expression isHeldBy(Closing closing) {
        return new Expression("#owner = :owner AND #pass = :pass AND attribute_exists(#leaseUntil)",
                new Attributes().text(":owner", closing.owner()).number(":pass", closing.pass()));
    }

    static Expression renewed(Instant leaseUntil) {
        return new Expression("SET #leaseUntil = :leaseUntil",
                new Attributes().number(":leaseUntil", leaseUntil.toEpochMilli()));
    }

    /** Let go, to be looked at again. The owner stays, to know a repeated request by. */
    static Expression passed(int nextFirstBatch, Instant nextLook) {
        return new Expression(
                "SET #closed = :yes, #pass = :second, #firstBatch = :firstBatch, #dueAt = :nextLook REMOVE #leaseUntil",
                new Attributes().flag(":yes", true)
                        .number(":second", 2)
                        .number(":firstBatch", nextFirstBatch)
                        .number(":nextLook", nextLook.toEpochMilli()));
    }

    /** Let go, due no more. The owner stays, to know a repeated request by. */
    static Expression finished(int nextFirstBatch) {
        return new Expression("SET #closed = :yes, #firstBatch = :firstBatch REMOVE #due, #dueAt, #leaseUntil",
                new Attributes().flag(":yes", true).number(":firstBatch", nextFirstBatch));
    }

    static boolean isFinished(StoredItem item) {
        return item.flag("closed") && !item.has("due");
    }

    static Expression isFinished() {
        return new Expression("#closed = :closed AND attribute_not_exists(#due)",
                new Attributes().flag(":closed", true));
    }

    /** Due once more; the pass and its first batch stay as the last look has left them. */
    static Expression dueAgain(Instant at) {
        return new Expression("SET #due = :due, #dueAt = :dueAt",
                new Attributes().text(":due", DUE).number(":dueAt", at.toEpochMilli()));
    }

    /** Whether that worker has let the window go. */
    static boolean isLetGoBy(StoredItem item, Closing closing) {
        return !item.has("leaseUntil") && item.textIfAny("owner").filter(closing.owner()::equals).isPresent();
    }

    static Closing read(StoredItem item) {
        return new Closing(WindowItem.read(item), Math.toIntExact(item.number("pass")),
                Math.toIntExact(item.number("firstBatch")), item.text("owner"),
                Instant.ofEpochMilli(item.number("leaseUntil")));
    }

    private static Attributes by(Instant by) {
        return new Attributes().text(":due", DUE).number(":by", by.toEpochMilli());
    }
}
