package certpost.candidate;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import io.avaje.jsonb.Jsonb;
import certpost.domain.ClockAt;
import certpost.domain.address.SomeDivisions;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.Reference;
import certpost.domain.certificate.RosterEntry;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.holder.DocumentType;
import certpost.domain.holder.HolderKeys;
import certpost.domain.holder.IdentityDocument;
import certpost.domain.notice.NoticesInMemory;
import certpost.domain.queue.QueuePlaces;
import certpost.domain.reference.ReferenceDataInMemory;
import certpost.domain.window.Channel;
import certpost.domain.registration.CodeStore;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.RemindersInMemory;
import certpost.domain.window.ExamSession;
import certpost.domain.window.OpenWindows;
import certpost.domain.window.Window;
import certpost.domain.window.WindowsInMemory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** The holder's door over fakes: a window that is open from 19 September to 11 October 2025, and holders by passport. */
final class Door {
    static final Instant OPENS = Instant.parse("2025-09-18T16:00:00Z");
    static final Instant CLOSES = Instant.parse("2025-10-11T16:00:00Z");
    static final Instant OPEN = SomeCertificates.APPLIED_AT;
    static final Window WINDOW = new Window(SomeCertificates.WINDOW, SomeCertificates.SESSION,
            SomeCertificates.SESSION.authority(), Channel.DIRECT, OPENS, CLOSES, null, "as the notice says", false,
            false, 1);
    static final String APPLICATION = """
            {"channel": "DIRECT", "recipient": "王小明", "mobile": "13800138000", "address": {"region": "CN",
             "province": "广东省", "city": "广州市", "district": "天河区", "detail": "体育西路1号2栋301房", "postalCode": "510620"}}""";

    /** Not of zeros: HMAC fills short keys up with those, so that two lengths of them are one key. */
    static final byte[] NEW_KEY = "another key, which is not of zeros".getBytes(StandardCharsets.UTF_8);

    final ClockAt clock = new ClockAt(OPEN);
    final CertificatesInMemory certificates = new CertificatesInMemory();
    final WindowsInMemory windows;
    long[] waiting = {};
    final NoticesInMemory notices = new NoticesInMemory();
    final RemindersInMemory reminders = new RemindersInMemory(notices);
    /** The number of the code that was made last. */
    int codes;
    final ReferenceDataInMemory reference = new ReferenceDataInMemory();
    private HolderKeys keys = new HolderKeys(Map.of(1, new byte[32]));
    private final CandidateApi api;

    Door() {
        this(WINDOW);
    }

    Door(Window... known) {
        windows = WindowsInMemory.with(known);
        api = new CandidateApi(ports(certificates), Jsonb.builder().build());
    }

    Ports ports(CertificateStore store) {
        return ports(store, reminders);
    }

    /** The function over another store of codes. */
    CandidateApi askingOver(CodeStore store) {
        return new CandidateApi(ports(certificates, store), Jsonb.builder().build());
    }

    private Ports ports(CertificateStore store, CodeStore codeStore) {
        return new Ports(store, new OpenWindows(windows, windows, clock), notices, new QueuePlaces(_ -> waiting, clock),
                reference, () -> keys, SomeDivisions.read(),
                new ReminderPorts(reminders, codeStore, () -> new ConfirmationCode("%06d".formatted(++codes))));
    }

    /** Adds a key, the newest from now on. */
    void changeKey() {
        keys = new HolderKeys(Map.of(1, new byte[32], 2, NEW_KEY));
    }

    /** Takes the first key away, with its last exam session. */
    void retireFirstKey() {
        keys = new HolderKeys(Map.of(2, NEW_KEY));
    }

    /** Puts a holder's certificate of another session there, which has the key of that version. */
    CertificateId rosterUnder(int version, int number, ExamSession session) {
        RosterEntry entry = SomeCertificates.entry(number);
        var id = CertificateId.of(session, entry.number());
        roster(new CertificateKey(keys.holderId(version, document(number)), id), entry);
        return id;
    }

    /** Whose certificate is which: the holder with that number has the certificate with that number. */
    CertificateKey key(int number) {
        return new CertificateKey(keys.holderId(1, document(number)),
                CertificateId.of(SomeCertificates.SESSION, SomeCertificates.number(number)));
    }

    static IdentityDocument document(int number) {
        return new IdentityDocument(DocumentType.PASSPORT, "E%08d".formatted(number));
    }

    /** Puts a holder's certificate there, cleared. */
    Certificate roster(int number) {
        return roster(number, CheckStatus.CLEARED);
    }

    Certificate roster(int number, CheckStatus status) {
        return roster(number, SomeCertificates.entry(number, status));
    }

    /** The same for somebody who registered in that city. */
    Certificate rosterOf(int number, String city) {
        return certificates.find(rosterOf(number, SomeCertificates.SESSION, city)).orElseThrow();
    }

    /** The same in another exam session. */
    CertificateKey rosterOf(int number, ExamSession session, String city) {
        RosterEntry any = SomeCertificates.entry(number);
        var entry = new RosterEntry(any.name(), any.documentType(), any.lastFour(), any.number(), any.level(), city,
                any.checkStatus(), any.mobile());
        return roster(new CertificateKey(key(number).holder(), CertificateId.of(session, entry.number())), entry).key();
    }

    private Certificate roster(int number, RosterEntry entry) {
        return roster(key(number), entry);
    }

    private Certificate roster(CertificateKey key, RosterEntry entry) {
        var certificate = Certificate.entered(key, Reference.of(key.certificate(), 0), entry);
        certificates.keep(certificate);
        return certificate;
    }

    Certificate certificate(int number) {
        return certificates.find(key(number)).orElseThrow();
    }

    /** A call by that holder about the holder's own certificate. */
    Call by(int holder, String route) {
        return by(holder, route, key(holder).certificate().toString());
    }

    Call by(int holder, String route, String certificateId) {
        return Call.of(route)
                .at(OPEN)
                .claim("id_type", "PASSPORT")
                .claim("id_number", document(holder).number())
                .claim("name", "王小明")
                .claim("scope", "certpost/candidate")
                .path("certificateId", certificateId);
    }

    Call applying(int holder) {
        return by(holder, "PUT /v1/me/certificates/{certificateId}/application").json(APPLICATION);
    }

    Call withdrawing(int holder) {
        return by(holder, "DELETE /v1/me/certificates/{certificateId}/application").id("withdrawal");
    }

    Call looking(int holder) {
        return by(holder, "GET /v1/me/certificates/{certificateId}");
    }

    Reply answer(Call call) {
        return call.to(api);
    }
}
