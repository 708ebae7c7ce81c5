package certpost.answering;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.ClockAt;
import certpost.domain.acts.HolderActsInMemory;
import certpost.domain.audit.Actor;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditInMemory;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.Reference;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.holder.DocumentType;
import certpost.domain.holder.HolderKeys;
import certpost.domain.holder.IdentityDocument;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.parcel.CarrierEvent;
import certpost.domain.parcel.CarrierEventsInMemory;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderKey;
import certpost.domain.registration.RemindersInMemory;
import certpost.domain.registration.SomeReminders;
import certpost.domain.window.ExamSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A holder asks what is kept of him, or that it be erased. */
class AnsweringTest {
    private static final IdentityDocument DOCUMENT = new IdentityDocument(DocumentType.RESIDENT_ID,
            "11010519491231002X");
    private static final IdentityDocument ANOTHER = new IdentityDocument(DocumentType.PASSPORT, "E12345678");

    private final ClockAt clock = new ClockAt(APPLIED_AT.plusSeconds(900));
    private final HolderKeys keys = new HolderKeys(Map.of(1, new byte[32], 2, key((byte) 2)));
    private final CertificatesInMemory certificates = new CertificatesInMemory();
    private final NoticesInMemory notices = new NoticesInMemory();
    private final CarrierEventsInMemory events = new CarrierEventsInMemory();
    private final RemindersInMemory reminders = new RemindersInMemory(notices);
    private final AuditInMemory audit = new AuditInMemory();
    private final List<String> said = new ArrayList<>();

    private final Certificate sent = keep(1, 2024, SomeCertificates.sent(1));
    private final Certificate applied = keep(2, 2025, SomeCertificates.applied(2));
    private final Certificate rejected = keep(2, 2023, SomeCertificates.applied(3).rejected(APPLIED_AT, "closing"));

    AnsweringTest() {
        certificates.keep(SomeCertificates.sent(9));
        applied.timeline().forEach(fact -> Notice.of(applied, fact).forEach(notices::add));
        events.add(CarrierEvent
                .of(new CarrierEvent.Typed(SomeCertificates.waybill(1).value(), "203", "2025-10-13 18:00:00", null,
                        "广州中心", null))
                .orThrow(), Instant.MAX);
        reminders.ask(Reminder.asked(new ReminderKey(keys.holderId(2, DOCUMENT), "social-worker"), SomeReminders.MOBILE,
                clock.instant(), "ask"), new ConfirmationCode("012345"), List.of());
    }

    @Test
    void shouldShowAllThatIsKeptUnderEachOfTheKeys() {
        access(DOCUMENT);

        assertThat(said).singleElement()
                .asString()
                .contains(sent.reference().value(), applied.reference().value(), rejected.reference().value(), "王小明",
                        "+8613800138000", "体育西路1号2栋301房", "002X", SomeCertificates.waybill(1).value(), "广州中心",
                        SomeReminders.MOBILE.e164(), "138****8000")
                .doesNotContain(SomeCertificates.sent(9).reference().value(), "012345");
    }

    @Test
    void shouldRecordWhoAnsweredAndWhyBeforeAnythingIsShown() {
        access(DOCUMENT);

        assertThat(audit.all()).extracting(AuditEntry::act).hasSize(4).containsOnly("SHOWN_TO_HOLDER");
        assertThat(audit.all()).allSatisfy(entry -> assertThat(entry.by() + entry.what())
                .isEqualTo("clerk-1{reason=the holder wrote on *** days}"));
        assertThat(audit.all()).extracting(AuditEntry::subject)
                .contains("application/" + sent.reference(), "reminders/social-worker");
    }

    @Test
    void shouldShowNothingOfSomebodyElse() {
        access(ANOTHER);

        assertThat(said).singleElement().asString().doesNotContain("王小明", sent.reference().value());
        assertThat(audit.all()).isEmpty();
    }

    @Test
    void shouldSayWhatWouldBeErasedAndChangeNothing() {
        List<Certificate> before = certificates.all();

        delete(false);

        assertThat(certificates.all()).isEqualTo(before);
        assertThat(reminders.ofHolder(keys.holderId(2, DOCUMENT), clock.instant())).hasSize(1);
        assertThat(audit.all()).isEmpty();
        assertThat(said).contains("would erase: the reminder of social-worker and its number",
                "would erase: " + applied.reference() + ": the roster's mobile number",
                "nothing was changed; with --go it is");
    }

    @Test
    void shouldEraseWhatNobodyNeedsAndSayByNameWhatStaysAndWhy() {
        delete(true);

        assertThat(reminders.ofHolder(keys.holderId(2, DOCUMENT), clock.instant())).isEmpty();
        assertThat(now(sent).roster().mobile()).isNull();
        assertThat(now(sent).application()).isEqualTo(sent.application());
        assertThat(now(applied).application()).isEqualTo(applied.application());
        assertThat(now(rejected).application()).satisfies(left -> assertThat(left).extracting("kept").isNull());
        assertThat(said).contains(
                "stays: " + sent.reference()
                        + " (SENT), since it is in a batch or on its way, which needs name, mobile number and address",
                "stays: " + applied.reference()
                        + " (APPLIED), since it is applied for; the holder can withdraw the application, then ask again",
                "stays: the audit, which holds nothing personal, until AuditDays after each act");
        assertThat(certificates.find(SomeCertificates.key(9))).contains(SomeCertificates.sent(9));
    }

    @Test
    void shouldRecordEachErasureAndNoneTwice() {
        delete(true);
        delete(true);

        assertThat(audit.all()).extracting(AuditEntry::act).hasSize(4).containsOnly("ERASED_FOR_HOLDER");
        assertThat(audit.all()).allSatisfy(entry -> assertThat(entry.toString()).doesNotContain("13800138000",
                "13700137000", "王", keys.holderId(2, DOCUMENT).value()));
    }

    @Test
    void shouldKeepForItsTimeWhatHasReachedItsHolder() {
        Certificate delivered = keep(2, 2022,
                SomeCertificates.sent(4).with(new Fact("delivered", FactKind.DELIVERED, APPLIED_AT, "")));
        Certificate ended = new Certificate(delivered.key(), delivered.reference(), delivered.roster(),
                CertificateState.DELIVERED, delivered.application(), delivered.batch(), delivered.parcel(),
                delivered.timeline(), 1, delivered.version());
        certificates.keep(ended);

        delete(true);

        assertThat(now(ended).application()).isEqualTo(ended.application());
        assertThat(said).contains("stays: " + ended.reference()
                + " (DELIVERED), since it has reached its holder; it is proved for as long as the rule of retention says");
    }

    @Test
    void shouldSayThatNothingIsKept() {
        new Deletion(records(), acts(), true, () -> "w", said::add).of(ANOTHER);

        assertThat(said).containsExactly("nothing is kept of this holder");
    }

    private void access(IdentityDocument document) {
        new Access(records(), acts(), said::add).of(document);
    }

    private void delete(boolean go) {
        new Deletion(records(), acts(), go, () -> "write-" + said.size(), said::add).of(DOCUMENT);
    }

    private Acts acts() {
        return new Acts(new Actor("clerk-1", "guangdong"), "the holder wrote on 1234567 days", clock);
    }

    private Records records() {
        return new Records(keys, certificates, notices, events, reminders, reminders, audit,
                new HolderActsInMemory(certificates, reminders, audit), Set.of("social-worker"));
    }

    private Certificate now(Certificate certificate) {
        return certificates.find(certificate.key()).orElseThrow();
    }

    /** The same of the holder, whose session of that year has the key of that version. */
    private Certificate keep(int version, int year, Certificate like) {
        var session = new ExamSession("guangdong", "social-worker", year);
        var key = new CertificateKey(keys.holderId(version, DOCUMENT),
                CertificateId.of(session, like.roster().number()));
        var certificate = new Certificate(key, Reference.of(key.certificate(), 0), like.roster(), like.state(),
                like.application(), like.batch(), like.parcel(), like.timeline(), like.revision(), like.version());
        certificates.keep(certificate);
        return certificate;
    }

    private static byte[] key(byte each) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, each);
        return key;
    }
}
