package certpost.local.story;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import java.util.Map;

/** Somebody of an exam agency (人事考试机构) at the staff's door. */
record Clerk(Client client, String token) {

    static Clerk of(Client client, String agency) {
        return new Clerk(client, client.token("certpost/staff", Map.of("sub", "clerk of " + agency, "agency", agency)));
    }

    Answer get(String path) {
        return client.get(path, token);
    }

    Answer put(String path, Map<String, Object> body) {
        return client.put(path, token, body);
    }

    Answer post(String path, Map<String, Object> body) {
        return client.post(path, token, body);
    }

    /** Loads a roster as an office has it. */
    Answer load(Window window, byte[] roster) {
        return client.upload(window.path() + "/roster", token, "application/octet-stream", roster);
    }
}
