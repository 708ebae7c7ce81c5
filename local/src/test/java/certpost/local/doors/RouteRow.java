package certpost.local.doors;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One route, and somebody's own thing to ask it about.
 *
 * @param route as in the contract
 * @param query what follows the path, with its question mark; often nothing
 * @param own what fills the path's parameters for that thing
 * @param missing what fills them for something that nobody has
 * @param body JSON, a CSV file, or none
 * @param status what its owner is answered
 * @param provincial what the provincial agency is answered, where it may ask without changing anything
 */
record RouteRow(String route, String query, Map<String, String> own, Map<String, String> missing, @Nullable Object body,
        int status, int provincial) {

    /** A row of which everybody who may ask is answered 200. */
    static RouteRow of(String route, String parameter, String own, String missing) {
        return new RouteRow(route, "", Map.of(parameter, own), Map.of(parameter, missing), null, 200, 200);
    }

    /** A route without anybody's own thing in its path. */
    static RouteRow of(String route) {
        return new RouteRow(route, "", Map.of(), Map.of(), null, 200, 200);
    }

    RouteRow with(Object json) {
        return new RouteRow(route, query, own, missing, json, status, provincial);
    }

    RouteRow asking(String theQuery) {
        return new RouteRow(route, "?" + theQuery, own, missing, body, status, provincial);
    }

    RouteRow answering(int other) {
        return new RouteRow(route, query, own, missing, body, other, provincial);
    }

    /** The provincial agency mails nothing of a city's, and so reaches no batch of it. */
    RouteRow notForTheProvince() {
        return new RouteRow(route, query, own, missing, body, status, 404);
    }

    boolean isRead() {
        return route.startsWith("GET ");
    }

    /** Whether what is missing would be made by asking. */
    boolean creates() {
        return route.startsWith("PUT /v1/windows/") || route.startsWith("PUT /v1/tariffs/");
    }

    Answer askOwn(Client client, String token) {
        return ask(client, token, own);
    }

    Answer askMissing(Client client, String token) {
        return ask(client, token, missing);
    }

    private Answer ask(Client client, String token, Map<String, String> parameters) {
        String path = route.substring(route.indexOf(' ') + 1) + query;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        if (isRead()) {
            return client.get(path, token);
        }
        if (route.startsWith("DELETE ")) {
            return client.delete(path, token);
        }
        Object json = body == null ? Map.of() : body;
        if (json instanceof String csv) {
            return client.upload(path, token, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        }
        return route.startsWith("PUT ") ? client.put(path, token, json) : client.post(path, token, json);
    }
}
