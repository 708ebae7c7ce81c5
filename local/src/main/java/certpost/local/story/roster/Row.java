package certpost.local.story.roster;

import java.util.List;

/** One line of the roster: a holder's, or one that must be rejected for its fault. */
public sealed interface Row {

    List<String> cells();

    /** A row to be accepted. */
    record Good(Holder holder) implements Row {
        @Override
        public List<String> cells() {
            return holder.cells();
        }
    }

    /** A row to be rejected. */
    record Bad(String fault, List<String> cells) implements Row {}
}
