package certpost.faults.wire;

import certpost.local.http.Answer;
import certpost.local.http.Answering;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/** What is between one function and AWS: notes each call, passes it on, and lets happen to it what the plan says. */
public final class Wire implements Answering.Endpoint {
    /** A little longer than any client in here waits for an answer. */
    private static final Duration IN_VAIN = Duration.ofSeconds(11);

    private final Upstream upstream;
    private final Phone phone;
    private final Rival rival;
    private final Runnable kill;
    private volatile Plan plan = Plan.uneventful();
    private volatile Optional<Rate> rate = Optional.empty();

    /**
     * Made for one function.
     *
     * @param kill kills the function's processes; they are dead when it returns
     */
    public Wire(Upstream upstream, Phone phone, Rival rival, Runnable kill) {
        this.upstream = upstream;
        this.phone = phone;
        this.rival = rival;
        this.kill = kill;
        plan.end();
    }

    /** From now on that is what happens. */
    public void follow(Plan other) {
        plan = other;
    }

    /** From now on SMS beyond that rate are throttled. */
    public void limit(Rate to) {
        rate = Optional.of(to);
    }

    /** The function has answered or given up. */
    public void invocationEnds() {
        plan.invocationEnds();
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
        SdkBytes body = SdkBytes.fromByteArrayUnsafe(exchange.getRequestBody().readAllBytes());
        Call call = Call.of(Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Amz-Target")), body);
        if (call.service() == Call.Service.SNS && rate.filter(limit -> !limit.admits()).isPresent()) {
            return Refusals.throttled(call);
        }
        Optional<Fault> fault = plan.meet(call);
        return fault.isEmpty() ? pass(exchange, call, body) : fail(fault.get(), exchange, call, body);
    }

    private Answer fail(Fault fault, HttpExchange exchange, Call call, SdkBytes body)
            throws IOException, InterruptedException {
        return switch (fault) {
            case KILLED_BEFORE -> {
                kill.run();
                throw new ConnectionBroken();
            }
            case KILLED_AFTER -> {
                pass(exchange, call, body);
                kill.run();
                throw new ConnectionBroken();
            }
            case ANSWER_LOST -> {
                pass(exchange, call, body);
                throw new ConnectionBroken();
            }
            case TIMED_OUT -> {
                pass(exchange, call, body);
                Thread.sleep(IN_VAIN);
                throw new ConnectionBroken();
            }
            case NEVER_ARRIVED -> throw new ConnectionBroken();
            case OVERTAKEN -> {
                if (!rival.overtakes(call)) {
                    pass(exchange, call, body);
                }
                yield pass(exchange, call, body);
            }
            case SERVER_ERROR -> Refusals.serverError(call);
            case THROTTLED, THROTTLED_ON -> Refusals.throttled(call);
            case REFUSED -> Refusals.accessDenied(call);
            case IN_CONFLICT -> Refusals.inConflict(call);
            case IN_PART -> Refusals.nothingYet(call);
            case INVALID -> Refusals.invalid();
        };
    }

    private Answer pass(HttpExchange exchange, Call call, SdkBytes body) throws IOException, InterruptedException {
        Answer answer = upstream.pass(exchange, call.service(), body);
        if (call.service() == Call.Service.SNS) {
            phone.note(body, answer);
        }
        return answer;
    }

    /** An exchange that ends so is closed without an answer. */
    private static final class ConnectionBroken extends IOException {
        ConnectionBroken() {
            super("broken on purpose");
        }
    }
}
