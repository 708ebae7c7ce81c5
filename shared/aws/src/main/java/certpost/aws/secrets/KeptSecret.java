package certpost.aws.secrets;

import certpost.domain.holder.HolderKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The holder keys in a secret: read when they are first needed, never while a snapshot is made, and again after
 * five minutes, so that a new key arrives without a release.
 */
public final class HolderKeySecret implements Supplier<HolderKeys> {
    private static final Duration KEPT = Duration.ofMinutes(5);
    /** Keys are added and never changed, so the old ones do while the new ones cannot be read. */
    private static final Duration KEPT_ON_FAILURE = Duration.ofSeconds(30);

    private final SecretsManagerClient secrets;
    private final String name;
    private final InstantSource clock;
    private @Nullable HolderKeys keys;
    private Instant until = Instant.MIN;

    public HolderKeySecret(SecretsManagerClient secrets, String name, InstantSource clock) {
        this.secrets = secrets;
        this.name = name;
        this.clock = clock;
    }

    @Override
    public synchronized HolderKeys get() {
        HolderKeys known = keys;
        Instant now = clock.instant();
        if (known != null && now.isBefore(until)) {
            return known;
        }
        try {
            HolderKeys fresh = HolderKeys.parse(secrets.getSecretValue(get -> get.secretId(name)).secretString());
            keys = fresh;
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
