package certpost.faults;

import certpost.faults.books.Books;
import certpost.faults.books.Finding;
import certpost.faults.books.Judge;
import certpost.faults.house.House;
import certpost.faults.paths.Beginning;
import certpost.faults.paths.Chapters;
import certpost.faults.paths.Scene;
import certpost.faults.paths.WritePath;
import certpost.faults.wire.Call;
import certpost.faults.wire.Fault;
import certpost.faults.wire.Plan;
import java.util.List;
import java.util.Optional;

/**
 * What came of one trial.
 *
 * @param path which was walked
 * @param fault that happened on the way; empty for none
 * @param at which call it happened to, from 1 among those that it can happen to
 * @param happened whether there was such a call
 * @param asked how often the path was asked for until it was done
 * @param calls the function's calls, as long as the fault could happen
 * @param findings of the judge
 */
record Trial(WritePath path, Optional<Fault> fault, int at, boolean happened, int asked, List<Call> calls,
        List<Finding> findings) {
    /** How often whoever asked asks again. */
    static final int PATIENCE = 8;

    /** Walks a path, lets a fault happen at that call, goes on as whoever asked would, and has the books audited. */
    static Trial of(House house, WritePath path, Beginning beginning, Optional<Fault> fault, int at)
            throws InterruptedException {
        Chapters chapters = beginning.again();
        Scene scene = chapters.scene();
        Plan plan = fault.map(each -> Plan.of(each, at)).orElseGet(Plan::uneventful);
        house.wire(path.function()).follow(plan);
        boolean done = path.ask().isDone(chapters);
        plan.end();
        int asked = 1;
        while (!done && asked < PATIENCE) {
            done = path.ask().isDone(chapters);
            asked++;
        }
        scene.settle();
        List<Finding> findings = Judge.audit(Books.of(house.ledger().everything(), house.phone().texts()),
                scene.promises());
        return new Trial(path, fault, at, plan.happened(), done ? asked : -1, plan.calls(), findings);
    }

    /** What must not be. */
    List<Finding> wrong() {
        return findings.stream().filter(finding -> !isAllowed(finding)).toList();
    }

    boolean isRight() {
        return asked > 0 && wrong().isEmpty();
    }

    long count(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    private boolean isAllowed(Finding finding) {
        return switch (finding.kind()) {
            case LOST, TWICE, UNTRUE -> false;
            case UNCONFIRMED ->
                path.function().equals("SendNotices") && fault.filter(Fault::mayLeaveUnconfirmed).isPresent();
            case FAILED -> fault.filter(Fault.INVALID::equals).isPresent();
        };
    }

    /** In one line, for whoever watches. */
    @Override
    public String toString() {
        return "%s, %s at call %d of %d%s".formatted(path.title(), fault.map(Fault::title).orElse("no fault"), at,
                calls.size(), asked < 0 ? ": never done" : "");
    }
}
