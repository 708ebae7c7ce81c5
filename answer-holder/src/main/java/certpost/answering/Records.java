package certpost.answering;

import certpost.domain.acts.HolderActs;
import certpost.domain.audit.AuditStore;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.holder.HolderId;
import certpost.domain.holder.HolderKeys;
import certpost.domain.holder.IdentityDocument;
import certpost.domain.notice.NoticeStore;
import certpost.domain.parcel.CarrierEventStore;
import certpost.domain.registration.CodeStore;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderStore;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Where something about a holder may be kept.
 *
 * @param qualifications of which there may be reminders
 */
record Records(HolderKeys keys, CertificateStore certificates, NoticeStore notices, CarrierEventStore events,
        ReminderStore reminders, CodeStore codes, AuditStore audit, HolderActs acts, Set<String> qualifications) {

    /** Under all of these a holder is known: each exam session has a key of its own version. */
    List<HolderId> ids(IdentityDocument document) {
        return keys.versions().stream().map(version -> keys.holderId(version, document)).toList();
    }

    List<Certificate> certificates(IdentityDocument document) {
        return ids(document).stream().flatMap(id -> certificates.ofHolder(id).stream()).toList();
    }

    List<Reminder> reminders(IdentityDocument document, Instant now) {
        return ids(document).stream().flatMap(id -> reminders.ofHolder(id, now).stream()).toList();
    }
}
