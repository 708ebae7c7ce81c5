package certpost.aws.dynamodb;

import certpost.domain.reference.Act;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.reference.Version;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the table of reference data, under its kind and code: its newest version, and the one that holds until that
 * one's day. Each version has an item of its own too, of the kind's history, that is never written again.
 */
final class ReferenceDataItem {
    static final Expression IS_ABSENT = Expression.of("attribute_not_exists(#code)");
    private static final String HISTORY = "#history";
    /** DynamoDB's 1,024 bytes of a sort key, without what a history's keys add. */
    private static final int LONGEST_CODE = 1_000;

    private ReferenceDataItem() {}

    static Attributes key(ReferenceKind<?> kind, String code) {
        return new Attributes().text("kind", kind.text()).text("code", code);
    }

    /** Whether a fact can have that code at all; DynamoDB refuses to look for a longer key. */
    static boolean isPossible(String code) {
        return code.getBytes(StandardCharsets.UTF_8).length <= LONGEST_CODE;
    }

    static String code(StoredItem item) {
        return item.text("code");
    }

    static Expression areOf(ReferenceKind<?> kind) {
        return new Expression("#kind = :kind", new Attributes().text(":kind", kind.text()));
    }

    /** The history of one fact, the oldest version first. */
    static Expression historyOf(ReferenceKind<?> kind, String code) {
        return new Expression("#kind = :kind AND begins_with(#code, :code)",
                new Attributes().text(":kind", kind.text() + HISTORY).text(":code", code + "#"));
    }

    /** It is as it was before that change. */
    static Expression isBefore(Loaded<?> changed) {
        long before = changed.newest().number() - 1;
        return before == 0
                ? IS_ABSENT
                : new Expression("#version = :before", new Attributes().number(":before", before));
    }

    static <T> Attributes of(ReferenceKind<T> kind, Loaded<T> loaded) {
        return key(kind, kind.code(loaded.newest().value())).with(version(kind, loaded.newest()))
                .map("until", loaded.until() == null ? null : version(kind, loaded.until()));
    }

    /** The newest version as the history keeps it. */
    static <T> Attributes inHistory(ReferenceKind<T> kind, Version<T> version) {
        return new Attributes().text("kind", kind.text() + HISTORY)
                .text("code", kind.code(version.value()) + "#" + String.format(Locale.ROOT, "%010d", version.number()))
                .with(version(kind, version));
    }

    static <T> Loaded<T> read(ReferenceKind<T> kind, StoredItem item) {
        String code = code(item);
        return new Loaded<>(version(kind, code, item),
                item.mapIfAny("until").map(until -> version(kind, code, until)).orElse(null));
    }

    /** A version of the fact of that code. */
    static <T> Version<T> version(ReferenceKind<T> kind, String code, StoredItem item) {
        T value = ReferenceFormat.of(kind).reader().apply(code, item.mapIfAny("value").orElseThrow());
        return new Version<>(value, item.number("version"), item.instant("validFrom"),
                item.mapIfAny("act").map(ReferenceDataItem::act).orElse(null));
    }

    private static <T> Attributes version(ReferenceKind<T> kind, Version<T> version) {
        return new Attributes().number("version", version.number())
                .instant("validFrom", version.validFrom())
                .map("act", act(version.act()))
                .map("value", ReferenceFormat.of(kind).values().apply(version.value()));
    }

    private static @Nullable Attributes act(@Nullable Act act) {
        return act == null
                ? null
                : new Attributes().text("by", act.by()).text("agency", act.agency()).instant("at", act.at());
    }

    private static Act act(StoredItem item) {
        return new Act(item.text("by"), item.text("agency"), item.instant("at"));
    }
}
