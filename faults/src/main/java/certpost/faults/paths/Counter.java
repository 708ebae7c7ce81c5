package certpost.faults.paths;

import certpost.faults.books.Story;
import certpost.faults.house.Door.Ask;
import certpost.faults.house.Door.Reply;
import certpost.faults.house.Door.Visitor;
import java.time.OffsetDateTime;
import java.util.Map;

/** What a clerk at the counter asks for about a certificate; what the clerk is told is done is promised. */
record Counter(Scene scene) {
    boolean collect(int who) throws InterruptedException {
        return post(who, "collection", Map.of("document", "RESIDENT_ID", "collectedBy", "HOLDER"), "COLLECTED",
                "COLLECTED");
    }

    /** Who is reminded stays where they are. */
    boolean remind(int who) throws InterruptedException {
        return post(who, "reminder", Map.of(), "REMINDED", "NOT_APPLIED");
    }

    boolean askForNewPaper(int who) throws InterruptedException {
        return post(who, "reissue", Map.of("cause", "DAMAGED"), "REISSUE_REQUESTED", "REISSUING");
    }

    boolean issue(int who) throws InterruptedException {
        boolean done = ask(Ask.json("POST", path(who) + "/reissue/issue", Map.of())).isDone();
        if (done) {
            scene.story(who).reissued();
        }
        return done;
    }

    private boolean post(int who, String act, Map<String, String> body, String fact, String state)
            throws InterruptedException {
        boolean done = ask(Ask.json("POST", path(who) + "/" + act, body)).isDone();
        if (done) {
            scene.story(who).happened(fact, state);
        }
        return done;
    }

    /** Goes through the pages of what nobody has collected, from the first; everybody waits, and is reminded at the number of the roster. */
    boolean remindAll() throws InterruptedException {
        String cursor = "";
        do {
            Reply page = ask(Ask.bare("POST", "/v1/uncollected/reminders?limit=2" + cursor));
            if (!page.isDone()) {
                return false;
            }
            cursor = page.json().has("next") ? "&cursor=" + page.json().path("next").asText() : "";
        } while (!cursor.isEmpty());
        scene.promises()
                .stories()
                .stream()
                .filter(story -> !story.holder().mobile().isEmpty())
                .forEach(story -> story.happened("REMINDED", "NOT_APPLIED"));
        return true;
    }

    /** Applies for somebody who stands there, or corrects the number of whoever has applied. */
    boolean applyFor(int who, String mobile) throws InterruptedException {
        Story story = scene.story(who);
        Reply reply = ask(Ask.json("PUT", path(who), Person.form(scene.channel(), "王小明", mobile)));
        if (reply.isDone()) {
            if (story.isApplied()) {
                story.amended("王小明", "+86" + mobile);
            } else {
                story.applied("王小明", "+86" + mobile,
                        OffsetDateTime.parse(reply.json().path("registeredAt").asText()).toInstant());
            }
            story.happened("AT_COUNTER", "APPLIED");
        }
        return reply.isDone();
    }

    private Reply ask(Ask ask) throws InterruptedException {
        return scene.house().door().ask(Visitor.STAFF, ask);
    }

    private String path(int who) {
        return "/v1/applications/" + scene.certificate(who).text("reference");
    }
}
