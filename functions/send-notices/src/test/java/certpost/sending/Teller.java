package certpost.sending;

import io.avaje.jsonb.Jsonb;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.notice.DailyCeiling;
import certpost.domain.notice.NoticeStore;
import certpost.domain.notice.SmsCountsInMemory;
import certpost.domain.notice.SmsSender;
import certpost.domain.parcel.DeliveryCodeStore;
import certpost.domain.reference.ReferenceData;
import certpost.domain.window.Windows;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.registration.RemindersInMemory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A sender that has all the time in the world, and in which time passes only as its clock says. */
final class Teller {
    final List<String> log = new ArrayList<>();
    private final Telling telling;
    private final Sweeping sweeping;
    private final DailyCeiling ceiling;

    Teller(CertificateStore certificates, NoticeStore notices, ReferenceData reference, Windows windows,
            DeliveryCodeStore codes, SmsSender sms, InstantSource clock) {
        this(certificates, notices, reference, windows, codes, sms, clock, _ -> {});
    }

    /** With somebody who lets time pass while it holds back. */
    Teller(CertificateStore certificates, NoticeStore notices, ReferenceData reference, Windows windows,
            DeliveryCodeStore codes, SmsSender sms, InstantSource clock, Consumer<Duration> sleeper) {
        this(certificates, notices, codes, reference, new RemindersInMemory(new NoticesInMemory()), windows, sms, clock,
                sleeper);
    }

    /** With reminders, and a ceiling that no test reaches. */
    Teller(CertificateStore certificates, NoticeStore notices, DeliveryCodeStore codes, ReferenceData reference,
            RemindersInMemory reminders, Windows windows, SmsSender sms, InstantSource clock,
            Consumer<Duration> sleeper) {
        this(certificates, notices, codes, reference, reminders, windows,
                new DailyCeiling(sms, new SmsCountsInMemory(), 1_000_000, clock), clock, sleeper);
    }

    /** With a ceiling. */
    Teller(CertificateStore certificates, NoticeStore notices, DeliveryCodeStore codes, ReferenceData reference,
            RemindersInMemory reminders, Windows windows, DailyCeiling ceiling, InstantSource clock,
            Consumer<Duration> sleeper) {
        var attending = new Attending(notices, reference, windows, codes,
                new ReminderMessages(reminders, reminders, reference), ceiling, clock);
        this.ceiling = ceiling;
        this.telling = new Telling(certificates, notices, attending);
        this.sweeping = new Sweeping(certificates, notices, attending, clock, sleeper::accept);
    }

    void tell(CertificateKey key) {
        telling.tell(key, () -> true);
    }

    boolean tell(CertificateKey key, BooleanSupplier hasTime) {
        return telling.tell(key, hasTime);
    }

    void sweep() {
        sweep(() -> true);
    }

    void sweep(BooleanSupplier hasTime) {
        sweeping.sweep(hasTime, log::add);
    }

    SendNotices function() {
        return new SendNotices(telling, sweeping, ceiling, Jsonb.builder().build());
    }
}
