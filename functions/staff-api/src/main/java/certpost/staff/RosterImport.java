package certpost.staff;

import certpost.aws.dynamodb.Parallel;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.RosterEntry;
import certpost.domain.certificate.RosterStore.Entered;
import certpost.domain.certificate.RosterStore.NewRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * Compares a roster's rows with what is stored and stores the difference, in groups of which some run at once. Stopped
 * half way, it is completed by the same rows once more.
 */
final class RosterImport {
    /** As many as DynamoDB looks up at a time. */
    private static final int GROUP = 100;
    private static final int MOST_TRIES = 5;

    private final Ports ports;
    private final Predicate<Certificate> mine;
    private final String writeId;
    private final Instant until;

    /** What came of the row in a line. */
    record Judged(int line, RowOutcome outcome) {}

    /**
     * Made for one request.
     *
     * @param mine whether a certificate that is here already is the business of who loads the roster
     * @param until when no further group is begun, so that there is an answer before the function's time is over
     */
    RosterImport(Ports ports, Predicate<Certificate> mine, String writeId, Instant until) {
        this.ports = ports;
        this.mine = mine;
        this.writeId = writeId;
        this.until = until;
    }

    /** The outcomes, in the lines' order. */
    List<Judged> run(List<RosterSheet.Line> lines) {
        var groups = new ArrayList<Callable<List<Judged>>>();
        for (int from = 0; from < lines.size(); from += GROUP) {
            var some = lines.subList(from, Math.min(from + GROUP, lines.size()));
            groups.add(() -> group(some));
        }
        return Parallel.all(groups).stream().flatMap(List::stream).toList();
    }

    private List<Judged> group(List<RosterSheet.Line> lines) {
        if (!ports.clock().instant().isBefore(until)) {
            return lines.stream().map(line -> new Judged(line.number(), RowOutcome.NOT_REACHED)).toList();
        }
        Map<CertificateKey, Certificate> stored = ports.certificates()
                .findAll(lines.stream().map(line -> line.row().key()).toList());
        List<NewRow> fresh = lines.stream()
                .map(RosterSheet.Line::row)
                .filter(row -> !stored.containsKey(row.key()))
                .toList();
        Map<NewRow, RowOutcome> outcomes = entered(fresh);
        return lines.stream()
                .map(line -> new Judged(line.number(),
                        Optional.ofNullable(stored.get(line.row().key()))
                                .map(known -> update(known, line.row().entry(), 1))
                                .or(() -> Optional.ofNullable(outcomes.get(line.row())))
                                .orElseThrow()))
                .toList();
    }

    private Map<NewRow, RowOutcome> entered(List<NewRow> rows) {
        List<Entered> entered = rows.isEmpty() ? List.of() : ports.roster().enter(rows);
        var outcomes = new LinkedHashMap<NewRow, RowOutcome>();
        for (int i = 0; i < rows.size(); i++) {
            NewRow row = rows.get(i);
            outcomes.put(row, switch (entered.get(i)) {
                case ADDED -> RowOutcome.ACCEPTED;
                case OTHER_HOLDER -> RowOutcome.OTHER_HOLDER;
                case EXISTS -> update(ports.certificates().find(row.key()).orElseThrow(), row.entry(), 1);
            });
        }
        return outcomes;
    }

    private RowOutcome update(Certificate current, RosterEntry entry, int attempt) {
        if (!mine.test(current)) {
            return RowOutcome.OTHER_AGENCY;
        }
        if (entry.equals(current.roster())) {
            return RowOutcome.UNCHANGED;
        }
        Optional<Certificate> changed = current.withRoster(entry);
        if (changed.isEmpty()) {
            return RowOutcome.LOCKED;
        }
        return switch (ports.certificates().write(changed.get(), writeId)) {
            case Written.Done() -> RowOutcome.CHANGED;
            case Written.Conflict(var newer) ->
                attempt == MOST_TRIES ? RowOutcome.BUSY : update(newer, entry, attempt + 1);
        };
    }
}
