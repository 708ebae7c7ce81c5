package certpost.faults.books;

import certpost.local.story.roster.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What has been promised about one certificate: nothing yet, or what accepted requests and events say. */
public final class Story {
    private static final Set<String> ENDS = Set.of("DELIVERED", "COLLECTED", "AT_AGENCY");
    /** Where a paper waits that nobody has applied for, but for a first one. */
    private static final Set<String> WAITING = Set.of("AT_AGENCY", "REISSUED");
    /** What is told at the counter also reaches who never applied. */
    private static final Set<String> OF_COUNTER = Set.of("REMINDED", "COLLECTED", "REISSUED");

    private final Holder holder;
    private final List<String> facts = new ArrayList<>();
    private final List<String> mobiles = new ArrayList<>();
    private final List<Beside> beside = new ArrayList<>();
    private final List<String> ofWindow = new ArrayList<>();
    private final List<Mailing> earlier = new ArrayList<>();
    private String checkStatus;
    private String state = "NOT_APPLIED";
    private String recipient = "";
    private String waybill = "";
    private String end = "";
    private Instant registeredAt = Instant.EPOCH;

    public Story(Holder holder) {
        this.holder = holder;
        this.checkStatus = holder.checkStatus().name();
    }

    Story copy() {
        Story copy = new Story(holder);
        copy.facts.addAll(facts);
        copy.mobiles.addAll(mobiles);
        copy.beside.addAll(beside);
        copy.ofWindow.addAll(ofWindow);
        copy.earlier.addAll(earlier);
        copy.checkStatus = checkStatus;
        copy.state = state;
        copy.recipient = recipient;
        copy.waybill = waybill;
        copy.end = end;
        copy.registeredAt = registeredAt;
        return copy;
    }

    public Holder holder() {
        return holder;
    }

    public String number() {
        return holder.certificateNumber();
    }

    /** A later roster says so. */
    public void checked(String status) {
        checkStatus = status;
    }

    /** The holder has a receipt; what was mailed before, and came to an end, is an earlier mailing now. */
    public void applied(String to, String mobile, Instant at) {
        String last = isApplied() ? mobile() : earlier.isEmpty() ? "" : earlier.getLast().mobile();
        endMailing();
        happened("APPLIED", "APPLIED");
        if (!last.isEmpty() && !last.equals(mobile) && !last.equals(rostersNumber())) {
            beside.add(new Beside(Beside.BEFORE, last));
        }
        if (!rostersNumber().isEmpty() && !rostersNumber().equals(mobile)) {
            beside.add(new Beside(Beside.ROSTER, rostersNumber()));
        }
        recipient = to;
        mobiles.add(mobile);
        registeredAt = at;
    }

    /** The holder has another receipt. */
    public void amended(String to, String mobile) {
        if (!recipient.equals(to)) {
            facts.add("ADDRESS_CHANGED");
            recipient = to;
        }
        if (!mobiles.getLast().equals(mobile)) {
            facts.add("MOBILE_CHANGED");
            beside.add(new Beside(Beside.BEFORE, mobiles.getLast()));
            mobiles.add(mobile);
        }
    }

    public void withdrawn() {
        happened("WITHDRAWN", facts.reversed().stream().filter(WAITING::contains).findFirst().orElse("NOT_APPLIED"));
        recipient = "";
        registeredAt = Instant.EPOCH;
    }

    /** There is a new paper, for which nobody has applied. */
    public void reissued() {
        endMailing();
        happened("REISSUED", "REISSUED");
        recipient = "";
        registeredAt = Instant.EPOCH;
    }

    private void endMailing() {
        if (!waybill.isEmpty()) {
            earlier.add(new Mailing(recipient, mobile(), registeredAt, waybill, end));
            waybill = "";
        }
    }

    public void mailed(String under) {
        happened("SENT", "SENT");
        waybill = under;
    }

    /** Something has happened, and is in the timeline. */
    public void happened(String fact, String nowIn) {
        facts.add(fact);
        state = nowIn;
        if (ENDS.contains(nowIn)) {
            end = nowIn;
        }
    }

    /** Something about the window is to be told to the number that the roster has, if it has one. */
    public void toldOfWindow(String kind) {
        if (!holder.mobile().isEmpty()) {
            ofWindow.add(kind);
        }
    }

    /** The kinds of notices about the window. */
    List<String> ofWindow() {
        return List.copyOf(ofWindow);
    }

    List<String> facts() {
        return List.copyOf(facts);
    }

    /** Who is told beside those whom the application names. */
    List<Beside> beside() {
        return List.copyOf(beside);
    }

    /** Whether that number may be sent an SMS of that kind. */
    boolean isTold(String number, String kind) {
        return Beside.KINDS.contains(kind)
                ? beside.contains(new Beside(kind, number))
                : mobiles.contains(number) || (number.equals(rostersNumber()) && isToldByRoster());
    }

    private String rostersNumber() {
        return holder.mobile().isEmpty() ? "" : "+86" + holder.mobile();
    }

    private boolean isToldByRoster() {
        return !ofWindow.isEmpty() || (mobiles.isEmpty() && facts.stream().anyMatch(OF_COUNTER::contains));
    }

    /** Mailings before the one that it is about now, the oldest first. */
    List<Mailing> earlier() {
        return List.copyOf(earlier);
    }

    /** How many mailings are over. */
    public int mailingsBefore() {
        return earlier.size();
    }

    public String mobile() {
        return mobiles.isEmpty() ? "" : mobiles.getLast();
    }

    String checkStatus() {
        return checkStatus;
    }

    String state() {
        return state;
    }

    public String recipient() {
        return recipient;
    }

    public String waybill() {
        return waybill;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public boolean isApplied() {
        return !registeredAt.equals(Instant.EPOCH);
    }

    /** Whether it is in a batch, or was since it was applied for last. */
    public boolean isBatched() {
        return batches() > earlier.size();
    }

    /** Whether its mailing has come to an end, so that another one can begin. */
    public boolean isOver() {
        return ENDS.contains(state);
    }

    /** In how many batches' lists it is. */
    int batches() {
        return Math.toIntExact(facts.stream().filter("BATCHED"::equals).count());
    }

    /** Whether that is in its timeline. */
    public boolean has(String fact) {
        return facts.contains(fact);
    }
}
