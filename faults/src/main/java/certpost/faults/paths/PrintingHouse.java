package certpost.faults.paths;

import certpost.faults.books.Item;
import certpost.faults.books.Story;
import certpost.faults.house.Door.Ask;
import certpost.faults.house.Door.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the printing house, or an agency that mails itself, asks for about a batch; what it is told is done is promised. */
record PrintingHouse(Scene scene, String batch) {
    boolean receive() throws InterruptedException {
        Item manifest = scene.house()
                .ledger()
                .items("BatchesTable")
                .stream()
                .map(Item::new)
                .filter(item -> item.text("batchId").equals(batch) && item.text("part").equals("manifest"))
                .findFirst()
                .orElseThrow();
        Ask ask = Ask.json("POST", path("receipt"),
                Map.of("count", Integer.parseInt(manifest.text("count")), "sha256", manifest.text("sha256")));
        boolean done = scene.house().door().ask(visitor(), ask).isDone();
        if (done) {
            scene.promises().batch(batch, "RECEIVED");
        }
        return done;
    }

    /** Posts those people's parcels, each under its waybill. */
    boolean post(List<Integer> people) throws InterruptedException {
        List<String> lines = new ArrayList<>(List.of("reference,waybill"));
        people.forEach(who -> lines.add(reference(who) + "," + nextWaybill(who)));
        boolean done = upload("waybills", lines);
        if (done) {
            people.stream()
                    .map(scene::story)
                    .filter(story -> story.waybill().isEmpty())
                    .forEach(story -> story.mailed(nextWaybill(scene.number(story))));
            if (scene.promises().stories().stream().noneMatch(PrintingHouse::waits)) {
                scene.promises().batch(batch, "SENT");
            }
        }
        return done;
    }

    /** Sends on to the agency what came back of those people's. */
    boolean bringBack(List<Integer> people) throws InterruptedException {
        List<String> lines = new ArrayList<>(List.of("reference,reason"));
        people.forEach(who -> lines.add(reference(who) + ",收件人电话无法接通"));
        boolean done = upload("returns", lines);
        if (done) {
            people.forEach(who -> scene.story(who).happened("AT_AGENCY", "AT_AGENCY"));
        }
        return done;
    }

    /** The number of somebody's parcel: thirteen digits. */
    static String waybill(int who) {
        return "1099%09d".formatted(who);
    }

    /** Its first parcel's, or another one's after that. */
    private String nextWaybill(int who) {
        return "1%03d%09d".formatted(99 + scene.story(who).mailingsBefore(), who);
    }

    private static boolean waits(Story story) {
        return story.isBatched() && story.waybill().isEmpty();
    }

    private boolean upload(String what, List<String> lines) throws InterruptedException {
        return scene.house().door().ask(visitor(), Ask.csv(path(what), String.join("\n", lines) + "\n")).isDone();
    }

    /** An agency mails what is its own. */
    private Visitor visitor() {
        return scene.channel().equals("AGENCY")
                ? new Visitor("certpost/staff", Map.of("agency", scene.authority()))
                : Visitor.PRINTER;
    }

    private String reference(int who) {
        return scene.certificate(who).text("reference");
    }

    private String path(String what) {
        return "/v1/batches/" + batch + "/" + what;
    }
}
