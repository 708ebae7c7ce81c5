package certpost.domain.notice;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a notice tells, and for how long telling it is of use. */
public enum NoticeKind {
    /** Acknowledges an application to the number that was typed; the holder can still mend a wrong one. */
    APPLIED(Duration.ofDays(2)),
    /** Another recipient or address was given; who did not do so can still mend it. */
    ADDRESS_CHANGED(Fact.WORTH_TELLING),
    /** Told to the number that an application had before: it has another one now. */
    MOBILE_CHANGED(Fact.WORTH_TELLING),
    /** Told to the roster's number: an application has never had it; an applicant can choose any number but this. */
    OTHER_NUMBER(Fact.WORTH_TELLING),
    /** An application was taken back; who did not do so can still apply. */
    WITHDRAWN(Fact.WORTH_TELLING),
    /** An application came to nothing at closing; the holder has to ask the agency. */
    REJECTED(Duration.ofDays(14)),
    /** The agency did not approve an application; the holder can mend and submit it again. */
    REFUSED(Duration.ofDays(14)),
    /** The parcel is on its way; later the carrier's own messages say more. */
    SENT(Duration.ofDays(7)),
    /** The parcel comes today; of use until the end of that day in Beijing. */
    OUT_FOR_DELIVERY(Duration.ZERO) {
        @Override
        public Instant notAfter(Instant factAt) {
            return BeijingTime.endOf(BeijingTime.dateAt(factAt));
        }
    },
    /** The carrier will try again, within days. */
    DELIVERY_FAILED(Duration.ofDays(2)),
    /** The certificate is back at the printing house, and comes another way. */
    RETURNED(Duration.ofDays(14)),
    /** The certificate waits with the agency of the place of registration. */
    AT_AGENCY(Duration.ofDays(30)),
    /** Who has not got it can still find out who has. */
    DELIVERED(Duration.ofDays(7)),
    /** The certificate waits at the counter, and staff remind of it. */
    UNCOLLECTED(Duration.ofDays(7)),
    /** Somebody has collected the certificate in person; who did not can still find out who has. */
    COLLECTED(Duration.ofDays(7)),
    /** A new paper waits, to be collected or applied for. */
    REISSUED(Duration.ofDays(30)),
    /** Applications are accepted; of use until the first reminder at the most. */
    WINDOW_OPEN(Duration.ofDays(14)),
    /** A window that the holder was told of ends at another time; of use until then at the most. */
    WINDOW_EXTENDED(Duration.ofDays(14)),
    /** The holder has not applied, and soon cannot any more; of use until the next reminder or the end at the most. */
    CLOSING_SOON(Duration.ofDays(14)),
    /** Proves that a number is the holder's who wants to be reminded; of use as long as the code in it. */
    CONFIRMATION_CODE(Duration.ofMinutes(15)),
    /** Registration for an exam has opened; of use until it closes at the most. */
    REGISTRATION_OPEN(Duration.ofDays(14));

    private final Duration useful;

    NoticeKind(Duration useful) {
        this.useful = useful;
    }

    /** Until when telling it is of use. */
    public Instant notAfter(Instant factAt) {
        return factAt.plus(useful);
    }

    /**
     * Until when telling it again is of use; what is bound to a day or to a window is no longer so than before.
     *
     * @param before until when telling it was of use
     */
    public Instant notAfterAgain(Instant before, Instant now) {
        return switch (this) {
            case OUT_FOR_DELIVERY, WINDOW_OPEN, WINDOW_EXTENDED, CLOSING_SOON, CONFIRMATION_CODE, REGISTRATION_OPEN ->
                before;
            case APPLIED, ADDRESS_CHANGED, MOBILE_CHANGED, OTHER_NUMBER, WITHDRAWN, REJECTED, REFUSED, SENT,
                    DELIVERY_FAILED, RETURNED, AT_AGENCY, DELIVERED, UNCOLLECTED, COLLECTED, REISSUED ->
                notAfter(now);
        };
    }

    /** How long it may wait for others. */
    public Urgency urgency() {
        return switch (this) {
            case CONFIRMATION_CODE -> Urgency.WAITED_FOR;
            case APPLIED, ADDRESS_CHANGED, MOBILE_CHANGED, OTHER_NUMBER, WITHDRAWN, REJECTED, REFUSED, SENT,
                    OUT_FOR_DELIVERY, DELIVERY_FAILED, RETURNED, AT_AGENCY, DELIVERED, COLLECTED, REISSUED ->
                Urgency.OF_ONE;
            case UNCOLLECTED, WINDOW_OPEN, WINDOW_EXTENDED, CLOSING_SOON, REGISTRATION_OPEN -> Urgency.OF_MANY;
        };
    }

    /** The notice that a fact needs; empty where it needs none. Others may be told of it too. */
    public static Optional<NoticeKind> of(FactKind fact) {
        return switch (fact) {
            case APPLIED, MOBILE_CHANGED -> Optional.of(APPLIED);
            case ADDRESS_CHANGED -> Optional.of(ADDRESS_CHANGED);
            case WITHDRAWN -> Optional.of(WITHDRAWN);
            case REJECTED -> Optional.of(REJECTED);
            case REFUSED -> Optional.of(REFUSED);
            case SENT -> Optional.of(SENT);
            case OUT_FOR_DELIVERY -> Optional.of(OUT_FOR_DELIVERY);
            case DELIVERY_FAILED -> Optional.of(DELIVERY_FAILED);
            case RETURNED -> Optional.of(RETURNED);
            case AT_AGENCY -> Optional.of(AT_AGENCY);
            case DELIVERED -> Optional.of(DELIVERED);
            case REMINDED -> Optional.of(UNCOLLECTED);
            case COLLECTED -> Optional.of(COLLECTED);
            case REISSUED -> Optional.of(REISSUED);
            case APPROVED, AT_COUNTER, BATCHED, IN_TRANSIT, RETURNING, SIGNED_BY_PROXY, REISSUE_REQUESTED ->
                Optional.empty();
        };
    }

    /** Whether it comes by the hundred thousand, unasked: by day only, and nothing else waits behind it. */
    public boolean isForMany() {
        return urgency() == Urgency.OF_MANY;
    }

    /**
     * Whether it is left out on a day that has had SMS enough: what reminds, and the codes of who wants to be reminded.
     * What has happened to an application or a parcel is told whatever it costs.
     */
    public boolean endsAtTheCeiling() {
        return switch (urgency()) {
            case WAITED_FOR, OF_MANY -> true;
            case OF_ONE -> false;
        };
    }
}
