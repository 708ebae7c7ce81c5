package certpost.local.story;

import certpost.local.client.Client;
import certpost.local.story.roster.Holder;
import certpost.local.story.roster.SampleRoster;
import java.util.ArrayList;
import java.util.List;

/** The holders who registered in Guangzhou (广州市), in the roster's order; twelve of them apply, one after the other. */
record CityCast(List<Candidate> served) {
    static final String CITY = "广州市";
    private static final int APPLYING = 12;
    private static final int AMENDS = 1;
    private static final int IS_REJECTED = 3;
    private static final int IS_NOT_REVIEWED = 5;
    /** Behind the numbers of the other story's holders. */
    private static final int FIRST_NUMBER = 2_000;

    CityCast {
        served = List.copyOf(served);
    }

    static CityCast of(SampleRoster roster, Client client, Window window) {
        List<Candidate> served = new ArrayList<>();
        for (Holder holder : roster.holders()) {
            if (holder.city().equals(CITY)) {
                served.add(new Candidate(client, window, holder, Part.APPLIES, FIRST_NUMBER + served.size()));
            }
        }
        return new CityCast(served);
    }

    /** In the order in which they come. */
    List<Candidate> applying() {
        return served.subList(0, APPLYING);
    }

    Candidate first() {
        return served.getFirst();
    }

    Candidate amending() {
        return served.get(AMENDS);
    }

    Candidate rejected() {
        return served.get(IS_REJECTED);
    }

    Candidate notReviewed() {
        return served.get(IS_NOT_REVIEWED);
    }

    List<Candidate> notApplying() {
        return served.subList(APPLYING, served.size());
    }

    /** Who comes to the counter, and has given a number at the exam's registration. */
    Candidate collecting() {
        return notApplying().stream().filter(one -> !one.holder().mobile().isEmpty()).findFirst().orElseThrow();
    }

    /** By order of registration, once the rejected one has submitted again. */
    List<Candidate> queue() {
        List<Candidate> queue = new ArrayList<>(applying());
        queue.remove(rejected());
        queue.add(rejected());
        return queue;
    }

    /** Those of the queue whose application is approved. */
    List<Candidate> approved() {
        List<Candidate> approved = queue();
        approved.remove(notReviewed());
        return approved;
    }

    /** Numbers that they typed, in E.164. */
    List<String> typed() {
        return applying().stream().flatMap(one -> one.typed().stream()).toList();
    }
}
