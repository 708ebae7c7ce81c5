package certpost.local.simulate;

import certpost.local.http.Answer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Says why a wish was not played. */
final class Refusal {
    private Refusal() {}

    static Answer of(int status, String message) {
        return Answer.json(status, JsonNodeFactory.instance.objectNode().put("message", message).toString());
    }
}
