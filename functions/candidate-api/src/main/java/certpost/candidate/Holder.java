package certpost.candidate;

import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.holder.HolderKeyring;
import certpost.domain.holder.HolderKeys;
import certpost.domain.holder.IdentityDocument;
import certpost.domain.window.SessionRecord;
import java.util.Optional;

/** Who asks, by the identity document in the token's claims and by nothing that a client sends. */
record Holder(IdentityDocument document) {

    /** The holder that a token names. */
    static Checked<Holder> of(Request request) {
        return switch (IdentityDocument.of(request.claim("id_type"), request.claim("id_number"))) {
            case Checked.Valid<IdentityDocument>(var document) -> Checked.valid(new Holder(document));
            case Checked.Invalid<IdentityDocument>(var mistakes) -> new Checked.Invalid<>(mistakes);
        };
    }

    /**
     * Under what key a certificate of that exam session would be this holder's; empty once the session's holder key is
     * retired, which leads to nobody any more.
     */
    Optional<CertificateKey> key(HolderKeyring keyring, SessionRecord session, CertificateId certificate) {
        int version = session.holderKeyVersion();
        HolderKeys keys = keyring.with(version);
        return keys.versions().contains(version)
                ? Optional.of(new CertificateKey(keys.holderId(version, document), certificate))
                : Optional.empty();
    }
}
