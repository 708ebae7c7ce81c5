package certpost.aws.dynamodb;

import certpost.domain.registration.Allowance;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderKey;
import java.time.Instant;
import java.util.Optional;

/** A confirmation code's item, and the items that count codes by number or holder and day. */
final class ConfirmationItem {
    /** One that is there takes the place of the one before. */
    static final Expression WHATEVER_IS_THERE = Expression
            .of("attribute_exists(#codesOf) OR attribute_not_exists(#codesOf)");

    private ConfirmationItem() {}

    static Attributes key(ReminderKey key) {
        return new Attributes().text("codesOf", key.toString());
    }

    static Attributes key(Allowance allowance) {
        return new Attributes().text("codesOf", allowance.whose() + "." + allowance.day());
    }

    static Attributes of(Reminder asked, ConfirmationCode code) {
        return key(asked.key()).text("code", code.value())
                .text("ask", asked.ask())
                .number("tries", 0)
                .number("expiresAt", ConfirmationCode.expiresAt(asked.askedAt()).getEpochSecond());
    }

    /** One more of them; the counter goes with its day. */
    static Expression oneMore(Allowance allowance) {
        return new Expression("SET #expiresAt = :end ADD #codes :one",
                new Attributes().number(":end", allowance.again().getEpochSecond()).number(":one", 1));
    }

    static Expression isLeft(Allowance allowance) {
        return new Expression("attribute_not_exists(#codes) OR #codes < :most",
                new Attributes().number(":most", allowance.most()));
    }

    static Expression tried() {
        return new Expression("ADD #tries :one", new Attributes().number(":one", 1));
    }

    static Expression mayBeTried(Reminder reminder, Instant now) {
        return new Expression("#ask = :ask AND #tries < :most AND #expiresAt > :now",
                new Attributes().text(":ask", reminder.ask())
                        .number(":most", ConfirmationCode.MOST_TRIES)
                        .number(":now", now.getEpochSecond()));
    }

    /** DynamoDB deletes what has expired some time later, so whoever reads looks. */
    static Optional<ConfirmationCode> read(StoredItem item, Reminder reminder, Instant now) {
        return item.number("expiresAt") > now.getEpochSecond() && item.text("ask").equals(reminder.ask())
                ? Optional.of(code(item))
                : Optional.empty();
    }

    static ConfirmationCode code(StoredItem item) {
        return new ConfirmationCode(item.text("code"));
    }
}
