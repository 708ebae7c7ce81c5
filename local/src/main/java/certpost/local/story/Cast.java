package certpost.local.story;

import certpost.local.client.Client;
import certpost.local.story.roster.Holder;
import certpost.local.story.roster.SampleRoster;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Who plays which part: the roster's first holders, in its order, who are cleared or not as the part asks. */
record Cast(List<Candidate> actors, List<Candidate> others) {
    Cast {
        actors = List.copyOf(actors);
        others = List.copyOf(others);
    }

    static Cast of(SampleRoster roster, Client client, Window window) {
        Deque<Holder> cleared = new ArrayDeque<>();
        Deque<Holder> notCleared = new ArrayDeque<>();
        roster.holders().forEach(holder -> (holder.cleared() ? cleared : notCleared).add(holder));
        List<Candidate> actors = new ArrayList<>();
        for (Part part : Part.values()) {
            for (int i = 0; i < part.count(); i++) {
                Holder holder = (part == Part.IS_NOT_CLEARED ? notCleared : cleared).remove();
                actors.add(new Candidate(client, window, holder, part, actors.size()));
            }
        }
        List<Candidate> others = new ArrayList<>();
        cleared.addAll(notCleared);
        for (Holder holder : cleared) {
            others.add(new Candidate(client, window, holder, Part.NEVER_COMES, actors.size() + others.size()));
        }
        return new Cast(actors, others);
    }

    List<Candidate> playing(Part part) {
        return playing(part::equals);
    }

    List<Candidate> playing(Predicate<Part> which) {
        return actors.stream().filter(candidate -> which.test(candidate.part())).toList();
    }

    /** How many of the actors play the given parts. */
    static int count(Predicate<Part> which) {
        int count = 0;
        for (Part part : Part.values()) {
            count += which.test(part) ? part.count() : 0;
        }
        return count;
    }

    /** How many holders have no part, of those who are cleared or of the others. */
    int neverCame(boolean cleared) {
        return (int) others.stream().filter(one -> one.holder().cleared() == cleared).count();
    }

    List<Candidate> everybody() {
        List<Candidate> all = new ArrayList<>(actors);
        all.addAll(others);
        return all;
    }
}
