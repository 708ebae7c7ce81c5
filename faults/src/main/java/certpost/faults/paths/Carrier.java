package certpost.faults.paths;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.faults.house.Door.Ask;
import certpost.faults.house.Door.Visitor;
import certpost.local.simulate.CarrierSignature;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the carrier reports; what it is told is taken is promised. */
record Carrier(Scene scene) {
    private static final String OFFICE = "51000061";
    private static final DateTimeFormatter ON_THE_CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneId.of("Asia/Shanghai"));

    /**
     * What happened to somebody's parcel.
     *
     * @param deliverCode empty for none
     */
    record Event(int who, String code, Instant at, String deliverCode) {
        String waybill() {
            return PrintingHouse.waybill(who);
        }

        private Map<String, String> body() {
            Map<String, String> body = new HashMap<>(Map.of("waybillNo", waybill(), "opCode", code, "opTime",
                    ON_THE_CLOCK.format(at), "opOrgCode", OFFICE, "opOrgName", "广州天河营业部", "opDesc", "处理"));
            if (!deliverCode.isEmpty()) {
                body.put("deliverCode", deliverCode);
            }
            return body;
        }
    }

    boolean report(List<Event> events) throws InterruptedException {
        Ask unsigned = Ask.json("POST", "/v1/carrier/events",
                Map.of("events", events.stream().map(Event::body).toList()));
        Map<String, String> headers = CarrierSignature.by(scene.house().keys().ofCarrier())
                .headers("msg_" + scene.window(), scene.house().clock().instant(), unsigned.body().getBytes(UTF_8));
        var reply = scene.house()
                .door()
                .ask(Visitor.NOBODY,
                        new Ask(unsigned.method(), unsigned.path(), unsigned.contentType(), unsigned.body(), headers));
        boolean done = reply.isDone();
        if (done) {
            for (Event event : events) {
                scene.promises()
                        .event(event.waybill(), event.code() + "-" + event.at().getEpochSecond() + "-" + OFFICE);
                if (!event.deliverCode().isEmpty()) {
                    scene.promises().code(event.deliverCode());
                }
            }
        }
        return done;
    }
}
