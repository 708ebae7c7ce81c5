package certpost.local.simulate;

import certpost.local.client.Answer;
import certpost.local.client.UnexpectedAnswer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The carrier (中国邮政 EMS): plays what a test waybill's number stands for, request by request. It remembers how far it
 * got, and when everything happened, for as long as it lives; one thread at a time.
 */
public final class Carrier {
    /** The most events that the door takes in one request. */
    private static final int MOST = 1_000;
    /** Between two happenings; more, and the code of a parcel that is out could be of yesterday. */
    private static final int SECONDS_BETWEEN = 3;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneId.of("Asia/Shanghai"));

    private final Function<List<Map<String, String>>, Answer> door;
    private final InstantSource clock;
    private final Map<TestWaybill, Progress> parcels = new HashMap<>();

    public Carrier(CarrierDoor door) {
        this(door::post, InstantSource.system());
    }

    Carrier(Function<List<Map<String, String>>, Answer> door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    private record Progress(Instant begins, int played) {}

    /**
     * One request that was played.
     *
     * @param step from 1
     * @param events as they were sent
     */
    record Step(int step, List<Map<String, String>> events, Answer answer) {}

    /** How many requests of a path are left. */
    public int left(TestWaybill waybill) {
        return waybill.path().steps() - progress(waybill).played();
    }

    /** Plays the next request of the path; an {@link UnexpectedAnswer}, and nothing played, if it is not taken. */
    Step next(TestWaybill waybill) {
        Progress before = progress(waybill);
        List<Map<String, String>> events = events(waybill, before);
        Answer answer = taken(events);
        parcels.put(waybill, new Progress(before.begins(), before.played() + 1));
        return new Step(before.played() + 1, events, answer);
    }

    /** Plays the next request of each path that has one left, many parcels in one request as the real carrier does. */
    public List<Answer> round(Collection<TestWaybill> waybills) {
        List<Answer> answers = new ArrayList<>();
        List<Map<String, String>> events = new ArrayList<>();
        for (TestWaybill waybill : waybills.stream().filter(each -> left(each) > 0).toList()) {
            Progress before = progress(waybill);
            List<Map<String, String>> more = events(waybill, before);
            if (events.size() + more.size() > MOST) {
                answers.add(taken(events));
                events = new ArrayList<>();
            }
            events.addAll(more);
            parcels.put(waybill, new Progress(before.begins(), before.played() + 1));
        }
        if (!events.isEmpty()) {
            answers.add(taken(events));
        }
        return answers;
    }

    private Answer taken(List<Map<String, String>> events) {
        Answer answer = door.apply(events);
        if (!answer.is(202)) {
            throw new UnexpectedAnswer(answer.insteadOf("202"));
        }
        return answer;
    }

    /** When a path is begun, all of it has just happened, so that no time is of the future. */
    private Progress progress(TestWaybill waybill) {
        return parcels.computeIfAbsent(waybill,
                _ -> new Progress(clock.instant()
                        .minus(waybill.path().age())
                        .minusSeconds((long) SECONDS_BETWEEN * waybill.path().happenings().size()), 0));
    }

    private static List<Map<String, String>> events(TestWaybill waybill, Progress progress) {
        return waybill.path()
                .pushes()
                .get(progress.played())
                .entries()
                .stream()
                .map(entry -> event(waybill, progress.begins(), entry))
                .toList();
    }

    private static Map<String, String> event(TestWaybill waybill, Instant begins, Push.Entry entry) {
        Happening happening = waybill.path().happenings().get(entry.index());
        long seconds = (long) SECONDS_BETWEEN * entry.index() + (entry.corrected() ? 1 : 0);
        Map<String, String> event = new LinkedHashMap<>();
        event.put("waybillNo", waybill.value());
        event.put("opCode", happening.code());
        event.put("opTime", CLOCK.format(begins.plusSeconds(seconds)));
        event.put("opOrgCode", happening.office().code());
        event.put("opOrgName", happening.office().chinese());
        event.put("opDesc", happening.text());
        if (happening.givesTheCodeAway()) {
            event.put("deliverCode", waybill.deliveryCode());
        }
        return event;
    }
}
