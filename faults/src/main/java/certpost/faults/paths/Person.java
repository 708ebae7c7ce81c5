package certpost.faults.paths;

import certpost.faults.books.Story;
import certpost.faults.house.Door.Ask;
import certpost.faults.house.Door.Reply;
import certpost.faults.house.Door.Visitor;
import certpost.local.story.roster.Holder;
import java.time.OffsetDateTime;
import java.util.Map;

/** What one holder asks for; what the holder is told is done is promised. */
record Person(Scene scene, int who) {
    boolean apply() throws InterruptedException {
        return put("王小明", mobile());
    }

    boolean changeRecipient() throws InterruptedException {
        return put("王二小", mobile());
    }

    boolean correctMobile() throws InterruptedException {
        return put("王小明", otherMobile());
    }

    private boolean put(String recipient, String mobile) throws InterruptedException {
        Ask ask = Ask.json("PUT", path(), form(scene.channel(), recipient, mobile));
        Reply reply = scene.house().door().ask(visitor(), ask);
        if (reply.isDone()) {
            promise(reply, recipient, "+86" + mobile);
        }
        return reply.isDone();
    }

    /** What an application says. */
    static Map<String, Object> form(String channel, String recipient, String mobile) {
        Map<String, String> address = Map.of("region", "CN", "province", "广东省", "city", "广州市", "district", "天河区",
                "detail", "体育西路1号2栋301房", "postalCode", "510620");
        return Map.of("channel", channel, "recipient", recipient, "mobile", mobile, "address", address);
    }

    boolean withdraw() throws InterruptedException {
        boolean done = scene.house().door().ask(visitor(), Ask.bare("DELETE", path())).isDone();
        if (done) {
            story().withdrawn();
        }
        return done;
    }

    String mobile() {
        return "13926%06d".formatted(who);
    }

    String otherMobile() {
        return "13927%06d".formatted(who);
    }

    private void promise(Reply reply, String recipient, String mobile) {
        if (story().isApplied() && !story().isOver()) {
            story().amended(recipient, mobile);
        } else {
            story().applied(recipient, mobile,
                    OffsetDateTime.parse(reply.json().path("receipt").path("registeredAt").asText()).toInstant());
        }
    }

    private Story story() {
        return scene.story(who);
    }

    Visitor visitor() {
        Holder holder = scene.holder(who);
        return new Visitor("certpost/candidate", Map.of("id_type", holder.documentType().name(), "id_number",
                holder.signInNumber(), "name", holder.name()));
    }

    private String path() {
        return "/v1/me/certificates/" + scene.certificate(who).text("certificateId") + "/application";
    }
}
