package certpost.domain.holder;

/** Holds the holder keys; it may remember them for a while, but never lacks a version that there is. */
@FunctionalInterface
public interface HolderKeyring {

    /** The keys, perhaps without one that was added minutes ago. */
    HolderKeys keys();

    /** The keys, with that version if there is such a key. */
    default HolderKeys with(int version) {
        return keys();
    }
}
