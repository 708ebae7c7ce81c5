package certpost.load;

import certpost.load.generator.PlannedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;

/** The people of one window, more of whom are loaded when they are needed: what they do next. */
final class Crowd {
    /** The design's: a hundred reads for each write. */
    private static final int READS_FOR_A_WRITE = 100;

    private final Office office;
    private final int year;
    private final List<Person> people = new ArrayList<>();
    private int applied;

    Crowd(Office office, int year) {
        this.office = office;
        this.year = year;
    }

    /** Sees to it that so many can still apply for the first time; never while something is measured. */
    void gather(int count) throws InterruptedException, ExecutionException {
        int missing = applied + count - people.size();
        if (missing > 0) {
            people.addAll(office.people(year, people.size(), missing));
        }
    }

    /** Everybody. */
    List<Person> people() {
        return List.copyOf(people);
    }

    /** At each of these times somebody applies who has not yet. */
    List<PlannedRequest> submit(List<Long> times) {
        return times.stream().map(due -> Wishes.apply(due, next(), 1)).toList();
    }

    /** At each of these times somebody who has applied looks: at all certificates, or at one. */
    List<PlannedRequest> read(List<Long> times) {
        var random = new Random(times.size());
        return times.stream().map(due -> read(due, random)).toList();
    }

    /** The same, and for each hundred of them somebody applies. */
    List<PlannedRequest> mixed(List<Long> times) {
        var random = new Random(times.size());
        List<PlannedRequest> requests = new ArrayList<>();
        for (Long due : times) {
            requests.add(requests.size() % (READS_FOR_A_WRITE + 1) == READS_FOR_A_WRITE / 2
                    ? Wishes.apply(due, next(), 1)
                    : read(due, random));
        }
        return requests;
    }

    /** How many apply, at most, among so many requests of which most are reads. */
    static int newcomersAmong(int requests) {
        return requests / READS_FOR_A_WRITE + 1;
    }

    private PlannedRequest read(long due, Random random) {
        Person one = people.get(random.nextInt(applied));
        return random.nextBoolean() ? Wishes.list(due, one) : Wishes.look(due, one);
    }

    private Person next() {
        return people.get(applied++);
    }
}
