package certpost.domain.certificate;

import certpost.domain.address.Address;
import certpost.domain.address.Region;
import certpost.domain.batch.BatchId;
import certpost.domain.holder.DocumentType;
import certpost.domain.holder.HolderId;
import certpost.domain.holder.MobileNumber;
import certpost.domain.holder.PersonName;
import certpost.domain.parcel.Waybill;
import certpost.domain.reference.Qualification.Electronic;
import certpost.domain.window.Channel;
import certpost.domain.window.ExamSession;
import certpost.domain.window.WindowId;
import java.time.Instant;

/** Certificates of invented holders, numbered from 1, in every state of their lives. */
public final class SomeCertificates {
    /** The session of them all, unless another is named. */
    public static final ExamSession SESSION = new ExamSession("guangdong", "social-worker", 2025);
    /** The direct-mail window of that session. */
    public static final WindowId WINDOW = new WindowId("gd-social-worker-2025");
    /** When they apply: the window is open then. */
    public static final Instant APPLIED_AT = Instant.parse("2025-09-22T02:00:00Z");

    /** When clerks do something about them: long after direct mail has closed. */
    public static final Instant LATER = Instant.parse("2025-11-20T02:00:00Z");
    /** Who does it. */
    public static final String CLERK = "clerk-1";

    private SomeCertificates() {}

    /** The number printed on a certificate. */
    public static CertificateNumber number(int number) {
        return new CertificateNumber("2025%08d".formatted(number));
    }

    /** The holder of a certificate; each has one. */
    public static HolderId holder(int number) {
        return new HolderId("%040x".formatted(number));
    }

    /** Which certificate, and whose. */
    public static CertificateKey key(int number) {
        return key(SESSION, number);
    }

    /** As {@link #key(int)}, in another session. */
    public static CertificateKey key(ExamSession session, int number) {
        return new CertificateKey(holder(number), CertificateId.of(session, number(number)));
    }

    /** What the roster says, cleared. */
    public static RosterEntry entry(int number) {
        return entry(number, CheckStatus.CLEARED);
    }

    /** What the roster says. */
    public static RosterEntry entry(int number, CheckStatus status) {
        return new RosterEntry(new PersonName("王小明"), DocumentType.RESIDENT_ID, "002X", number(number), "社会工作师", "广州市",
                status, form().mobile());
    }

    /** The same with that number on the roster; on the others it is the one that their holders apply with. */
    public static Certificate onRoster(String mobile, Certificate certificate) {
        RosterEntry entry = certificate.roster();
        var other = new RosterEntry(entry.name(), entry.documentType(), entry.lastFour(), entry.number(), entry.level(),
                entry.registrationCity(), entry.checkStatus(), new MobileNumber(mobile));
        return new Certificate(certificate.key(), certificate.reference(), other, certificate.state(),
                certificate.application(), certificate.batch(), certificate.parcel(), certificate.earlier(),
                certificate.timeline(), certificate.revision(), certificate.version());
    }

    /** A roster row to enter, cleared. */
    public static RosterStore.NewRow row(int number) {
        return new RosterStore.NewRow(key(number), entry(number));
    }

    /** An application for direct mail to Guangzhou. */
    public static ApplicationForm form() {
        return form("+8613800138000");
    }

    /** As {@link #form()}, with that mobile number in E.164. */
    public static ApplicationForm form(String mobile) {
        return new ApplicationForm(Channel.DIRECT, new PersonName("王小明"), new MobileNumber(mobile),
                new Address(Region.CN, "广东省", "广州市", "天河区", "体育西路1号2栋301房", "510620"));
    }

    /** Just entered. */
    public static Certificate entered(int number) {
        return entered(number, CheckStatus.CLEARED);
    }

    /** Just entered, with that check status. */
    public static Certificate entered(int number, CheckStatus status) {
        CertificateKey key = key(number);
        return Certificate.entered(key, Reference.of(key.certificate(), 0), entry(number, status));
    }

    /** Applied for, one second after the one with the number before. */
    public static Certificate applied(int number) {
        return applied(number, APPLIED_AT.plusSeconds(number));
    }

    /** Applied for at that time. */
    public static Certificate applied(int number, Instant at) {
        Submission submission = entered(number).submit(form(), WINDOW, at, new IfMatch.Anything(), "apply-" + number);
        return ((Submission.Accepted) submission).changed();
    }

    /** Applied for, at the time of its number, to be mailed by the agency whose window that is. */
    public static Certificate appliedToAgency(int number, WindowId window) {
        var form = new ApplicationForm(Channel.AGENCY, form().recipient(), form().mobile(), form().address());
        Submission submission = entered(number).submit(form, window, APPLIED_AT.plusSeconds(number),
                new IfMatch.Anything(), "apply-" + number);
        return ((Submission.Accepted) submission).changed();
    }

    /** The place of its number in the window's first batch. */
    public static BatchPlace place(int number) {
        return new BatchPlace(new BatchId(WINDOW, 1), number);
    }

    /** In its place in the window's first batch. */
    public static Certificate batched(int number) {
        return applied(number).batched(place(number), APPLIED_AT.plusSeconds(86_400));
    }

    /** A waybill of thirteen digits. */
    public static Waybill waybill(int number) {
        return new Waybill("%013d".formatted(1_000_000_000_000L + number));
    }

    /** Mailed under the waybill of its number. */
    public static Certificate sent(int number) {
        return batched(number).sent(waybill(number), APPLIED_AT.plusSeconds(2 * 86_400));
    }

    /** Come back, and with the agency three days later. */
    public static Certificate atAgency(int number) {
        return sent(number).atAgency("refused", APPLIED_AT.plusSeconds(3 * 86_400), "return-" + number);
    }

    /** Come back, and applied for once more, to be mailed by the agency. */
    public static Certificate appliedAgain(int number) {
        var form = new ApplicationForm(Channel.AGENCY, form().recipient(), form().mobile(), form().address());
        Submission submission = atAgency(number).submit(form, new WindowId("gz-2025"), LATER, new IfMatch.Anything(),
                "again-" + number);
        return ((Submission.Accepted) submission).changed();
    }

    /** Come back, applied for once more, and withdrawn. */
    public static Certificate withdrawnAgain(int number) {
        return ((Withdrawal.Accepted) appliedAgain(number).withdraw(LATER, new IfMatch.Anything(), "out-" + number))
                .changed();
    }

    /** Never applied for, and its holder reminded. */
    public static Certificate reminded(int number) {
        return ((Reminder.Outcome.Done) new Reminder(LATER, CLERK, "remind-" + number).of(entered(number))).changed();
    }

    /** Never applied for, and collected in person by the holder or somebody else. */
    public static Certificate collected(int number, Collector by) {
        return collected(entered(number), by);
    }

    /** Collected in person. */
    public static Certificate collected(Certificate certificate, Collector by) {
        var handover = new Handover(DocumentType.PASSPORT, by, LATER, CLERK, "collect");
        return ((Handover.Outcome.Done) handover.of(certificate, true)).changed();
    }

    /** Come back, lost at the agency, and issued anew. */
    public static Certificate reissued(int number) {
        return issued(lost(atAgency(number)));
    }

    /** With a new paper asked for. */
    public static Certificate lost(Certificate certificate) {
        return ((Reissue.Outcome.Done) new Reissue(LATER, CLERK, "lost").request(certificate, ReissueCause.LOST,
                Electronic.NO)).changed();
    }

    /** With the new paper that was asked for. */
    public static Certificate issued(Certificate certificate) {
        return ((Reissue.Outcome.Done) new Reissue(LATER.plusSeconds(60), CLERK, "issued").issue(certificate))
                .changed();
    }
}
