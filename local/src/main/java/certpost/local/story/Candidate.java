package certpost.local.story;

import certpost.local.client.Client;
import certpost.local.client.Answer;
import certpost.local.simulate.Sms;
import certpost.local.story.roster.Holder;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One holder at the door: what they asked, what they were promised, and what surprised them; one thread at a time. */
final class Candidate {
    private static final int REFERENCE_LENGTH = 10;

    private final Client client;
    private final Window window;
    private final Holder holder;
    private final Part part;
    private final int who;
    private final String token;
    private final List<String> surprises = new ArrayList<>();
    private final Set<String> typed = new LinkedHashSet<>();
    private final Map<String, List<Sms>> told = new HashMap<>();
    private String certificateId = "";
    private String reference = "";
    private String etag = "";
    private Instant registeredAt = Instant.EPOCH;
    private @Nullable MailApplication live;

    Candidate(Client client, Window window, Holder holder, Part part, int who) {
        this.client = client;
        this.window = window;
        this.holder = holder;
        this.part = part;
        this.who = who;
        this.token = client.token("certpost/candidate", Map.of("sub", "holder-" + who, "id_type",
                holder.documentType().name(), "id_number", holder.signInNumber(), "name", holder.name()));
    }

    /** The same person about another certificate, of another exam. */
    Candidate at(Window other) {
        return new Candidate(client, other, holder, part, who);
    }

    Holder holder() {
        return holder;
    }

    Part part() {
        return part;
    }

    int who() {
        return who;
    }

    String certificateId() {
        return certificateId;
    }

    String reference() {
        return reference;
    }

    String etag() {
        return etag;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    /** Mobile numbers, in E.164, each of which must get exactly one acknowledgement. */
    Set<String> typed() {
        return typed;
    }

    /** What a number is told of what was done to the application, beside what the carrier does. */
    List<Sms> told(String number) {
        return List.copyOf(told.getOrDefault(number, List.of()));
    }

    /** The number of the exam's registration, in E.164; empty where there is none. */
    String rostersNumber() {
        return holder.mobile().isEmpty() ? "" : MailApplication.inE164(holder.mobile());
    }

    private void isTold(String mobile, Sms kind) {
        told.computeIfAbsent(MailApplication.inE164(mobile), _ -> new ArrayList<>()).add(kind);
    }

    @Nullable
    MailApplication live() {
        return live;
    }

    MailApplication mustBeLive() {
        if (live == null) {
            throw new StoryStopped(holder.certificateNumber() + " has no application");
        }
        return live;
    }

    /** What was not as expected since the last time somebody asked. */
    List<String> takeSurprises() {
        List<String> taken = List.copyOf(surprises);
        surprises.clear();
        return taken;
    }

    boolean surprised() {
        return !surprises.isEmpty();
    }

    void expect(boolean asExpected, String otherwise) {
        if (!asExpected) {
            surprises.add(otherwise);
        }
    }

    /** Expects a status and, for a refusal, a code. */
    Answer expect(Answer answer, int status, String code) {
        expect(code.isEmpty() ? answer.is(status) : answer.is(status, code),
                answer.insteadOf((status + " " + code).strip()));
        return answer;
    }

    /** The holder's certificate of the story's session, as the list of all of them shows it. */
    JsonNode look() {
        Answer answer = expect(client.get("/v1/me/certificates", token), 200, "");
        for (JsonNode certificate : answer.json().path("certificates")) {
            if (certificate.path("certificateNumber").asText().equals(holder.certificateNumber())
                    && certificate.path("qualification").path("code").asText().equals(window.qualification())
                    && certificate.path("year").asInt() == window.year()) {
                certificateId = certificate.path("certificateId").asText();
                return certificate;
            }
        }
        throw new StoryStopped(answer.insteadOf("certificate " + holder.certificateNumber() + " among the holder's"));
    }

    Answer put(MailApplication application) {
        return client.put(path(certificateId), token, application.body());
    }

    Answer putIfMatch(MailApplication application, String tag) {
        return client.putIfMatch(path(certificateId), token, application.body(), tag);
    }

    Answer putOn(String othersCertificateId, MailApplication application) {
        return client.put(path(othersCertificateId), token, application.body());
    }

    Answer delete() {
        return client.delete(path(certificateId), token);
    }

    Answer get(String path) {
        return client.get(path, token);
    }

    Answer post(String path, Map<String, Object> body) {
        return client.post(path, token, body);
    }

    Answer delete(String path) {
        return client.delete(path, token);
    }

    /** Submits for the first time and keeps the receipt. */
    Answer apply(MailApplication application) {
        Answer answer = expect(put(application), 201, "");
        if (answer.is(201)) {
            reference = answer.json().path("receipt").path("reference").asText();
            registeredAt = registered(answer);
            expect(reference.length() == REFERENCE_LENGTH, answer.insteadOf("a reference of ten characters"));
            expect(!registeredAt.isAfter(Instant.now()) && registeredAt.isAfter(Instant.EPOCH),
                    answer.insteadOf("registeredAt with the server's time"));
            keep(answer, application);
            if (!holder.mobile().isEmpty() && !holder.mobile().equals(application.mobile())) {
                isTold(holder.mobile(), Sms.OTHER_NUMBER);
            }
        }
        return answer;
    }

    /** Takes the answer to an amendment, which must leave the place in the order alone. */
    void amended(Answer answer, MailApplication application) {
        expect(answer, 200, "");
        if (answer.is(200)) {
            JsonNode receipt = answer.json().path("receipt");
            expect(receipt.path("reference").asText().equals(reference), answer.insteadOf("reference " + reference));
            expect(registered(answer).equals(registeredAt),
                    answer.insteadOf("registeredAt " + registeredAt + " as before"));
            expect(!answer.etag().equals(etag), answer.insteadOf("another ETag than " + etag));
            MailApplication before = mustBeLive();
            if (!before.mobile().equals(application.mobile())) {
                isTold(before.mobile(), Sms.MOBILE_CHANGED);
            } else if (application.goesElsewhereThan(before)) {
                isTold(before.mobile(), Sms.ADDRESS_CHANGED);
            }
            keep(answer, application);
        }
    }

    /** Submits again what was rejected: under the same reference, at a later place in the order. */
    void resubmit(MailApplication application) {
        Answer answer = expect(put(application), 200, "");
        if (answer.is(200)) {
            Instant before = registeredAt;
            registeredAt = registered(answer);
            expect(answer.json().path("receipt").path("reference").asText().equals(reference),
                    answer.insteadOf("reference " + reference));
            expect(registeredAt.isAfter(before), answer.insteadOf("registeredAt after " + before));
            keep(answer, application);
        }
    }

    private static Instant registered(Answer answer) {
        return Beijing.instant(answer.json().path("receipt").path("registeredAt").asText());
    }

    void withdraw() {
        expect(delete(), 204, "");
        if (live != null) {
            isTold(live.mobile(), Sms.WITHDRAWN);
        }
        live = null;
    }

    private void keep(Answer answer, MailApplication application) {
        JsonNode shown = answer.json();
        etag = answer.etag();
        live = application;
        if (typed.add(MailApplication.inE164(application.mobile()))) {
            isTold(application.mobile(), Sms.APPLIED);
        }
        expect(!etag.isEmpty(), answer.insteadOf("an ETag"));
        expect(shown.path("state").asText().equals("APPLIED"), answer.insteadOf("state APPLIED"));
        expect(shown.path("recipient").asText().equals(application.recipient()), answer.insteadOf("its recipient"));
        expect(shown.path("address").path("detail").asText().equals(application.detail()),
                answer.insteadOf("its address"));
        expect(Beijing.instant(shown.path("receipt").path("closesAt").asText()).equals(window.closesAt()),
                answer.insteadOf("closesAt " + Beijing.iso(window.closesAt())));
        expect(samePostage(shown.path("receipt").path("postage").path("amount"), application.postage()),
                answer.insteadOf("postage of '" + application.postage() + "' yuan"));
    }

    private static boolean samePostage(JsonNode amount, String expected) {
        if (expected.isEmpty() || amount.asText().isEmpty() || amount.isNull()) {
            return expected.isEmpty() && (amount.isMissingNode() || amount.isNull() || amount.asText().isEmpty());
        }
        return new BigDecimal(amount.asText()).compareTo(new BigDecimal(expected)) == 0;
    }

    private static String path(String certificateId) {
        return "/v1/me/certificates/" + certificateId + "/application";
    }
}
