package certpost.faults.paths;

import certpost.faults.books.Item;
import certpost.local.story.roster.CheckStatus;
import certpost.local.story.roster.Holder;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The way to where a path begins: everything before it, told as it happens. */
public record Chapters(Scene scene) {
    /** Three people: enough for a first, one in between and a last. */
    static final List<Integer> PEOPLE = List.of(0, 1, 2);

    Staff staff() {
        return new Staff(scene);
    }

    Closing closing() {
        return new Closing(scene);
    }

    Person person(int who) {
        return new Person(scene, who);
    }

    PrintingHouse printingHouse() {
        return new PrintingHouse(scene, closing().firstBatch());
    }

    void announced() throws InterruptedException {
        Scene.must(staff()::announce, "announce the window");
    }

    boolean enter() throws InterruptedException {
        return staff().enter(people());
    }

    List<Holder> people() {
        return PEOPLE.stream().map(scene::holder).toList();
    }

    void entered() throws InterruptedException {
        announced();
        Scene.must(this::enter, "enter the roster");
    }

    /** One new row, one that says something else, and one that says the same. */
    boolean changeRoster() throws InterruptedException {
        Holder changed = Staff.with(scene.holder(0), CheckStatus.MATERIAL_REQUESTED);
        return staff().enter(List.of(changed, scene.holder(1), scene.holder(PEOPLE.size())));
    }

    public void applied(int first, int last) throws InterruptedException {
        entered();
        for (int who : IntStream.rangeClosed(first, last).toArray()) {
            scene.house().pass(Duration.ofMillis(5));
            Scene.must(person(who)::apply, "apply");
        }
        scene.settle();
    }

    /** All have applied, and one of them has lost the check status since. */
    void readyToClose() throws InterruptedException {
        applied(PEOPLE.getFirst(), PEOPLE.getLast());
        Holder rejected = Staff.with(scene.holder(1), CheckStatus.REJECTED);
        Scene.must(() -> staff().enter(List.of(rejected)), "change the roster");
    }

    boolean lookFirst() throws InterruptedException {
        boolean done = closing().lookFirst();
        if (done) {
            closing().promise(List.of(0, 2));
            scene.story(1).happened("REJECTED", "REJECTED");
        }
        return done;
    }

    /** The index did not show the last application at the first look. */
    void readyToLookAgain() throws InterruptedException {
        applied(PEOPLE.getFirst(), PEOPLE.getLast());
        Item late = scene.certificate(2);
        scene.hideFromIndex(late);
        Scene.must(closing()::lookFirst, "close the window");
        closing().promise(List.of(0, 1));
        scene.showInIndex(late);
    }

    boolean lookAgain() throws InterruptedException {
        boolean done = closing().lookAgain();
        if (done) {
            closing().promise(List.of(2));
        }
        return done;
    }

    /** Everybody is in the batch, and the window is closed for good. */
    void batched() throws InterruptedException {
        applied(PEOPLE.getFirst(), PEOPLE.getLast());
        Scene.must(closing()::lookFirst, "close the window");
        closing().promise(PEOPLE);
        Scene.must(closing()::lookAgain, "look at the window again");
        scene.settle();
    }

    void received() throws InterruptedException {
        batched();
        Scene.must(printingHouse()::receive, "receive the batch");
    }

    void mailed() throws InterruptedException {
        received();
        Scene.must(() -> printingHouse().post(PEOPLE), "post the parcels");
        scene.settle();
    }

    /** The first parcel is out for delivery, with a code; the second is on its way; the third is delivered. */
    boolean reportOutForDelivery() throws InterruptedException {
        boolean done = carrier().report(List.of(event(0, "203", 50, ""), event(0, "702", 20, "QX7391"),
                event(1, "203", 49, ""), event(2, "203", 48, ""), event(2, "704", 10, "")));
        if (done) {
            scene.story(0).happened("IN_TRANSIT", "IN_TRANSIT");
            scene.story(0).happened("OUT_FOR_DELIVERY", "OUT_FOR_DELIVERY");
            scene.story(1).happened("IN_TRANSIT", "IN_TRANSIT");
            scene.story(2).happened("IN_TRANSIT", "IN_TRANSIT");
            scene.story(2).happened("DELIVERED", "DELIVERED");
        }
        return done;
    }

    /** The carrier has the first parcel before anybody said whose it is. */
    boolean reportEarly() throws InterruptedException {
        return carrier().report(List.of(event(0, "203", 50, ""), event(0, "305", 40, "")));
    }

    boolean postWhatIsKnown() throws InterruptedException {
        boolean done = printingHouse().post(PEOPLE);
        if (done) {
            scene.story(0).happened("IN_TRANSIT", "IN_TRANSIT");
        }
        return done;
    }

    /** The first parcel is back at the printing house. */
    void cameBack() throws InterruptedException {
        mailed();
        Scene.must(
                () -> carrier()
                        .report(List.of(event(0, "203", 50, ""), event(0, "708", 40, ""), event(0, "709", 30, ""))),
                "report a parcel that comes back");
        scene.story(0).happened("IN_TRANSIT", "IN_TRANSIT");
        scene.story(0).happened("RETURNING", "RETURNING");
        scene.story(0).happened("RETURNED", "AT_PRINTING_HOUSE");
        scene.settle();
    }

    private Carrier carrier() {
        return new Carrier(scene);
    }

    /** An event of that many minutes after the window's end; the carrier's clock goes by minutes here. */
    private Carrier.Event event(int who, String code, int minutesAgo, String deliverCode) {
        return new Carrier.Event(who, code, scene.closesAt().plus(Duration.ofMinutes(60L - minutesAgo)), deliverCode);
    }
}
