package certpost.aws.secrets;

import certpost.domain.holder.HolderKeyring;
import certpost.domain.holder.HolderKeys;
import java.time.InstantSource;

/** The holder keys in their secret. */
public final class KeptHolderKeys implements HolderKeyring {
    private final KeptSecret<HolderKeys> secret;

    public KeptHolderKeys(Secrets secrets, String name, InstantSource clock) {
        this.secret = new KeptSecret<>(secrets, name, HolderKeys::parse, clock);
    }

    @Override
    public HolderKeys keys() {
        return secret.get();
    }

    /** An exam session may name a key that was added since the secret was read. */
    @Override
    public HolderKeys with(int version) {
        return secret.get(keys -> keys.versions().contains(version));
    }
}
