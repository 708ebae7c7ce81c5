package certpost.coldstart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A ratio or a figure that is not to be exceeded. */
record Target(String what, double found, double most) {
    /** Those of one function, of the medians by subject. */
    static List<Target> of(Map<String, Medians> medians) {
        Medians zip = Objects.requireNonNull(medians.get("zip"));
        Medians cached = Objects.requireNonNull(medians.get("AOT cache"));
        Medians peer = Objects.requireNonNull(medians.get("peer"));
        Medians floor = Objects.requireNonNull(medians.get("floor"));
        return List.of(new Target("first response, zip to peer", zip.firstResponse() / peer.firstResponse(), 0.55),
                new Target("first response, AOT cache to peer", cached.firstResponse() / peer.firstResponse(), 0.25),
                new Target("first response, AOT cache to floor", cached.firstResponse() / floor.firstResponse(), 2.5),
                new Target("warm p50, zip to peer", zip.warm() / peer.warm(), 0.6),
                new Target("package, MB", zip.packageMb(), 12), new Target("resident, zip, MiB", zip.residentMb(), 130),
                new Target("resident, AOT cache, MiB", cached.residentMb(), 130));
    }

    boolean isMet() {
        return found <= most;
    }

    /** What was found, where nothing is asked. */
    String withoutTarget() {
        return String.format(Locale.ROOT, "%-36s %7.2f", what, found);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-36s %7.2f   at most %6.2f   %s", what, found, most,
                isMet() ? "met" : "MISSED");
    }
}
