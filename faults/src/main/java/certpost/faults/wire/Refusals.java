package certpost.faults.wire;

import certpost.faults.wire.Call.Service;
import certpost.local.http.Answer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What AWS's services answer when they do not do what they were asked. */
final class Refusals {
    private Refusals() {}

    static Answer throttled(Call call) {
        return switch (call.service()) {
            case DYNAMODB -> json(400, "ProvisionedThroughputExceededException");
            case SECRETS -> json(400, "ThrottlingException");
            case SNS -> xml(400, "Sender", "Throttling");
        };
    }

    static Answer serverError(Call call) {
        return call.service() == Service.SNS
                ? xml(500, "Receiver", "InternalFailure")
                : json(500, "InternalServerError");
    }

    static Answer accessDenied(Call call) {
        return call.service() == Service.SNS
                ? xml(403, "Sender", "AuthorizationError")
                : json(400, "AccessDeniedException");
    }

    static Answer invalid() {
        return xml(400, "Sender", "InvalidParameter");
    }

    /** A transaction says of each of its writes why it was cancelled. */
    static Answer inConflict(Call call) {
        if (!call.operation().equals("TransactWriteItems")) {
            return json(400, "TransactionConflictException");
        }
        ObjectNode answer = error("TransactionCanceledException");
        ArrayNode reasons = answer.putArray("CancellationReasons");
        call.body()
                .path("TransactItems")
                .forEach(item -> reasons.addObject().put("Code", reasons.isEmpty() ? "TransactionConflict" : "None"));
        return Answer.of(400, "application/x-amz-json-1.0", answer.toString());
    }

    /** A batch of reads of which everything is still to be asked for again. */
    static Answer nothingYet(Call call) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("Responses");
        answer.set("UnprocessedKeys", call.body().path("RequestItems"));
        return Answer.of(200, "application/x-amz-json-1.0", answer.toString());
    }

    private static Answer json(int status, String type) {
        return Answer.of(status, "application/x-amz-json-1.0", error(type).toString());
    }

    private static ObjectNode error(String type) {
        return JsonNodeFactory.instance.objectNode().put("__type", type).put("message", "a fault of the trial's");
    }

    private static Answer xml(int status, String side, String code) {
        return Answer.of(status, "text/xml", """
                <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">\
                <Error><Type>%s</Type><Code>%s</Code><Message>a fault of the trial's</Message></Error>\
                <RequestId>trial</RequestId></ErrorResponse>""".formatted(side, code));
    }
}
