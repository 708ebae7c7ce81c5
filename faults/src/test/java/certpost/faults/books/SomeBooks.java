package certpost.faults.books;

import certpost.faults.wire.Phone.Text;
import certpost.local.story.roster.Holder;
import certpost.local.story.roster.SampleRoster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Books of one mailed certificate that balance, and whose items a test can spoil. */
final class SomeBooks {
    static final String MOBILE = "+8613926000000";
    static final String OTHER_MOBILE = "+8613927000000";
    private static final Holder HOLDER = SampleRoster.small()
            .holders()
            .stream()
            .filter(holder -> !holder.mobile().isEmpty())
            .findFirst()
            .orElseThrow();
    private static final Instant AT = Instant.parse("2031-03-03T02:00:00Z");
    private static final String CERTIFICATE = "t1.social-worker.2025.00000000000000000001";
    private static final String REGISTRATION = "%014d#%s".formatted(AT.toEpochMilli(), CERTIFICATE);

    final Map<String, List<Map<String, AttributeValue>>> tables = new HashMap<>();
    final List<Text> texts = new ArrayList<>();
    final Promises promises = new Promises();
    final Story story = new Story(HOLDER);

    SomeBooks() {
        promises.window("t1-window", AT.plusSeconds(3600));
        promises.story(story);
        promises.batch("t1-window.0001", "SENT");
        story.applied("王小明", MOBILE, AT);
        story.happened("BATCHED", "BATCHED");
        story.mailed("1099000000000");
        add("WindowsTable", Map.of("authority", text("t1"), "channel", text("DIRECT"), "windowId", text("t1-window"),
                "session", text("t1.social-worker.2025"), "closesAt", text("2031-03-03T03:00:00Z")));
        add("SessionsTable", Map.of("session", text("t1.social-worker.2025"), "directWindow_t1", text("t1-window")));
        add("ReferencesTable",
                Map.of("reference", text("2345678922"), "certificateId", text(CERTIFICATE), "holderId", text("h1")));
        certificate();
        add("BatchesTable", Map.of("batchId", text("t1-window.0001"), "part", text("list#0000"), "entries",
                AttributeValue.fromL(List.of(text("h1 " + REGISTRATION)))));
        add("BatchesTable", Map.of("batchId", text("t1-window.0001"), "part", text("manifest"), "count",
                AttributeValue.fromN("1"), "state", text("SENT")));
        add("CarrierEventsTable",
                Map.of("waybill", text("1099000000000"), "event", text("owner"), "certificateId", text(CERTIFICATE)));
        notice("applied-1", "APPLIED", "m1");
        notice("applied-1.roster", "OTHER_NUMBER", "m0");
        notice("sent-1", "SENT", "m2");
        texts.add(new Text("m1", MOBILE, "已收到您的社会工作者证书邮寄申请"));
        texts.add(new Text("m0", "+86" + HOLDER.mobile(), "您的社会工作者证书邮寄申请2345678922留的是其他手机号"));
        texts.add(new Text("m2", MOBILE, "您的社会工作者证书已由EMS寄出"));
    }

    private void certificate() {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("holderId", text("h1"));
        item.put("certificateId", text(CERTIFICATE));
        item.put("certificateNumber", text(HOLDER.certificateNumber()));
        item.put("reference", text("2345678922"));
        item.put("checkStatus", text(HOLDER.checkStatus().name()));
        item.put("state", text("SENT"));
        item.put("waybill", text("1099000000000"));
        item.put("batchId", text("t1-window.0001"));
        item.put("batchSequence", AttributeValue.fromN("1"));
        item.put("registration", text(REGISTRATION));
        item.put("application", AttributeValue
                .fromM(Map.of("recipient", text("王小明"), "mobile", text(MOBILE), "registeredAt", text(AT.toString()))));
        item.put("timeline", AttributeValue
                .fromL(List.of(fact("applied-1", "APPLIED"), fact("batched-1", "BATCHED"), fact("sent-1", "SENT"))));
        add("CertificatesTable", item);
    }

    /** The holder was told of the window by the number that the roster has. */
    void tellOfWindow() {
        story.toldOfWindow("WINDOW_OPEN");
        notice("opened.t1-window." + texts.size(), "WINDOW_OPEN", "m3");
        texts.add(new Text("m3", "+86" + HOLDER.mobile(), "您的社会工作者证书可申请直邮"));
    }

    /** The number was changed in the end, and both numbers were told. */
    void changeNumber() {
        story.amended("王小明", OTHER_MOBILE);
        List<AttributeValue> facts = new ArrayList<>(
                theCertificate().getOrDefault("timeline", AttributeValue.fromL(List.of())).l());
        facts.add(fact("mobile-changed-1", "MOBILE_CHANGED"));
        theCertificate().put("timeline", AttributeValue.fromL(facts));
        theCertificate().put("application", AttributeValue.fromM(
                Map.of("recipient", text("王小明"), "mobile", text(OTHER_MOBILE), "registeredAt", text(AT.toString()))));
        tell("mobile-changed-1", "APPLIED", new Text("m6", OTHER_MOBILE, "已收到您的社会工作者证书邮寄申请"));
        tell("mobile-changed-1.before", "MOBILE_CHANGED", new Text("m7", MOBILE, "已改留其他手机号"));
    }

    /** The certificate's holder was told of that fact. */
    void tell(String fact, String kind, Text text) {
        notice(fact, kind, text.messageId());
        texts.add(text);
    }

    /** The audit has an entry of that act on the certificate. */
    void record(int sequence, String act, String previous, String hash) {
        add("AuditTable",
                Map.of("subject", text("application/2345678922"), "sequence",
                        AttributeValue.fromN(String.valueOf(sequence)), "act", text(act), "previous", text(previous),
                        "hash", text(hash)));
    }

    private void notice(String fact, String kind, String messageId) {
        add("NoticesTable", Map.of("subject", text(CERTIFICATE), "fact", text(fact), "kind", text(kind), "status",
                text("SENT"), "messageId", text(messageId)));
    }

    private static AttributeValue fact(String id, String kind) {
        return AttributeValue.fromM(Map.of("id", text(id), "kind", text(kind)));
    }

    static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private void add(String table, Map<String, AttributeValue> item) {
        tables.computeIfAbsent(table, name -> new ArrayList<>()).add(new HashMap<>(item));
    }

    /** The items of a table; what a test does to them is done. */
    List<Map<String, AttributeValue>> table(String name) {
        return tables.computeIfAbsent(name, table -> new ArrayList<>());
    }

    Map<String, AttributeValue> theCertificate() {
        return table("CertificatesTable").getFirst();
    }

    List<Finding> audit() {
        return Judge.audit(Books.of(tables, texts), promises);
    }

    /** The kinds of what is found. */
    List<Finding.Kind> kinds() {
        return audit().stream().map(Finding::kind).distinct().toList();
    }
}
