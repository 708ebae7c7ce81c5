package certpost.answering;

import certpost.domain.audit.ActKind;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.ErasureOnRequest;
import certpost.domain.holder.IdentityDocument;
import certpost.domain.registration.Reminder;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Erases what of a holder can be erased (PIPL, article 47), thing by thing, each together with its entry in the audit, and
 * says what stays and why. Stopped anywhere, it is completed by the next run, which finds nothing to do where this one was.
 */
final class Deletion {
    private static final int MOST_TRIES = 5;

    private final Records records;
    private final Acts acts;
    private final boolean go;
    private final Supplier<String> writeIds;
    private final Consumer<String> out;

    /**
     * Made for one holder.
     *
     * @param go whether to erase, and not only to say what would be
     */
    Deletion(Records records, Acts acts, boolean go, Supplier<String> writeIds, Consumer<String> out) {
        this.records = records;
        this.acts = acts;
        this.go = go;
        this.writeIds = writeIds;
        this.out = out;
    }

    void of(IdentityDocument document) {
        List<Certificate> certificates = records.certificates(document);
        List<Reminder> reminders = records.reminders(document, acts.clock().instant());
        reminders.forEach(this::forget);
        certificates.forEach(certificate -> erase(certificate, 1));
        if (certificates.isEmpty() && reminders.isEmpty()) {
            out.accept("nothing is kept of this holder");
            return;
        }
        out.accept("stays: notices, which show masked numbers only, until NoticeDays after they were of use");
        out.accept("stays: the audit, which holds nothing personal, until AuditDays after each act");
        out.accept("stays: the carrier's events, scrubbed of people, until CarrierEventDays after they came");
        if (!go) {
            out.accept("nothing was changed; with --go it is");
        }
    }

    private void forget(Reminder reminder) {
        String what = "the reminder of " + reminder.key().qualification() + " and its number";
        if (!go) {
            out.accept("would erase: " + what);
            return;
        }
        records.codes().forget(reminder.key());
        boolean forgotten = records.acts().forget(reminder, acts.on(reminder, ActKind.ERASED_FOR_HOLDER));
        out.accept(forgotten ? "erased: " + what : "changed meanwhile, run again: " + what);
    }

    private void erase(Certificate certificate, int attempt) {
        ErasureOnRequest erasure = ErasureOnRequest.of(certificate);
        String what = certificate.reference() + ": the roster's mobile number"
                + (certificate.state() == CertificateState.REJECTED
                        ? ", and recipient, mobile numbers and address of the rejected application"
                        : "");
        if (erasure.erases(certificate)) {
            if (!go) {
                out.accept("would erase: " + what);
            } else if (!erased(certificate, erasure, attempt)) {
                return;
            } else {
                out.accept("erased: " + what);
            }
        }
        out.accept("stays: " + certificate.reference() + " (" + certificate.state() + "), since "
                + erasure.stays().text());
    }

    /** False where it was begun anew with what somebody else has changed, or given up. */
    private boolean erased(Certificate certificate, ErasureOnRequest erasure, int attempt) {
        Written written = records.acts()
                .erase(erasure.left().rewritten(), writeIds.get(), acts.on(certificate, ActKind.ERASED_FOR_HOLDER));
        return switch (written) {
            case Written.Done() -> true;
            case Written.Conflict(var newer) -> {
                if (attempt < MOST_TRIES) {
                    erase(newer, attempt + 1);
                } else {
                    out.accept("changed all the time, run again: " + certificate.reference());
                }
                yield false;
            }
        };
    }
}
