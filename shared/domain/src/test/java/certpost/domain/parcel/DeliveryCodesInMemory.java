package certpost.domain.parcel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Delivery codes in a map. */
public final class DeliveryCodesInMemory implements DeliveryCodeStore {
    private record Kept(@Nullable DeliveryCode code, Instant toldAt, Instant expiresAt) {}

    private final Map<CodeKey, Kept> codes = new LinkedHashMap<>();

    /** How many codes are there, expired ones included. */
    public synchronized long count() {
        return codes.values().stream().filter(kept -> kept.code() != null).count();
    }

    @Override
    public synchronized void keep(CodeKey key, DeliveryCode code, Instant toldAt, Instant expiresAt) {
        Kept before = codes.get(key);
        if (before == null || (before.code() != null && before.toldAt().isBefore(toldAt))) {
            codes.put(key, new Kept(code, toldAt, expiresAt));
        }
    }

    @Override
    public synchronized Optional<DeliveryCode> find(CodeKey key, Instant now) {
        return Optional.ofNullable(codes.get(key))
                .filter(kept -> kept.expiresAt().isAfter(now))
                .flatMap(kept -> Optional.ofNullable(kept.code()));
    }

    @Override
    public synchronized void spend(CodeKey key, Instant until) {
        codes.put(key, new Kept(null, Instant.EPOCH, until));
    }
}
