package certpost.aws.dynamodb;

import certpost.domain.Page;
import certpost.domain.certificate.ApplicationIndex;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.RegistrationOrder;
import certpost.domain.window.ExamSession;
import certpost.domain.window.WindowId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The two indexes of the certificates' table, each read from all its shards. */
public final class DynamoDbApplicationIndex implements ApplicationIndex {
    /** Entries read at a time from each shard: they are all that a merge has in memory. */
    private static final int ENTRIES_AT_A_TIME = 250;
    private static final int ROWS_AT_A_TIME = 5_000;

    private final Table certificates;

    public DynamoDbApplicationIndex(DynamoDbClient client, String certificatesTable) {
        this.certificates = new Table(client, certificatesTable);
    }

    @Override
    public Iterator<Entry> waiting(WindowId window, @Nullable RegistrationOrder after) {
        return merged(window, after, ENTRIES_AT_A_TIME, ApplicationItem::waits);
    }

    private Merge<Entry> merged(WindowId window, @Nullable RegistrationOrder after, int atATime,
            Predicate<StoredItem> shown) {
        List<Callable<Iterator<Entry>>> shards = new ArrayList<>();
        Shard.all(window).forEach(shard -> shards.add(() -> begun(shard, after, atATime, shown)));
        return new Merge<>(Parallel.all(shards), Entry::order);
    }

    private Iterator<Entry> begun(String shard, @Nullable RegistrationOrder after, int atATime,
            Predicate<StoredItem> shown) {
        return Merge.begun(certificates.query(ApplicationItem.INDEX, ApplicationItem.isIn(shard, after), atATime)
                .filter(shown)
                .map(ApplicationItem::entry)
                .iterator());
    }

    @Override
    public Page<Entry> page(WindowId window, @Nullable String cursor, int limit) {
        RegistrationOrder after = cursor == null ? null : place(window, Cursor.place(cursor));
        List<Entry> found = merged(window, after, limit / Shard.OF_CERTIFICATES + 2, _ -> true).first(limit + 1);
        return Cursor.page(found, limit, entry -> place(window, entry.order()));
    }

    /** Names the window, so that no cursor leads into another one's list. */
    private static String place(WindowId window, RegistrationOrder order) {
        return window + " " + order.text();
    }

    private static RegistrationOrder place(WindowId window, String text) {
        return Optional.of(text)
                .filter(place -> place.startsWith(window + " "))
                .flatMap(place -> RegistrationOrder.parse(place.substring(place.indexOf(' ') + 1)))
                .orElseThrow(Page.NoSuchCursor::new);
    }

    @Override
    public Counts count(ExamSession session, Predicate<String> registrationCity) {
        List<Callable<Counts>> shards = new ArrayList<>();
        Shard.all(session).forEach(shard -> shards.add(() -> count(shard, registrationCity)));
        long roster = 0;
        long notEligible = 0;
        var byState = new EnumMap<CertificateState, Long>(CertificateState.class);
        for (Counts counts : Parallel.all(shards)) {
            roster += counts.roster();
            notEligible += counts.notEligible();
            counts.byState().forEach((state, count) -> byState.merge(state, count, Long::sum));
        }
        return new Counts(roster, byState, notEligible);
    }

    private Counts count(String shard, Predicate<String> registrationCity) {
        long roster = 0;
        long notEligible = 0;
        Map<CertificateState, Long> byState = new EnumMap<>(CertificateState.class);
        Iterator<StoredItem> rows = certificates.query(RosterItem.INDEX, RosterItem.isIn(shard), ROWS_AT_A_TIME)
                .iterator();
        while (rows.hasNext()) {
            StoredItem row = rows.next();
            if (!registrationCity.test(RosterItem.registrationCity(row))) {
                continue;
            }
            roster++;
            CertificateState state = RosterItem.state(row);
            if (state == CertificateState.NOT_APPLIED && RosterItem.checkStatus(row) != CheckStatus.CLEARED) {
                notEligible++;
            } else {
                byState.merge(state, 1L, Long::sum);
            }
        }
        return new Counts(roster, byState, notEligible);
    }
}
