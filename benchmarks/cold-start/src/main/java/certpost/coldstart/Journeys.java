package certpost.coldstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.local.simulate.CarrierSignature;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.stream.IntStream;

/** The carrier tells of one parcel after the other: accepted, sorted, out for delivery. */
final class Journeys implements Work {
    private static final int YEAR = 2022;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneId.of("Asia/Shanghai"));

    private final Events events;
    private final CarrierSignature signature;
    private int parcels;

    Journeys(int certificates, House house, Office office, Events events) throws InterruptedException {
        this.events = events;
        this.signature = CarrierSignature.by(house.carrierKey());
        Handover handover = Handover.of(YEAR, certificates, house, office, events);
        Reply.to(house.prepare("printer-api", handover.received(house, events))).done();
        Reply.to(house.prepare("printer-api",
                handover.posted(IntStream.range(0, certificates).boxed().toList(), events))).done();
    }

    @Override
    public Task next() {
        String waybill = Handover.waybill(parcels++);
        Instant now = Instant.now();
        String body = """
                {"events": [%s, %s, %s]}""".formatted(event(waybill, "702", now, ", \"deliverCode\": \"863521\""),
                event(waybill, "303", now.minusSeconds(60), ""), event(waybill, "203", now.minusSeconds(120), ""));
        return new Task(events.carrier(signature.headers("msg_" + UUID.randomUUID(), now, body.getBytes(UTF_8)), body),
                "\\\"accepted\\\":3");
    }

    private static String event(String waybill, String code, Instant at, String more) {
        return """
                {"waybillNo": "%s", "opCode": "%s", "opTime": "%s", "opOrgCode": "51000061", \
                "opOrgName": "广州市天河区体育西揽投部", "opDesc": "处理"%s}""".formatted(waybill, code, CLOCK.format(at), more);
    }
}
