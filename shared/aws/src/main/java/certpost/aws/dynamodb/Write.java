package certpost.aws.dynamodb;

import java.util.Optional;

/** What came of a write under a condition. */
sealed interface Write {

    /** It is stored; this is the item now. */
    record Stored(StoredItem item) implements Write {}

    /** The condition does not hold; this is the item that is there, if any. */
    record Refused(Optional<StoredItem> current) implements Write {}

    default boolean isStored() {
        return this instanceof Stored;
    }
}
