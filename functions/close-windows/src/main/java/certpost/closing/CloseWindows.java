package certpost.closing;

import certpost.aws.AdaptersOnDemand;
import certpost.aws.Primed;
import certpost.aws.SdkClients;
import certpost.aws.Settings;
import certpost.aws.dynamodb.DynamoDbApplicationIndex;
import certpost.aws.dynamodb.DynamoDbBatchStore;
import certpost.aws.dynamodb.DynamoDbCertificateStore;
import certpost.aws.dynamodb.DynamoDbClosingStore;
import certpost.domain.closing.ClosingStore;
import certpost.domain.window.WindowId;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/** Each minute, closes the windows that are due; a run that died is resumed by a later one. */
public final class CloseWindows implements RequestStreamHandler, Primed {
    /** Longer than any request that was in time can still take: 20 s of function, 25 s of gateway. */
    static final Duration GRACE = Duration.ofSeconds(60);

    private static final int OWNER_BYTES = 12;

    private final ClosingStore closings;
    private final WindowClosing closing;
    private final InstantSource clock;
    private final Supplier<String> owners;
    private final JsonType<List<String>> answers;

    /** As Lambda starts it. */
    public CloseWindows() {
        var settings = new Settings(System.getenv());
        var dynamoDb = SdkClients.dynamoDb();
        var certificates = settings.required("CERTIFICATES_TABLE");
        this.clock = InstantSource.system();
        this.owners = CloseWindows::randomOwner;
        this.closings = new DynamoDbClosingStore(dynamoDb, settings.required("WINDOWS_TABLE"));
        this.closing = new WindowClosing(closings, new DynamoDbCertificateStore(dynamoDb, certificates),
                new DynamoDbApplicationIndex(dynamoDb, certificates),
                new DynamoDbBatchStore(dynamoDb, settings.required("BATCHES_TABLE")), clock);
        this.answers = AdaptersOnDemand.jsonb().type(String.class).list();
        Primed.register(this, settings);
    }

    CloseWindows(ClosingStore closings, WindowClosing closing, InstantSource clock, Supplier<String> owners,
            Jsonb jsonb) {
        this.closings = closings;
        this.closing = closing;
        this.clock = clock;
        this.owners = owners;
        this.answers = jsonb.type(String.class).list();
    }

    /** Closes what is due, and answers with the windows on which it did something; the event says nothing that counts. */
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        answers.toJson(closeWhatIsDue(context), out);
        out.flush();
    }

    private List<String> closeWhatIsDue(Context context) {
        Instant dueBy = clock.instant().minus(GRACE);
        var done = new ArrayList<String>();
        var failures = new ArrayList<RuntimeException>();
        for (WindowId window : closings.due(dueBy)) {
            try {
                String outcome = closing.close(window, dueBy, owners.get()).name();
                context.getLogger().log("window " + window + ": " + outcome);
                done.add(window.value());
            } catch (RuntimeException e) {
                // One window that cannot be closed must not keep the others open.
                context.getLogger().log("window " + window + " failed: " + e.getClass().getName());
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " windows could not be closed", failures.getFirst());
        }
        return done;
    }

    /** Reads the windows that were due before there were any. */
    @Override
    public void prime() {
        closings.due(Instant.EPOCH);
    }

    /** Made when called for, never at start: functions that start from one snapshot would share it. */
    private static String randomOwner() {
        var bytes = new byte[OWNER_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
