package certpost.local;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One route, and a city's own thing to ask it about.
 *
 * @param route as in the contract
 * @param own what fills the path's parameters for that city's thing
 * @param missing what fills them for something that nobody has
 * @param body JSON, a CSV file, or none
 * @param status what the city itself is answered
 * @param provincial what the provincial agency is answered, where it may ask without changing anything
 */
record CityRow(String route, Map<String, String> own, Map<String, String> missing, @Nullable Object body, int status,
        int provincial) {

    /** A row of which everybody who may ask is answered 200. */
    static CityRow of(String route, String parameter, String own, String missing) {
        return new CityRow(route, Map.of(parameter, own), Map.of(parameter, missing), null, 200, 200);
    }

    CityRow with(Object json) {
        return new CityRow(route, own, missing, json, status, provincial);
    }

    CityRow answering(int other) {
        return new CityRow(route, own, missing, body, other, provincial);
    }

    /** The provincial agency mails nothing of a city's, and so reaches no batch of it. */
    CityRow notForTheProvince() {
        return new CityRow(route, own, missing, body, status, 404);
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
        String path = route.substring(route.indexOf(' ') + 1);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        if (isRead()) {
            return client.get(path, token);
        }
        Object json = body == null ? Map.of() : body;
        if (json instanceof String csv) {
            return client.upload(path, token, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        }
        return route.startsWith("PUT ") ? client.put(path, token, json) : client.post(path, token, json);
    }
}
