package certpost.faults.paths;

import certpost.faults.books.Item;
import certpost.faults.house.Door.Ask;
import certpost.faults.house.Door.Reply;
import certpost.faults.house.Door.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What an agency's clerk asks for about its own mailing and about notices; what the clerk is told is done is promised. */
record Clerk(Scene scene) {
    boolean approve(int who) throws InterruptedException {
        boolean done = post(application(who) + "/approval", Map.of()).isDone();
        if (done) {
            scene.story(who).happened("APPROVED", "APPROVED");
        }
        return done;
    }

    boolean reject(int who) throws InterruptedException {
        boolean done = post(application(who) + "/rejection", Map.of("reason", "门牌号不完整")).isDone();
        if (done) {
            scene.story(who).happened("REFUSED", "REJECTED");
        }
        return done;
    }

    /** Reads an address, which is recorded and changes nothing. */
    boolean disclose(int who) throws InterruptedException {
        return post(application(who) + "/disclosure", Map.of("reason", "核对收件地址")).isDone();
    }

    /** Approves those that a list shows, whether or not they were approved before. */
    boolean approveList(List<Integer> people) throws InterruptedException {
        Reply reply = scene.house()
                .door()
                .ask(Visitor.STAFF,
                        Ask.json("POST", "/v1/windows/" + scene.window() + "/approvals", Map.of("references",
                                people.stream().map(who -> scene.certificate(who).text("reference")).toList())));
        boolean done = reply.isDone() && reply.json().path("errors").isEmpty();
        if (done) {
            people.stream()
                    .map(scene::story)
                    .filter(story -> !story.has("APPROVED"))
                    .forEach(story -> story.happened("APPROVED", "APPROVED"));
        }
        return done;
    }

    /** Wishes for a batch from the head of the queue; who hears that one is being cut already has what was wished for. */
    boolean wishForBatch() throws InterruptedException {
        scene.house().pass(Duration.ofMillis(5));
        Reply reply = post("/v1/windows/" + scene.window() + "/batches", Map.of());
        return reply.isDone() || reply.status() == 409;
    }

    /** Has the one notice that failed sent again, unless it is in the list of those no more. */
    boolean sendAgain() throws InterruptedException {
        Reply list = scene.house().door().ask(Visitor.STAFF, Ask.bare("GET", "/v1/notices?status=FAILED"));
        JsonNode failed = list.json().path("notices");
        if (!list.isDone() || failed.isEmpty()) {
            return list.isDone();
        }
        return post("/v1/notices/" + failed.get(0).path("noticeId").asText() + "/resend", Map.of("reason", "号码已核实"))
                .isDone();
    }

    /** Whether the batch that was wished for is cut, a minute after the last look. */
    boolean isCut() throws InterruptedException {
        scene.house().pass(Duration.ofMinutes(3));
        scene.house().fire("CutBatches");
        return scene.house()
                .ledger()
                .items("QueuesTable")
                .stream()
                .map(Item::new)
                .noneMatch(queue -> queue.has("waiting"));
    }

    private Reply post(String path, Map<String, String> body) throws InterruptedException {
        return scene.house().door().ask(Visitor.STAFF, Ask.json("POST", path, body));
    }

    private String application(int who) {
        return "/v1/applications/" + scene.certificate(who).text("reference");
    }
}
