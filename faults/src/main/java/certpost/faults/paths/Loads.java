package certpost.faults.paths;

import certpost.faults.house.Door.Ask;
import certpost.faults.house.Door.Visitor;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The facts that staff load; what they are told is loaded is promised as one version more, known by its source. */
record Loads(Scene scene) {
    private static final String SOURCE = "a notice of the trial's";

    boolean qualification(String code, String electronic) throws InterruptedException {
        return load("qualification", code, "PUT", "/v1/qualifications/" + code, "source",
                Map.of("nameZh", "社会工作者", "nameEn", "Social worker", "levels", List.of("社会工作师", "助理社会工作师"),
                        "directMail", true, "electronic", electronic, "source", SOURCE + ", " + electronic, "validFrom",
                        "2025-01-01"));
    }

    boolean calendar() throws InterruptedException {
        return load("calendar", "2090", "PUT", "/v1/calendars/2090", "source",
                Map.of("source", SOURCE, "off", List.of("2090-01-02"), "work", List.of("2090-01-07")));
    }

    boolean tariff() throws InterruptedException {
        return load("tariff", "trial-1", "PUT", "/v1/tariffs/trial-1", "source",
                Map.of("channel", "DIRECT", "validFrom", "2090-01-01T00:00:00+08:00", "source", SOURCE, "rates",
                        List.of(Map.of("provinces", List.of(), "amount", 16))));
    }

    boolean agency() throws InterruptedException {
        return load("agency", "trial", "PUT", "/v1/agencies/trial", "source",
                Map.of("name", "试验市人事考试机构", "province", "广东省", "cities", List.of("广州市"), "source", SOURCE));
    }

    /** From now on what touches many people waits for a second person. */
    boolean secondPerson() throws InterruptedException {
        return load("agency", "guangdong", "PUT", "/v1/agencies/guangdong", "source", Map.of("name", "广东省人事考试局",
                "province", "广东省", "cities", List.of(), "source", SOURCE, "secondPerson", true));
    }

    boolean carrierCode() throws InterruptedException {
        return load("carrier-code", "999", "PUT", "/v1/carrier-codes/999", "source",
                Map.of("status", "RETURNING", "source", SOURCE));
    }

    boolean signature() throws InterruptedException {
        return load("signature", "sms", "PUT", "/v1/signature", "source", signed());
    }

    static Map<String, Object> signed() {
        return Map.of("name", "试验", "source", SOURCE);
    }

    /** What was proposed is loaded. */
    void signedByTwo() {
        scene.promises().loaded("signature", "sms", SOURCE);
    }

    /** Registration for next year's exam opens today. */
    boolean registration() throws InterruptedException {
        return registration(SOURCE);
    }

    boolean registration(String note) throws InterruptedException {
        LocalDate today = LocalDate.ofInstant(scene.house().clock().instant(), ZoneId.of("Asia/Shanghai"));
        return load("registration", "social-worker", "POST", "/v1/qualifications/social-worker/registration", "note",
                Map.of("year", today.getYear() + 1, "opensOn", today.toString(), "note", note));
    }

    private boolean load(String kind, String code, String method, String path, String mark, Map<String, Object> body)
            throws InterruptedException {
        boolean done = scene.house().door().ask(Visitor.STAFF, Ask.json(method, path, new HashMap<>(body))).isDone();
        if (done) {
            scene.promises().loaded(kind, code, String.valueOf(body.get(mark)));
        }
        return done;
    }
}
