package certpost.sending;

import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.holder.HolderId;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event of the certificates' stream says that is of use here: whose item changed, and where in the stream. The
 * schedule's event has no records. Generated code reads it: the typed event costs a start more.
 */
@Json
record StreamEvent(@Json.Property("Records") @Nullable List<Change> records) {

    @Json
    record Change(@Nullable String eventID, Item dynamodb) {
        /** The certificate; empty where the record names none. */
        Optional<CertificateKey> certificate() {
            Map<String, Text> keys = dynamodb.keys();
            Text holder = keys.get("holderId");
            Text certificate = keys.get("certificateId");
            return holder == null || certificate == null
                    ? Optional.empty()
                    : CertificateId.parse(certificate.text())
                            .map(parsed -> new CertificateKey(new HolderId(holder.text()), parsed));
        }
    }

    /**
     * The item that changed.
     *
     * @param sequenceNumber the record's place in the stream
     */
    @Json
    record Item(@Json.Property("Keys") Map<String, Text> keys,
            @Json.Property("SequenceNumber") String sequenceNumber) {}

    /** An attribute that is a text. */
    @Json
    record Text(@Json.Property("S") String text) {}
}
