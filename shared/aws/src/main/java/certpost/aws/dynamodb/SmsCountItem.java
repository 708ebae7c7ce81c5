package certpost.aws.dynamodb;

import java.time.LocalDate;

/** The item that counts a day's SMS. It is kept: what was needed on other days says what a fitting ceiling is. */
final class SmsCountItem {
    /** There may be a count of that day, or none yet. */
    static final Expression WHATEVER_IS_THERE = Expression.of("attribute_exists(#day) OR attribute_not_exists(#day)");

    private SmsCountItem() {}

    static Attributes key(LocalDate day) {
        return new Attributes().text("day", day.toString());
    }

    static Expression more(long more) {
        return new Expression("ADD #counted :more", new Attributes().number(":more", more));
    }

    static long counted(StoredItem item) {
        return item.number("counted");
    }
}
