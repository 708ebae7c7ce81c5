package certpost.printer;

import certpost.aws.csv.RowMistake;
import certpost.domain.batch.Batch;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Parcel;
import certpost.domain.certificate.Reference;
import certpost.domain.parcel.Waybill;
import certpost.domain.parcel.WaybillStore.Assigned;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives waybills to the certificates of one batch, for one request. */
final class Assigning {
    private final Ports ports;
    private final Batch batch;
    private final Map<Reference, CertificateKey> owners;
    private final Map<CertificateKey, Certificate> certificates;
    private final Instant receivedAt;
    private final String requestId;

    Assigning(Ports ports, Batch batch, Map<Reference, CertificateKey> owners,
            Map<CertificateKey, Certificate> certificates, Instant receivedAt, String requestId) {
        this.ports = ports;
        this.batch = batch;
        this.owners = owners;
        this.certificates = certificates;
        this.receivedAt = receivedAt;
        this.requestId = requestId;
    }

    /** Deals with one row. */
    RowOutcome assign(WaybillRow row) {
        CertificateKey key = owners.get(row.reference());
        Certificate certificate = key == null ? null : certificates.get(key);
        return certificate == null || !isInside(certificate)
                ? refused(row, "not-found", "reference: this batch has no certificate of it")
                : assign(row, certificate);
    }

    private boolean isInside(Certificate certificate) {
        var place = certificate.batch();
        return place != null && place.batch().equals(batch.id());
    }

    private RowOutcome assign(WaybillRow row, Certificate certificate) {
        Waybill before = waybillOf(certificate);
        if (row.waybill().equals(before)) {
            return new RowOutcome.Unchanged();
        }
        if (certificate.state() != CertificateState.BATCHED && certificate.state() != CertificateState.SENT) {
            return refused(row, "conflict", "waybill: the carrier has the parcel under another one already");
        }
        Certificate sent = certificate.sent(row.waybill(), receivedAt);
        return switch (ports.waybills().assign(sent, row.waybill(), before, requestId + "-" + row.reference())) {
            case Assigned.Done() -> new RowOutcome.Accepted();
            case Assigned.OtherOwner() -> refused(row, "conflict", "waybill: it belongs to another reference");
            case Assigned.Conflict(var newer) -> assign(row, newer);
        };
    }

    private static @Nullable Waybill waybillOf(Certificate certificate) {
        Parcel parcel = certificate.parcel();
        return parcel == null ? null : parcel.waybill();
    }

    private static RowOutcome refused(WaybillRow row, String code, String message) {
        return new RowOutcome.Refused(new RowMistake(row.line(), code, message));
    }
}
