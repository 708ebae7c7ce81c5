package certpost.reconciling;

import certpost.domain.audit.AuditPlace;
import certpost.domain.batch.BatchId;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.holder.HolderId;

/** Places at which a ledger is looked at again, as text. */
final class Places {
    private Places() {}

    static String of(CertificateKey key) {
        return key.holder().value() + " " + key.certificate();
    }

    static CertificateKey certificate(String place) {
        int space = place.indexOf(' ');
        return new CertificateKey(new HolderId(place.substring(0, space)),
                CertificateId.parse(place.substring(space + 1)).orElseThrow());
    }

    static String of(AuditPlace entry) {
        return entry.subject() + " " + entry.sequence();
    }

    static AuditPlace entry(String place) {
        int space = place.lastIndexOf(' ');
        return new AuditPlace(place.substring(0, space), Long.parseLong(place.substring(space + 1)));
    }

    static String of(BatchId batch, int part) {
        return batch + " " + part;
    }

    static BatchId batch(String place) {
        return BatchId.parse(place.substring(0, place.indexOf(' '))).orElseThrow();
    }

    static int part(String place) {
        return Integer.parseInt(place.substring(place.indexOf(' ') + 1));
    }
}
