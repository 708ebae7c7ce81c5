package certpost.cutting;

import certpost.aws.AdaptersOnDemand;
import static certpost.domain.reference.LatePolicy.MONTHLY_20;

import certpost.aws.SdkClients;
import certpost.aws.Settings;
import certpost.aws.dynamodb.DynamoDbApplicationIndex;
import certpost.aws.dynamodb.DynamoDbBatchStore;
import certpost.aws.dynamodb.DynamoDbCertificateStore;
import certpost.aws.dynamodb.DynamoDbQueueStore;
import certpost.aws.dynamodb.DynamoDbReferenceData;
import certpost.aws.dynamodb.DynamoDbWindows;
import certpost.aws.reference.ShippedReferenceData;
import certpost.domain.queue.QueueStore;
import certpost.domain.reference.ReferenceData;
import certpost.domain.window.WindowId;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/** Each minute, carries out the cuts that are wished for; a run that died is resumed by a later one. */
public final class CutBatches implements RequestHandler<ScheduledEvent, List<String>> {
    private static final int OWNER_BYTES = 12;

    private final MonthlyWishes monthly;
    private final QueueStore queues;
    private final BatchCutting cutting;
    private final Supplier<String> owners;

    /** As Lambda starts it. */
    public CutBatches() {
        var settings = new Settings(System.getenv());
        var dynamoDb = SdkClients.dynamoDb();
        var certificates = settings.required("CERTIFICATES_TABLE");
        this.owners = CutBatches::randomOwner;
        this.queues = new DynamoDbQueueStore(dynamoDb, settings.required("QUEUES_TABLE"));
        var clock = InstantSource.system();
        var windows = new DynamoDbWindows(dynamoDb, settings.required("WINDOWS_TABLE"));
        var reference = new DynamoDbReferenceData(dynamoDb, settings.required("REFERENCE_DATA_TABLE"),
                new ShippedReferenceData(AdaptersOnDemand.jsonb()), clock);
        this.monthly = new MonthlyWishes(windows, queues, agency -> isMonthly(reference, agency), clock);
        this.cutting = new BatchCutting(queues, windows, new DynamoDbCertificateStore(dynamoDb, certificates),
                new DynamoDbApplicationIndex(dynamoDb, certificates),
                new DynamoDbBatchStore(dynamoDb, settings.required("BATCHES_TABLE")), clock);
    }

    CutBatches(MonthlyWishes monthly, QueueStore queues, BatchCutting cutting, Supplier<String> owners) {
        this.monthly = monthly;
        this.queues = queues;
        this.cutting = cutting;
        this.owners = owners;
    }

    private static boolean isMonthly(ReferenceData reference, String agency) {
        return reference.agencies().find(agency).filter(known -> known.latePolicy() == MONTHLY_20).isPresent();
    }

    /** Cuts what is wished for, and answers with the windows on whose queues it did something. */
    @Override
    public List<String> handleRequest(ScheduledEvent event, Context context) {
        monthly.wish();
        var done = new ArrayList<String>();
        var failures = new ArrayList<RuntimeException>();
        for (WindowId window : queues.waiting()) {
            try {
                String outcome = cutting.cut(window, owners.get()).name();
                context.getLogger().log("queue of " + window + ": " + outcome);
                done.add(window.value());
            } catch (RuntimeException e) {
                // One queue that cannot be cut must not hold up the others.
                context.getLogger().log("queue of " + window + " failed: " + e.getClass().getName());
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " queues could not be cut", failures.getFirst());
        }
        return done;
    }

    /** Made when called for, never at start: functions that start from one snapshot would share it. */
    private static String randomOwner() {
        var bytes = new byte[OWNER_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
