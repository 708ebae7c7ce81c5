package certpost.faults.paths;

import certpost.faults.house.Door.Ask;
import certpost.faults.house.Door.Reply;
import certpost.faults.house.Door.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Two people of an agency that leaves no weighty act to one of them: one proposes, the other decides. */
record Pair(Scene scene) {
    private static final Visitor OTHER = new Visitor("certpost/staff", Map.of("sub", "clerk-2", "agency", "guangdong"));

    /** Whether it is written down, which promises nothing yet. */
    boolean propose(Ask ask) throws InterruptedException {
        return scene.house().door().ask(Visitor.STAFF, ask).status() == 202;
    }

    boolean proposeSignature() throws InterruptedException {
        return propose(Ask.json("PUT", "/v1/signature", Loads.signed()));
    }

    boolean approveSignature() throws InterruptedException {
        boolean done = decide("approval", Ask.json("POST", "", Map.of()), "DONE");
        if (done) {
            new Loads(scene).signedByTwo();
        }
        return done;
    }

    boolean reject() throws InterruptedException {
        return decide("rejection", Ask.json("POST", "", Map.of("reason", "节后再办")), "REJECTED");
    }

    /** The file is sent once more: it is kept nowhere. */
    boolean approveRoster(String csv) throws InterruptedException {
        return decide("approval", Ask.csv("", csv), "DONE");
    }

    /** Of the one proposal that there is, and only if it is not decided: whose answer was lost looks first. */
    private boolean decide(String decision, Ask ask, String state) throws InterruptedException {
        Reply list = scene.house().door().ask(OTHER, Ask.bare("GET", "/v1/proposals"));
        JsonNode proposal = list.json().path("proposals").path(0);
        if (!list.isDone() || proposal.path("state").asText().equals(state)) {
            return list.isDone();
        }
        String path = "/v1/proposals/" + proposal.path("proposalId").asText() + "/" + decision;
        return scene.house()
                .door()
                .ask(OTHER, new Ask(ask.method(), path, ask.contentType(), ask.body(), ask.headers()))
                .isDone();
    }
}
