package certpost.aws.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.function.Function;

/** Refuses whatever query a request has, for routes that know no parameter. */
public final class WithoutQuery {
    private final Answers answers;

    public WithoutQuery(Answers answers) {
        this.answers = answers;
    }

    /** Goes on with a request that has no query; one that has is {@code invalid}. */
    public APIGatewayV2HTTPResponse answer(Request request, Function<Request, APIGatewayV2HTTPResponse> then) {
        var unknown = FieldReader.ofQuery(request.query()).mistakes();
        return unknown.isEmpty() ? then.apply(request) : answers.invalid(unknown);
    }
}
