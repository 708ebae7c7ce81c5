package certpost.staff;

import certpost.domain.reference.Signature;
import io.avaje.jsonb.Json;

/** The sender's name before each SMS, as staff see it. */
@Json
record SignatureDocument(String name, String source) {
    static SignatureDocument of(Signature signature) {
        return new SignatureDocument(signature.name(), signature.source());
    }
}
