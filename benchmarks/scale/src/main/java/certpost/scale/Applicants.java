package certpost.scale;

import certpost.scale.Events.Ask;
import certpost.scale.Events.Visitor;
import java.util.Map;
import java.util.stream.IntStream;

/** Everybody on the roster, each of whom applies once; some at a time. */
record Applicants(int size, int atOnce) {

    void apply(Actor candidates) {
        AtOnce.all(atOnce,
                IntStream.range(0, size)
                        .<Runnable>mapToObj(who -> () -> candidates.ask(Visitor.holder(who),
                                Ask.json("PUT /v1/me/certificates/{certificateId}/application",
                                        Map.of("certificateId", Holders.certificate(who)), Holders.application(who)),
                                201)));
    }
}
