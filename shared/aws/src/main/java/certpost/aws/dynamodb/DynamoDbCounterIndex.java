package certpost.aws.dynamodb;

import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.CounterIndex;
import certpost.domain.certificate.RegistrationOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import certpost.domain.window.ExamSession;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The counter's index of the certificates' table, merged of all its shards. */
public final class DynamoDbCounterIndex implements CounterIndex {
    private static final int ENTRIES_AT_A_TIME = 100;

    private final Table certificates;

    public DynamoDbCounterIndex(DynamoDbClient client, String certificatesTable) {
        this.certificates = new Table(client, certificatesTable);
    }

    @Override
    public Iterator<Entry> waiting(BiPredicate<String, ExamSession> shown, @Nullable RegistrationOrder after) {
        List<Callable<Iterator<Entry>>> shards = new ArrayList<>();
        CounterItem.shards().forEach(shard -> shards.add(() -> begun(shard, shown, after)));
        return new Merge<>(Parallel.all(shards), Entry::order);
    }

    private Iterator<Entry> begun(String shard, BiPredicate<String, ExamSession> shown,
            @Nullable RegistrationOrder after) {
        return Merge.begun(certificates.query(CounterItem.INDEX, CounterItem.isIn(shard, after), ENTRIES_AT_A_TIME)
                .filter(item -> shown.test(RosterItem.registrationCity(item),
                        CertificateItem.key(item).certificate().session()))
                .map(CounterItem::entry)
                .iterator());
    }
}
