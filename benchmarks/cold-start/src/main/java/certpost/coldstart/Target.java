package certpost.coldstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A ratio or a figure that is not to be exceeded. */
record Target(String what, double found, double most) {
    /** Those of one function, of the medians by subject. */
    static List<Target> of(Map<String, Medians> medians) {
        Medians zip = Objects.requireNonNull(medians.get("zip"));
        Medians cached = Objects.requireNonNull(medians.get(Lineup.CACHED));
        Medians floor = Objects.requireNonNull(medians.get(Lineup.FLOOR));
        List<Target> targets = new ArrayList<>();
        Optional.ofNullable(medians.get(Lineup.PEER)).ifPresent(peer -> {
            targets.add(new Target("first response, zip to peer", zip.firstResponse() / peer.firstResponse(), 0.55));
            targets.add(new Target("first response, AOT cache to peer", cached.firstResponse() / peer.firstResponse(),
                    0.25));
            targets.add(new Target("first response, AOT cache to floor", cached.firstResponse() / floor.firstResponse(),
                    2.5));
            targets.add(new Target("warm p50, zip to peer", zip.warm() / peer.warm(), 0.6));
        });
        targets.add(new Target("package, MB", zip.packageMb(), 12));
        targets.add(new Target("resident, zip, MiB", zip.residentMb(), 130));
        targets.add(new Target("resident, AOT cache, MiB", cached.residentMb(), 130));
        return targets;
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
