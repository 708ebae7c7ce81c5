package certpost.local.simulate;

import java.util.List;

/**
 * What the carrier says in one request about one parcel.
 *
 * @param entries newest first, as the carrier sends them
 */
record Push(List<Entry> entries) {
    Push {
        entries = List.copyOf(entries);
    }

    /** The last of the path's happenings that it tells of. */
    int newest() {
        return entries.stream().mapToInt(Entry::index).max().orElseThrow();
    }

    /**
     * One happening of a path.
     *
     * @param index of it in the path, from 0
     * @param corrected whether the carrier has corrected its time since
     */
    record Entry(int index, boolean corrected) {}
}
