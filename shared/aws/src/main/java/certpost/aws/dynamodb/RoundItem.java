package certpost.aws.dynamodb;

import certpost.domain.notice.Occasion;
import certpost.domain.reminder.Round;
import certpost.domain.reminder.Round.RoundKey;
import certpost.domain.window.WindowId;
import java.time.Instant;

/** A round's item: whose it is, how far it has come, and when it is to be gone next. */
final class RoundItem {
    private RoundItem() {}

    static Attributes key(RoundKey key) {
        return new Attributes().text("windowId", key.window().value())
                .text("round", key.version() + "." + key.occasion().name());
    }

    static RoundKey key(StoredItem item) {
        String[] round = item.text("round").split("\\.", -1);
        return new RoundKey(new WindowId(item.text("windowId")), Long.parseLong(round[0]), Occasion.valueOf(round[1]));
    }

    static Expression isOf(WindowId window) {
        return new Expression("#windowId = :windowId", new Attributes().text(":windowId", window.value()));
    }

    /** It is to be gone by now, and nobody else holds it. */
    static Expression isFree(String owner, Instant now) {
        return new Expression(
                "(attribute_not_exists(#dueAt) OR #dueAt <= :now)"
                        + " AND (attribute_not_exists(#leaseUntil) OR #leaseUntil < :now OR #owner = :owner)",
                new Attributes().number(":now", now.toEpochMilli()).text(":owner", owner));
    }

    static Expression claimed(String owner, Instant leaseUntil) {
        return new Expression("SET #owner = :owner, #leaseUntil = :leaseUntil",
                new Attributes().text(":owner", owner).number(":leaseUntil", leaseUntil.toEpochMilli()));
    }

    static Expression isHeldBy(String owner) {
        return new Expression("#owner = :owner AND attribute_exists(#leaseUntil)",
                new Attributes().text(":owner", owner));
    }

    static Expression advanced(String cursor, Instant leaseUntil) {
        return new Expression("SET #cursor = :cursor, #leaseUntil = :leaseUntil",
                new Attributes().text(":cursor", cursor).number(":leaseUntil", leaseUntil.toEpochMilli()));
    }

    /** Let go at its end. The owner stays, to know a repeated request by. */
    static Expression finished(Instant again) {
        return new Expression("SET #dueAt = :again REMOVE #cursor, #leaseUntil",
                new Attributes().number(":again", again.toEpochMilli()));
    }

    static boolean isFinishedBy(StoredItem item, String owner) {
        return !item.has("leaseUntil") && item.textIfAny("owner").filter(owner::equals).isPresent();
    }

    static Round read(StoredItem item) {
        return new Round(key(item), item.textIfAny("cursor").orElse(null), item.text("owner"));
    }
}
