package certpost.faults.wire;

import certpost.faults.wire.Call.Service;

/** What can happen to a call, and whether it may leave an SMS of which nobody knows whether it was sent. */
public enum Fault {
    KILLED_BEFORE("killed before", "SIGKILL before the call arrives", Where.ANYWHERE, true),
    KILLED_AFTER("killed after", "SIGKILL after it was carried out, before the answer comes", Where.ANYWHERE, true),
    ANSWER_LOST("answer lost", "carried out, and the connection breaks before the answer", Where.ANYWHERE, true),
    NEVER_ARRIVED("never arrived", "the connection breaks before it is carried out", Where.ANYWHERE, true),
    SERVER_ERROR("HTTP 500", "answered with 500, not carried out", Where.ANYWHERE, true),
    THROTTLED("throttled", "throttled once", Where.ANYWHERE, false),
    THROTTLED_ON("throttled on", "throttled, and so are all calls until the function gives up", Where.ANYWHERE, true),
    REFUSED("refused", "refused with 400 for no reason of the function's: access denied", Where.ANYWHERE, true),
    IN_CONFLICT("in conflict", "a write refused since a transaction is at the same item", Where.WRITES, false),
    OVERTAKEN("overtaken", "a write that another one has just overtaken", Where.WRITES, true),
    IN_PART("in part", "a batch of reads of which none is done yet", Where.BATCHES_OF_READS, false),
    TIMED_OUT("timed out", "an SMS accepted, and the answer withheld until the function gives up", Where.SMS, true),
    INVALID("invalid", "an SMS refused for good: an invalid parameter", Where.SMS, false);

    /** To which calls it can happen. */
    private enum Where {
        ANYWHERE,
        WRITES,
        BATCHES_OF_READS,
        SMS
    }

    private final String title;
    private final String meaning;
    private final Where where;
    private final boolean unconfirmed;

    Fault(String title, String meaning, Where where, boolean unconfirmed) {
        this.title = title;
        this.meaning = meaning;
        this.where = where;
        this.unconfirmed = unconfirmed;
    }

    /** A column's head. */
    public String title() {
        return title;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether it can happen to that call. */
    public boolean hits(Call call) {
        return switch (where) {
            case ANYWHERE -> true;
            case WRITES -> call.isWrite();
            case BATCHES_OF_READS -> call.operation().equals("BatchGetItem");
            case SMS -> call.service() == Service.SNS;
        };
    }

    /** Whether it goes on until whoever called gives up. */
    public boolean goesOn() {
        return this == THROTTLED_ON;
    }

    /** Whether it may end with an SMS of which nobody knows whether it was sent. */
    public boolean mayLeaveUnconfirmed() {
        return unconfirmed;
    }
}
