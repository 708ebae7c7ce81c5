package certpost.redrive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Finds the changes of a stream that a letter names. */
@FunctionalInterface
interface ChangeReader {

    /** What is left of them. */
    sealed interface Found {
        /** All of them, as events for a function, in order. */
        record Events(List<ObjectNode> records) implements Found {}

        /** The stream did not come to their end, and may another time. */
        record Incomplete() implements Found {}

        /** The stream has forgotten them, after a day. */
        record Forgotten() implements Found {}
    }

    Found find(Letter.Changes changes);
}
