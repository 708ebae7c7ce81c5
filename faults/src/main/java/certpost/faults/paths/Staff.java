package certpost.faults.paths;

import certpost.faults.books.Story;
import certpost.faults.house.Door.Ask;
import certpost.faults.house.Door.Visitor;
import certpost.local.story.roster.CheckStatus;
import certpost.local.story.roster.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What staff ask for; what they are told is done is promised. */
record Staff(Scene scene) {
    boolean announce() throws InterruptedException {
        Ask ask = Ask.json("PUT", "/v1/windows/" + scene.window(),
                Map.of("qualification", "social-worker", "year", 2025, "authority", scene.authority(), "channel",
                        scene.channel(), "opensAt", scene.opensAt().toString(), "closesAt",
                        scene.closesAt().toString()));
        boolean done = scene.house().door().ask(Visitor.STAFF, ask).isDone();
        if (done) {
            scene.promises().window(scene.window(), scene.closesAt());
        }
        return done;
    }

    boolean extend(Instant closesAt) throws InterruptedException {
        Ask ask = Ask.json("POST", "/v1/windows/" + scene.window() + "/extension",
                Map.of("closesAt", closesAt.toString(), "reason", "节假日顺延"));
        boolean done = scene.house().door().ask(Visitor.STAFF, ask).isDone();
        if (done) {
            scene.closesAt(closesAt);
            scene.promises().window(scene.window(), closesAt);
        }
        return done;
    }

    /** Loads a roster of those people; who was not on it before has a story now. */
    boolean enter(List<Holder> holders) throws InterruptedException {
        boolean done = scene.house().door().ask(Visitor.STAFF, roster(holders)).isDone();
        if (done) {
            entered(holders);
        }
        return done;
    }

    Ask roster(List<Holder> holders) {
        return Ask.csv("/v1/windows/" + scene.window() + "/roster", csv(holders));
    }

    static String csv(List<Holder> holders) {
        List<String> lines = new ArrayList<>();
        lines.add("documentType,documentNumber,name,certificateNumber,level,registrationCity,checkStatus,mobile");
        holders.forEach(holder -> lines.add(line(holder)));
        return String.join("\n", lines) + "\n";
    }

    void entered(List<Holder> holders) {
        holders.forEach(this::promise);
    }

    private void promise(Holder holder) {
        scene.promises()
                .stories()
                .stream()
                .filter(story -> story.number().equals(holder.certificateNumber()))
                .findFirst()
                .ifPresentOrElse(story -> story.checked(holder.checkStatus().name()),
                        () -> scene.promises().story(new Story(holder)));
    }

    /** The same person, whose check has come to another end. */
    static Holder with(Holder holder, CheckStatus status) {
        return new Holder(holder.documentType(), holder.documentNumber(), holder.name(), holder.certificateNumber(),
                holder.level(), holder.city(), status, holder.mobile());
    }

    private static String line(Holder holder) {
        return String.join(",", holder.documentType().name(), holder.documentNumber(), holder.name(),
                holder.certificateNumber(), holder.level(), holder.city(), holder.checkStatus().name(),
                holder.mobile());
    }
}
