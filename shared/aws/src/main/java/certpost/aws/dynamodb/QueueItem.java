package certpost.aws.dynamodb;

import certpost.domain.queue.Cut;
import certpost.domain.queue.Cutting;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.Optional;

/** A queue's item: its latest cut, which the index shows as long as it is to be carried out. */
final class QueueItem {
    static final String INDEX = "waiting";
    static final Expression IS_WAITING = new Expression("#waiting = :waiting",
            new Attributes().text(":waiting", INDEX));

    private QueueItem() {}

    static Attributes key(WindowId window) {
        return new Attributes().text("windowId", window.value());
    }

    static WindowId window(StoredItem item) {
        return new WindowId(item.text("windowId"));
    }

    /** No cut is to be carried out, and the latest was another one. */
    static Expression isFreeFor(Cut cut) {
        return new Expression("attribute_not_exists(#waiting) AND (attribute_not_exists(#cutId) OR #cutId <> :id)",
                new Attributes().text(":id", cut.id()));
    }

    static Expression wished(Cut cut) {
        return new Expression(
                "SET #waiting = :waiting, #cutId = :cutId, #cutCount = :cutCount, #approvedBefore = :approvedBefore,"
                        + " #wishedBy = :wishedBy, #wishedAt = :wishedAt, #batch = if_not_exists(#batch, :one)"
                        + " REMOVE #owner, #leaseUntil",
                new Attributes().text(":waiting", INDEX)
                        .text(":cutId", cut.id())
                        .number(":cutCount", cut.count())
                        .instant(":approvedBefore", cut.approvedBefore())
                        .text(":wishedBy", cut.by())
                        .instant(":wishedAt", cut.at())
                        .number(":one", 1));
    }

    static boolean isWaiting(StoredItem item) {
        return item.has("waiting");
    }

    static Cut cut(StoredItem item) {
        return new Cut(item.text("cutId"), Math.toIntExact(item.number("cutCount")), item.instant("approvedBefore"),
                item.text("wishedBy"), item.instant("wishedAt"));
    }

    /** The same, and its batch will have that number. */
    static Expression isFreeFor(Cut cut, int batch) {
        Expression isFree = isFreeFor(cut);
        return new Expression("(" + isFree.text() + ") AND (attribute_not_exists(#batch) OR #batch = :batch)",
                isFree.values().number(":batch", batch));
    }

    /** The number of the queue's next batch. */
    static int nextBatch(Optional<StoredItem> item) {
        return item.map(QueueItem::batch).orElse(1);
    }

    static int batch(StoredItem item) {
        return Math.toIntExact(item.number("batch"));
    }

    /** A cut is to be carried out, and nobody else is at it. */
    static Expression isFree(String owner, Instant now) {
        return new Expression(
                "attribute_exists(#waiting)"
                        + " AND (attribute_not_exists(#leaseUntil) OR #leaseUntil < :now OR #owner = :owner)",
                new Attributes().number(":now", now.toEpochMilli()).text(":owner", owner));
    }

    static Expression claimed(String owner, Instant leaseUntil) {
        return new Expression("SET #owner = :owner, #leaseUntil = :leaseUntil",
                new Attributes().text(":owner", owner).number(":leaseUntil", leaseUntil.toEpochMilli()));
    }

    static Cutting cutting(StoredItem item) {
        return new Cutting(window(item), batch(item), cut(item), item.text("owner"),
                Instant.ofEpochMilli(item.number("leaseUntil")));
    }

    static Expression isHeldBy(Cutting cutting) {
        return new Expression("attribute_exists(#waiting) AND #owner = :owner AND #cutId = :cutId",
                new Attributes().text(":owner", cutting.owner()).text(":cutId", cutting.cut().id()));
    }

    static Expression renewed(Instant leaseUntil) {
        return new Expression("SET #leaseUntil = :leaseUntil",
                new Attributes().number(":leaseUntil", leaseUntil.toEpochMilli()));
    }

    /** The owner stays, to know a repeated request by. */
    static Expression done(int nextBatch) {
        return new Expression("SET #batch = :next REMOVE #waiting, #leaseUntil",
                new Attributes().number(":next", nextBatch));
    }

    static boolean isDoneBy(StoredItem item, Cutting cutting) {
        return !isWaiting(item) && item.text("cutId").equals(cutting.cut().id())
                && item.textIfAny("owner").filter(cutting.owner()::equals).isPresent();
    }
}
