package certpost.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.parcel.CarrierEventStore;
import certpost.domain.parcel.CarrierEventsInMemory;
import certpost.domain.parcel.CarrierKeys;
import certpost.domain.parcel.DeliveryCodeStore;
import certpost.domain.parcel.DeliveryCodesInMemory;
import certpost.domain.parcel.SomeEvents;
import certpost.domain.parcel.WaybillStore;
import certpost.domain.parcel.WaybillsInMemory;
import io.avaje.jsonb.Jsonb;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The carrier's door over stores in memory, with parcels 1 to 3 on their way, asked as the gateway asks. */
final class CarrierDoor {
    static final Instant NOW = Instant.parse("2025-10-14T04:00:00Z");
    static final Duration KEPT = Duration.ofDays(40);
    static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final String NEW_KEY = "whsec_bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3";

    final CertificatesInMemory certificates = CertificatesInMemory.with(SomeCertificates.batched(1),
            SomeCertificates.batched(2), SomeCertificates.batched(3));
    final WaybillsInMemory waybills = new WaybillsInMemory(certificates);
    final CarrierEventsInMemory events = new CarrierEventsInMemory();
    final DeliveryCodesInMemory codes = new DeliveryCodesInMemory();
    /** What is in the carrier's secret. */
    String secret = KEY + "\n" + NEW_KEY;
    private final Jsonb jsonb = Jsonb.builder().build();

    CarrierDoor() {
        for (int number = 1; number <= 3; number++) {
            send(number);
        }
    }

    /** Gives a certificate the waybill of its number. */
    void send(int number) {
        var waybill = SomeCertificates.waybill(number);
        waybills.assign(certificate(number).sent(waybill, SomeCertificates.APPLIED_AT), waybill, null, "sent");
    }

    /** An event of the body, out of office 51000061, at that time of October 2025, e.g. {@code 14 08:30}. */
    static String event(int waybill, String code, String dayAndTime) {
        return event(SomeCertificates.waybill(waybill).value(), code, dayAndTime, "\"opDesc\": \"\"");
    }

    /** The same with more fields. */
    static String event(String waybill, String code, String dayAndTime, String more) {
        return """
                {"waybillNo": "%s", "opCode": "%s", "opTime": "2025-10-%s:00", "opOrgCode": "51000061",
                 "opOrgName": "广州市天河区体育西揽投部", %s}""".formatted(waybill, code, dayAndTime, more);
    }

    /** An event that brings a delivery code for parcel 1. */
    static String withCode(String dayAndTime, String deliveryCode) {
        return event(SomeCertificates.waybill(1).value(), "702", dayAndTime,
                "\"deliverCode\": \"" + deliveryCode + "\"");
    }

    static String body(String... events) {
        return "{\"events\": [" + String.join(",", events) + "]}";
    }

    /** A request signed now. */
    static Call signed(String body) {
        return signed(KEY, "msg_1", NOW, body);
    }

    static Call signed(String key, String id, Instant at, String body) {
        return Call.of("POST /v1/carrier/events")
                .at(NOW)
                .json(body)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .header("webhook-signature", signature(key, id, at, body));
    }

    static String signature(String key, String id, Instant at, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key.substring("whsec_".length())), "HmacSHA256"));
            String content = id + "." + at.getEpochSecond() + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The function, as Lambda would keep it between requests. */
    CarrierEvents function() {
        return function(waybills, events, certificates, codes);
    }

    CarrierEvents function(WaybillStore waybillStore, CarrierEventStore eventStore, CertificateStore certificateStore,
            DeliveryCodeStore codeStore) {
        return new CarrierEvents(new Ports(waybillStore, eventStore, certificateStore, codeStore,
                () -> CarrierKeys.parse(secret), () -> SomeEvents.CODES, KEPT), jsonb);
    }

    /** Takes events, and gives counts: accepted, duplicates, unknown, and {@code index code} for each rejected. */
    List<Object> taken(String... events) {
        return taken(signed(body(events)));
    }

    List<Object> taken(Call call) {
        Reply reply = call.to(function());
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        var taken = new ArrayList<Object>(
                List.of(number(reply, "accepted"), number(reply, "duplicates"), number(reply, "unknown")));
        for (int i = 0; reply.at("rejected." + i) != null; i++) {
            taken.add(number(reply, "rejected." + i + ".index") + " " + reply.text("rejected." + i + ".code"));
        }
        return taken;
    }

    /** The answer to a request that must be refused, and must not have written anything. */
    Reply refused(Call call, int status, String code) {
        int writes = certificates.writes();
        Reply reply = call.to(function());
        assertThat(reply.problem()).as(reply.body()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(events.all()).isEmpty();
        assertThat(codes.count()).isZero();
        assertThat(certificates.writes()).isEqualTo(writes);
        return reply;
    }

    Certificate certificate(int number) {
        return certificates.find(SomeCertificates.key(number)).orElseThrow();
    }

    private static int number(Reply reply, String path) {
        return reply.at(path) instanceof Number number ? number.intValue() : -1;
    }
}
