package certpost.answering;

import certpost.domain.address.Address;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditSubject;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.Mailing;
import certpost.domain.certificate.Parcel;
import certpost.domain.certificate.RosterEntry;
import certpost.domain.holder.HolderId;
import certpost.domain.holder.MobileNumber;
import certpost.domain.notice.Notice;
import certpost.domain.parcel.CarrierEvent;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderKey;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is kept, in words for its holder: everything, but for the names of clerks, who are other people, and for codes that
 * open something.
 */
final class Portrait {
    private final Records records;

    Portrait(Records records) {
        this.records = records;
    }

    Map<String, Object> certificate(Certificate certificate) {
        RosterEntry roster = certificate.roster();
        var all = Fields.of("certificateId", certificate.key().certificate(), "holderId", certificate.key().holder(),
                "reference", certificate.reference(), "state", certificate.state());
        all.put("roster",
                Fields.of("name", roster.name().value(), "documentType", roster.documentType(), "lastFour",
                        roster.lastFour(), "certificateNumber", roster.number().value(), "level", roster.level(),
                        "registrationCity", roster.registrationCity(), "checkStatus", roster.checkStatus(), "mobile",
                        e164(roster.mobile())));
        Application application = certificate.application();
        if (application != null) {
            all.put("application", application(application));
        }
        all.put("parcel", parcel(certificate.parcel()));
        all.put("earlierMailings", certificate.earlier().stream().map(this::mailing).toList());
        all.put("timeline", certificate.timeline().stream().map(Portrait::fact).toList());
        all.put("notices",
                records.notices()
                        .ofCertificate(certificate.key().certificate())
                        .stream()
                        .filter(notice -> notice.isOf(certificate.key()))
                        .map(Portrait::notice)
                        .toList());
        all.put("audit", records.audit().chain(AuditSubject.of(certificate.reference())).map(Portrait::entry).toList());
        return all;
    }

    Map<String, Object> reminder(Reminder reminder) {
        return Fields.of("qualification", reminder.key().qualification(), "mobile", reminder.mobile().e164(), "state",
                reminder.state(), "askedAt", reminder.askedAt(), "confirmedAt", reminder.confirmedAt(), "expiresAt",
                reminder.expiresAt());
    }

    Stream<Map<String, Object>> noticesOfReminders(HolderId holder) {
        return records.qualifications()
                .stream()
                .flatMap(code -> records.notices().of(new ReminderKey(holder, code).toString()).stream())
                .map(Portrait::notice);
    }

    private Map<String, Object> application(Application application) {
        var all = Fields.of("channel", application.channel(), "windowId", application.window(), "registeredAt",
                application.registeredAt());
        application.formIfAny().map(Portrait::form).ifPresent(all::putAll);
        all.put("mobilesBefore", application.before().stream().map(replaced -> replaced.mobile().e164()).toList());
        return all;
    }

    private static Map<String, Object> form(ApplicationForm form) {
        Address address = form.address();
        var all = Fields.of("recipient", form.recipient().value(), "mobile", form.mobile().e164());
        all.put("address", Fields.of("region", address.region(), "province", address.province(), "city", address.city(),
                "district", address.district(), "detail", address.detail(), "postalCode", address.postalCode()));
        return all;
    }

    private Map<String, Object> mailing(Mailing mailing) {
        var all = Fields.of("batchId", mailing.place().batch(), "end", mailing.end());
        Application application = mailing.application();
        if (application != null) {
            all.put("application", application(application));
        }
        all.put("parcel", parcel(mailing.parcel()));
        return all;
    }

    private Map<String, Object> parcel(@Nullable Parcel parcel) {
        return parcel == null
                ? Map.of()
                : Fields.of("waybill", parcel.waybill(), "attempts", parcel.attempts(), "events",
                        records.events().ofWaybill(parcel.waybill()).stream().map(Portrait::event).toList());
    }

    private static Map<String, Object> event(CarrierEvent event) {
        return Fields.of("code", event.code(), "at", event.at(), "office", event.officeName(), "text", event.text());
    }

    private static Map<String, Object> fact(Fact fact) {
        return Fields.of("at", fact.at(), "fact", fact.kind(), "text", fact.text(), "mobileBefore",
                e164(fact.takenFrom()));
    }

    private static Map<String, Object> notice(Notice notice) {
        return Fields.of("kind", notice.kind(), "at", notice.factAt(), "mobile", notice.mobile(), "status",
                notice.status());
    }

    private static Map<String, Object> entry(AuditEntry entry) {
        return Fields.of("at", entry.at(), "act", entry.act(), "agency", entry.agency(), "what", entry.what());
    }

    private static @Nullable String e164(@Nullable MobileNumber mobile) {
        return Optional.ofNullable(mobile).map(MobileNumber::e164).orElse(null);
    }
}
