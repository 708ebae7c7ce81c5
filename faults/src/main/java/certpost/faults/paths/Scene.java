package certpost.faults.paths;

import certpost.faults.books.Item;
import certpost.faults.books.Promises;
import certpost.faults.books.Story;
import certpost.faults.house.House;
import certpost.local.story.roster.Holder;
import certpost.local.story.roster.SampleRoster;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The stage of one trial: a house with empty tables, one window to come after the other, its holders, and what they are promised. */
public final class Scene {
    /**
     * Each trial begins at ten in the morning in Beijing, so that the day is long enough for it; and in years to come,
     * since DynamoDB Local deletes what has expired by the real clock.
     */
    private static final Instant START = Instant.parse("2031-03-03T02:00:00Z");
    private static final Duration OPEN = Duration.ofHours(1);
    private static final int ALWAYS_ENOUGH = 50;
    private static final List<Holder> HOLDERS = SampleRoster.provincial()
            .holders()
            .stream()
            .filter(Holder::cleared)
            .limit(200)
            .toList();

    private final House house;
    private final int number;
    private final Promises promises;
    private final Instant start;
    private Instant closesAt;
    private String channel = "DIRECT";
    private String window;

    private Scene(House house, int number, Instant start, Promises promises) {
        this.house = house;
        this.number = number;
        this.start = start;
        this.promises = promises;
        this.closesAt = start.plus(OPEN);
        this.window = authority() + "-window";
    }

    /**
     * A stage.
     *
     * @param number another one each time: it is the day, and goes into the window's name, so that no function
     *            remembers anything of the trial before
     */
    public static Scene begin(House house, int number) {
        Instant start = START.plus(Duration.ofDays(number));
        house.clear(start);
        return new Scene(house, number, start, new Promises());
    }

    /** The same, whatever happens to this. */
    Scene copy() {
        Scene copy = new Scene(house, number, start, promises.copy());
        copy.closesAt = closesAt;
        copy.channel = channel;
        copy.window = window;
        return copy;
    }

    public House house() {
        return house;
    }

    public Promises promises() {
        return promises;
    }

    /** Somebody with a part in it; always the same person for the same number. */
    public Holder holder(int who) {
        return HOLDERS.get(who);
    }

    /** The story of somebody who is on the roster. */
    public Story story(int who) {
        return promises.stories()
                .stream()
                .filter(story -> story.number().equals(holder(who).certificateNumber()))
                .findFirst()
                .orElseThrow();
    }

    /** Who has that story. */
    int number(Story story) {
        return HOLDERS.indexOf(story.holder());
    }

    String authority() {
        return "t" + number;
    }

    public String window() {
        return window;
    }

    public Instant opensAt() {
        return start.minus(Duration.ofMinutes(1));
    }

    public Instant closesAt() {
        return closesAt;
    }

    void closesAt(Instant other) {
        closesAt = other;
    }

    /** How its certificates are mailed. */
    String channel() {
        return channel;
    }

    /** The agency mails them itself, after a review. */
    void byAgency() {
        channel = "AGENCY";
    }

    /** From now on it is about another window of the same exam session, in which the agency mails: for an hour from now. */
    void nextByAgency() {
        byAgency();
        window = authority() + "-agency";
        closesAt = house.clock().instant().plus(OPEN);
    }

    /** What its table says of a window. */
    Item windowItem() {
        return house.ledger()
                .items("WindowsTable")
                .stream()
                .map(Item::new)
                .filter(item -> item.text("windowId").equals(window()))
                .findFirst()
                .orElse(new Item(Map.of()));
    }

    /** What its table says of somebody's certificate. */
    Item certificate(int who) {
        return house.ledger()
                .items("CertificatesTable")
                .stream()
                .map(Item::new)
                .filter(item -> item.text("certificateNumber").equals(holder(who).certificateNumber()))
                .findFirst()
                .orElseThrow();
    }

    /** An index lags behind its table: for a while it does not show an application that is there. */
    void hideFromIndex(Item certificate) {
        Map<String, AttributeValue> hidden = new HashMap<>(certificate.attributes());
        hidden.remove("applicationShard");
        house.ledger().put("CertificatesTable", hidden);
    }

    void showInIndex(Item certificate) {
        house.ledger().put("CertificatesTable", certificate.attributes());
    }

    /** The key of a certificate that is on no roster. */
    Map<String, AttributeValue> certificateKeyOfNobody() {
        return Map.of("holderId", AttributeValue.fromS("nobody"), "certificateId",
                AttributeValue.fromS(authority() + ".social-worker.2025.00000000000000000000"));
    }

    /** Something that is asked, and possibly done. */
    @FunctionalInterface
    public interface Step {
        boolean ask() throws InterruptedException;
    }

    /** Does what has to succeed at once before a trial can begin. */
    static void must(Step step, String what) throws InterruptedException {
        if (!step.ask()) {
            throw new IllegalStateException("before the trial: could not " + what);
        }
    }

    /** Delivers the streams, and lets minutes pass with what the minute brings, until nobody has anything to do. */
    public void settle() throws InterruptedException {
        house.deliverStreams();
        for (int minutes = 0; hasOpenNotices(); minutes++) {
            if (minutes == ALWAYS_ENOUGH) {
                return;
            }
            house.pass(Duration.ofMinutes(1));
            house.fire("SendNotices");
            house.deliverStreams();
        }
    }

    private boolean hasOpenNotices() {
        return house.ledger()
                .items("NoticesTable")
                .stream()
                .map(Item::new)
                .anyMatch(notice -> notice.text("status").equals("PENDING") || notice.text("status").equals("SENDING"));
    }
}
