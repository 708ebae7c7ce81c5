package certpost.domain.reference;

import java.util.List;
import java.util.Optional;

/** Keeps what staff load, every version of it. */
public interface ReferenceDataStore {
    /** The fact as it stands, read now; what is shipped where staff have loaded nothing. */
    <T> Optional<Loaded<T>> find(ReferenceKind<T> kind, String code);

    /** Stores a fact with one version more; false, and nothing is stored, where that version was not the next one. */
    <T> boolean put(ReferenceKind<T> kind, Loaded<T> changed);

    /** Every version that there ever was, what is shipped first. */
    <T> List<Version<T>> versions(ReferenceKind<T> kind, String code);
}
