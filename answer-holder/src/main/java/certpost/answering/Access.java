package certpost.answering;

import certpost.aws.AdaptersOnDemand;
import certpost.domain.audit.ActKind;
import certpost.domain.certificate.Certificate;
import certpost.domain.holder.IdentityDocument;
import certpost.domain.registration.Reminder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Prints all that is kept of a holder (PIPL, article 45); that somebody has seen it is recorded before. */
final class Access {
    private final Records records;
    private final Acts acts;
    private final Consumer<String> out;

    Access(Records records, Acts acts, Consumer<String> out) {
        this.records = records;
        this.acts = acts;
        this.out = out;
    }

    void of(IdentityDocument document) {
        List<Certificate> certificates = records.certificates(document);
        List<Reminder> reminders = records.reminders(document, acts.clock().instant());
        var shown = new Portrait(records);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("certificates", certificates.stream().map(shown::certificate).toList());
        all.put("reminders", reminders.stream().map(shown::reminder).toList());
        all.put("noticesOfReminders", records.ids(document).stream().flatMap(shown::noticesOfReminders).toList());
        certificates.forEach(each -> records.audit().append(acts.on(each, ActKind.SHOWN_TO_HOLDER)));
        reminders.forEach(each -> records.audit().append(acts.on(each, ActKind.SHOWN_TO_HOLDER)));
        out.accept(AdaptersOnDemand.jsonb().type(Object.class).toJsonPretty(all));
    }
}
