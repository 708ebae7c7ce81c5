package certpost.aws.secrets;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * What a secret holds: read when it is first needed, never while a snapshot is made, and again after five minutes, so
 * that a new key arrives without a release.
 */
public final class KeptSecret<T> implements Supplier<T> {
    private static final Duration KEPT = Duration.ofMinutes(5);
    /** What is in use is not changed, so the old does while the new cannot be read. */
    private static final Duration KEPT_ON_FAILURE = Duration.ofSeconds(30);

    private final SecretsManagerClient secrets;
    private final String name;
    private final Function<String, T> reader;
    private final InstantSource clock;
    private @Nullable T kept;
    private Instant until = Instant.MIN;

    /**
     * Names a secret.
     *
     * @param reader makes the value of the secret's text
     */
    public KeptSecret(SecretsManagerClient secrets, String name, Function<String, T> reader, InstantSource clock) {
        this.secrets = secrets;
        this.name = name;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public synchronized T get() {
        T known = kept;
        Instant now = clock.instant();
        if (known != null && now.isBefore(until)) {
            return known;
        }
        try {
            T fresh = reader.apply(secrets.getSecretValue(get -> get.secretId(name)).secretString());
            kept = fresh;
            until = now.plus(KEPT);
            return fresh;
        } catch (SdkException e) {
            if (known == null) {
                throw e;
            }
            until = now.plus(KEPT_ON_FAILURE);
            return known;
        }
    }
}
