package certpost.aws.dynamodb;

import certpost.domain.certificate.CertificateState;
import certpost.domain.queue.WaitingLine;
import certpost.domain.window.WindowId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Queues, read from the index of applications: from all its shards at once. */
public final class DynamoDbWaitingLine implements WaitingLine {
    private static final int ENTRIES_AT_A_TIME = 5_000;

    private final Table certificates;

    public DynamoDbWaitingLine(DynamoDbClient client, String certificatesTable) {
        this.certificates = new Table(client, certificatesTable);
    }

    @Override
    public long[] registrations(WindowId window) {
        List<Callable<long[]>> shards = new ArrayList<>();
        Shard.all(window).forEach(shard -> shards.add(() -> waiting(shard)));
        return Parallel.all(shards).stream().flatMapToLong(LongStream::of).sorted().toArray();
    }

    private long[] waiting(String shard) {
        return certificates.query(ApplicationItem.INDEX, ApplicationItem.isIn(shard, null), ENTRIES_AT_A_TIME)
                .filter(DynamoDbWaitingLine::isInNoBatch)
                .mapToLong(item -> ApplicationItem.entry(item).order().registeredAt().toEpochMilli())
                .toArray();
    }

    private static boolean isInNoBatch(StoredItem item) {
        CertificateState state = RosterItem.state(item);
        return state == CertificateState.APPLIED || state == CertificateState.APPROVED;
    }
}
