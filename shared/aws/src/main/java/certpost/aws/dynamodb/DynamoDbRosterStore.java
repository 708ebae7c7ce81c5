package certpost.aws.dynamodb;

import certpost.aws.Sleeper;
import certpost.domain.certificate.RosterStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Enters certificates into their table, and their references into the other, both or neither. */
public final class DynamoDbRosterStore implements RosterStore {
    private final DynamoDbClient client;
    private final Table certificates;
    private final Table references;
    private final Backoff backoff;

    public DynamoDbRosterStore(DynamoDbClient client, String certificatesTable, String referencesTable) {
        this(client, certificatesTable, referencesTable, Thread::sleep);
    }

    DynamoDbRosterStore(DynamoDbClient client, String certificatesTable, String referencesTable, Sleeper sleeper) {
        this.client = client;
        this.certificates = new Table(client, certificatesTable);
        this.references = new Table(client, referencesTable);
        this.backoff = new Backoff(sleeper);
    }

    @Override
    public List<Entered> enter(List<NewRow> rows) {
        var groups = new ArrayList<Callable<List<Entered>>>();
        for (int from = 0; from < rows.size(); from += RosterGroup.MOST) {
            var some = rows.subList(from, Math.min(from + RosterGroup.MOST, rows.size()));
            groups.add(new RosterGroup(client, certificates, references, backoff, some)::enter);
        }
        return Parallel.all(groups).stream().flatMap(List::stream).toList();
    }
}
