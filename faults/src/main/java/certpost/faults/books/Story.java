package certpost.faults.books;

import certpost.local.story.roster.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What has been promised about one certificate: nothing yet, or what accepted requests and events say. */
public final class Story {
    private final Holder holder;
    private final List<String> facts = new ArrayList<>();
    private final List<String> mobiles = new ArrayList<>();
    private final List<String> ofWindow = new ArrayList<>();
    private String checkStatus;
    private String state = "NOT_APPLIED";
    private String recipient = "";
    private String waybill = "";
    private Instant registeredAt = Instant.EPOCH;

    public Story(Holder holder) {
        this.holder = holder;
        this.checkStatus = holder.checkStatus().name();
    }

    Story copy() {
        Story copy = new Story(holder);
        copy.facts.addAll(facts);
        copy.mobiles.addAll(mobiles);
        copy.ofWindow.addAll(ofWindow);
        copy.checkStatus = checkStatus;
        copy.state = state;
        copy.recipient = recipient;
        copy.waybill = waybill;
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

    /** The holder has a receipt. */
    public void applied(String to, String mobile, Instant at) {
        happened("APPLIED", "APPLIED");
        recipient = to;
        mobiles.add(mobile);
        registeredAt = at;
    }

    /** The holder has another receipt. */
    public void amended(String to, String mobile) {
        recipient = to;
        if (!mobiles.getLast().equals(mobile)) {
            facts.add("MOBILE_CHANGED");
            mobiles.add(mobile);
        }
    }

    public void withdrawn() {
        happened("WITHDRAWN", "NOT_APPLIED");
        recipient = "";
        registeredAt = Instant.EPOCH;
    }

    public void mailed(String under) {
        happened("SENT", "SENT");
        waybill = under;
    }

    /** Something has happened, and is in the timeline. */
    public void happened(String fact, String nowIn) {
        facts.add(fact);
        state = nowIn;
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

    /** Whether that number may be sent an SMS. */
    boolean isTold(String number) {
        return mobiles.contains(number) || (!ofWindow.isEmpty() && number.equals("+86" + holder.mobile()));
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

    public boolean isBatched() {
        return facts.contains("BATCHED");
    }
}
