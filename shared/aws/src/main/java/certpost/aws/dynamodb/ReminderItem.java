package certpost.aws.dynamodb;

import certpost.domain.holder.HolderId;
import certpost.domain.holder.MobileNumber;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderKey;
import certpost.domain.registration.ReminderState;
import java.time.Instant;
import java.util.List;

/** A reminder's item; the index shows it as long as it waits for an announcement. */
final class ReminderItem {
    static final String INDEX = "confirmed";

    private ReminderItem() {}

    static Attributes key(ReminderKey key) {
        return new Attributes().text("holderId", key.holder().value()).text("qualification", key.qualification());
    }

    static ReminderKey key(StoredItem item) {
        return new ReminderKey(new HolderId(item.text("holderId")), item.text("qualification"));
    }

    static Expression isOf(HolderId holder) {
        return new Expression("#holderId = :holderId", new Attributes().text(":holderId", holder.value()));
    }

    static List<String> shards(String qualification) {
        return Shard.all(qualification);
    }

    static Expression isWaiting(String shard, Instant confirmedBefore) {
        return new Expression("#confirmedShard = :shard AND #confirmedAt < :before",
                new Attributes().text(":shard", shard).number(":before", confirmedBefore.toEpochMilli()));
    }

    /** It is as it was before that change: of the same wish, unless the wish itself is new. */
    static Expression isBefore(Reminder changed) {
        return new Expression("#version = :before AND #ask = :ask",
                new Attributes().number(":before", changed.version() - 1).text(":ask", changed.ask()));
    }

    /** A new wish: there is none, or one that has expired, or the version before of one that is not confirmed. */
    static Expression mayBeAsked(Reminder asked) {
        return new Expression(
                "attribute_not_exists(#holderId) OR #expiresAt <= :now OR (#state = :asked AND #version = :before)",
                new Attributes().number(":now", asked.askedAt().getEpochSecond())
                        .text(":asked", ReminderState.ASKED.name())
                        .number(":before", asked.version() - 1));
    }

    static Expression isTheWish(Reminder reminder) {
        return new Expression("#ask = :ask", new Attributes().text(":ask", reminder.ask()));
    }

    static Attributes of(Reminder reminder) {
        Attributes item = key(reminder.key()).text("mobile", reminder.mobile().e164())
                .text("state", reminder.state().name())
                .text("ask", reminder.ask())
                .instant("askedAt", reminder.askedAt())
                .number("expiresAt", reminder.expiresAt().getEpochSecond())
                .number("version", reminder.version());
        Instant confirmedAt = reminder.confirmedAt();
        if (confirmedAt != null) {
            item.number("confirmedAt", confirmedAt.toEpochMilli());
        }
        return reminder.state() == ReminderState.CONFIRMED
                ? item.text("confirmedShard", Shard.of(reminder.key().qualification(), reminder.key().holder()))
                : item;
    }

    static Reminder read(StoredItem item) {
        return new Reminder(key(item), new MobileNumber(item.text("mobile")), ReminderState.valueOf(item.text("state")),
                item.text("ask"), item.instant("askedAt"),
                item.has("confirmedAt") ? Instant.ofEpochMilli(item.number("confirmedAt")) : null,
                Instant.ofEpochSecond(item.number("expiresAt")), item.number("version"));
    }
}
