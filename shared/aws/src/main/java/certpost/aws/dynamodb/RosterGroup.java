package certpost.aws.dynamodb;

import certpost.aws.dynamodb.Transaction.Part;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Reference;
import certpost.domain.certificate.RosterStore.Entered;
import certpost.domain.certificate.RosterStore.NewRow;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Enters as many certificates as fit into one transaction, each with its reference. Where one of them cannot be entered,
 * it is told why, and the others go into the next transaction.
 */
final class RosterGroup {
    /** A certificate and its reference are two writes. */
    static final int MOST = Transaction.MOST / 2;

    private final DynamoDbClient client;
    private final Table certificates;
    private final Table references;
    private final Backoff backoff;
    private final List<NewRow> rows;
    private final Map<NewRow, Integer> collisions = new LinkedHashMap<>();
    private final Map<NewRow, Entered> outcomes = new LinkedHashMap<>();

    RosterGroup(DynamoDbClient client, Table certificates, Table references, Backoff backoff, List<NewRow> rows) {
        this.client = client;
        this.certificates = certificates;
        this.references = references;
        this.backoff = backoff;
        this.rows = rows;
    }

    /** Enters them all; the outcomes in the order of the rows. */
    List<Entered> enter() {
        while (outcomes.size() < rows.size()) {
            enter(nextRows());
        }
        return rows.stream().map(row -> Objects.requireNonNull(outcomes.get(row))).toList();
    }

    /** What is left, but only one row for each reference: no transaction may write an item twice. */
    private List<NewRow> nextRows() {
        var taken = new HashSet<Reference>();
        return rows.stream().filter(row -> !outcomes.containsKey(row) && taken.add(reference(row))).toList();
    }

    /** The same at every import: so a second holder of a certificate meets the first one's reference. */
    private Reference reference(NewRow row) {
        return Reference.of(row.key().certificate(), collisions.getOrDefault(row, 0));
    }

    private void enter(List<NewRow> some) {
        var transaction = new Transaction();
        for (NewRow row : some) {
            var certificate = Certificate.entered(row.key(), reference(row), row.entry());
            transaction.put(certificates, CertificateItem.of(certificate, CertificateItem.BY_ROSTER),
                    CertificateItem.IS_ABSENT);
            transaction.put(references, ReferenceItem.of(reference(row), row.key()),
                    ReferenceItem.isFreeFor(row.key()));
        }
        switch (transaction.commit(client, backoff)) {
            case Transaction.Outcome.Committed _ -> some.forEach(row -> outcomes.put(row, Entered.ADDED));
            case Transaction.Outcome.Cancelled(var parts) -> {
                for (int i = 0; i < some.size(); i++) {
                    judge(some.get(i), parts.get(2 * i), parts.get(2 * i + 1));
                }
            }
        }
    }

    private void judge(NewRow row, Part certificate, Part reference) {
        if (certificate instanceof Part.Refused) {
            outcomes.put(row, Entered.EXISTS);
        } else if (reference instanceof Part.Refused(var by)) {
            var owner = by.map(ReferenceItem::certificate).orElseThrow();
            if (owner.certificate().equals(row.key().certificate())) {
                outcomes.put(row, Entered.OTHER_HOLDER);
            } else {
                collisions.merge(row, 1, Integer::sum);
            }
        }
    }
}
