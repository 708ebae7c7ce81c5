package certpost.domain.reference;

import java.util.List;

/** Where facts come from. */
@FunctionalInterface
public interface ReferenceSource {
    /** Every fact of a kind, in the order of their codes. */
    <T> List<Loaded<T>> all(ReferenceKind<T> kind);
}
