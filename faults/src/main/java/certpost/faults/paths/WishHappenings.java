package certpost.faults.paths;

import certpost.faults.house.House;
import java.util.List;

/** What holders ask too often, and what schedules tell too often. */
final class WishHappenings {
    static final List<Happening> ALL = List.of(
            new Happening("a code is asked for four times in a day", "3 SMS, then 429", WishHappenings::askFourTimes),
            new Happening("a registration is announced and called twice", "2 SMS before, 2 after",
                    WishHappenings::callTwice));

    private WishHappenings() {}

    private static String askFourTimes(Chapters chapters) throws InterruptedException {
        Wishes wishes = new Wishes(chapters);
        for (int times = 0; times < 3; times++) {
            wishes.told(0);
        }
        int status = wishes.wisher(0).request().status();
        return chapters.scene().house().phone().texts().size() + " SMS, then " + status;
    }

    private static String callTwice(Chapters chapters) throws InterruptedException {
        Wishes wishes = new Wishes(chapters);
        wishes.called();
        House house = chapters.scene().house();
        chapters.scene().settle();
        String before = openings(house) + " SMS before, ";
        Scene.must(() -> new Loads(chapters.scene()).registration("corrected"), "announce it once more");
        house.fire("RemindHolders");
        chapters.scene().settle();
        return before + openings(house) + " after";
    }

    private static long openings(House house) {
        return house.phone().texts().stream().filter(text -> text.words().contains("您预约提醒的")).count();
    }
}
