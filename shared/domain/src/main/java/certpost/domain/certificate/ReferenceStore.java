package certpost.domain.certificate;

import java.util.Collection;
import java.util.Map;

/** Knows which certificate a reference names. */
public interface ReferenceStore {
    /** The certificates of those references that were ever given. */
    Map<Reference, CertificateKey> find(Collection<Reference> references);
}
