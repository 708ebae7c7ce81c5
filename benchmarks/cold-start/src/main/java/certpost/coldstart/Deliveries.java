package certpost.coldstart;

import certpost.local.logs.LogGroups.Line;
import certpost.local.logs.LogsEvent;
import java.util.List;

/** One SMS after the other is sent, and its log says that it was delivered. */
final class Deliveries implements Work {
    private final House house;
    private final Work notices;

    /**
     * Prepares nothing more.
     *
     * @param notices what has them sent
     */
    Deliveries(House house, Work notices) {
        this.house = house;
        this.notices = notices;
    }

    @Override
    public Task next() throws InterruptedException {
        house.prepare("send-notices", notices.next().event());
        Line line = house.deliveries().next();
        // A receipt of a message that nobody has sent yet would make it fail.
        return house.template()
                .logs()
                .stream()
                .filter(log -> log.logGroup().equals(line.group()))
                .map(log -> new Task(LogsEvent.of(log, List.of(line)), "\"1 receipts\""))
                .findFirst()
                .orElseThrow();
    }
}
