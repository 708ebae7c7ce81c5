package certpost.scale;

import certpost.scale.Play.Part;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** What a window asks of the functions, from its roster to its books, each at its hour. */
final class Operations {
    static final String CLOSE = "closing";
    static final String EXPORT = "export";

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Duration OPEN = Duration.ofDays(5);
    /** So much later the index has caught up and a window is looked at again, and so are suspicions of a book. */
    private static final Duration A_WHILE = Duration.ofMinutes(30);

    private final Stage stage;
    private final Play play;
    private final int size;
    private final Settings settings;
    /** Ten in the morning in Beijing, tomorrow: so nothing expires by DynamoDB Local's own clock. */
    private final Instant opensAt = LocalDate.now(BEIJING).plusDays(1).atTime(10, 0).atZone(BEIJING).toInstant();
    private final Instant closesAt = opensAt.plus(OPEN);

    Operations(Stage stage, Play play, int size, Settings settings) {
        this.stage = stage;
        this.play = play;
        this.size = size;
        this.settings = settings;
    }

    /** All of them, one after the other. */
    void run() throws IOException {
        var staff = new Staff(size, settings.rows(), opensAt, closesAt);
        stage.act("StaffApi", opensAt.minus(A_WHILE), staff::announce);
        play.measure("roster import", new Part("StaffApi", opensAt.minus(A_WHILE), 1, staff::roster));
        play.measure("reminders", new Part("RemindHolders", opensAt.plusSeconds(1), 1, Reminders::goTheRound));
        if (size <= settings.sending()) {
            play.measure("sending", new Part("SendNotices", opensAt.plus(A_WHILE), 1, this::sweep));
        }
        play.measure("submission", new Part("CandidateApi", opensAt.plus(Duration.ofHours(6)), settings.applicants(),
                new Applicants(size, settings.applicants())::apply));
        close();
        play.measure("reconciliation", new Part("Reconcile", closesAt.plus(A_WHILE.multipliedBy(3)), 1, Books::keep),
                new Part("Reconcile", closesAt.plus(A_WHILE.multipliedBy(4)), 1, Books::mustBalance));
        var bare = new BareUpdates(stage, size);
        play.measure(BareUpdates.NAME, bare::run);
        if (size <= settings.calling()) {
            callWishes(staff);
        }
    }

    /** Until everybody has an SMS, as long as another minute brings some. */
    private void sweep(Actor sender) {
        int all = stage.sms() + size;
        for (int before = -1, told = stage.sms(); told < all; told = stage.sms()) {
            if (told == before) {
                throw new IllegalStateException((all - told) + " are not told");
            }
            before = told;
            sender.fireWhateverComes();
        }
    }

    private void close() throws IOException {
        var closings = new Closings(stage);
        play.measure(CLOSE, new Part("CloseWindows", closesAt.plusSeconds(90), 1, closings::first),
                new Part("CloseWindows", closesAt.plus(A_WHILE), 1, closings::second));
        play.measure(EXPORT, new Part("PrinterApi", closesAt.plus(A_WHILE), 1, new PrintingHouse(size)::fetchLabels));
    }

    /** Registration opens: as many holders as the window has had wished to be told of that. */
    private void callWishes(Staff staff) throws IOException {
        Instant morning = closesAt.plus(Duration.ofDays(1));
        new Wishes(stage, size).keep(opensAt);
        stage.act("StaffApi", closesAt.plus(A_WHILE), actor -> staff.announceRegistration(actor, morning));
        play.measure("calling", new Part("RemindHolders", morning, 1, Wishes::call));
    }
}
