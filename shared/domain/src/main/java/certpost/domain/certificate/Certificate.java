package certpost.domain.certificate;

import certpost.domain.parcel.Waybill;
import certpost.domain.holder.MobileNumber;
import certpost.domain.window.Channel;
import certpost.domain.window.Window;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One certificate with its one story: what the roster says, the live application, the parcel, the timeline.
 *
 * @param reference ten characters by which everybody names it, for ever
 * @param earlier mailings that came back or whose papers were replaced since, the oldest first
 * @param revision the version at which the application was last changed; what an ETag shows
 * @param version grows by one with each write
 */
public record Certificate(CertificateKey key, Reference reference, RosterEntry roster, CertificateState state,
        @Nullable Application application, @Nullable BatchPlace batch, @Nullable Parcel parcel, List<Mailing> earlier,
        List<Fact> timeline, long revision, long version) {

    public Certificate {
        earlier = List.copyOf(earlier);
        timeline = List.copyOf(timeline);
        boolean appliedFor = application != null || state.isEnd();
        if (!state.fits(appliedFor)
                || (state == CertificateState.AT_AGENCY && application == null && earlier.isEmpty())) {
            throw new IllegalArgumentException("a certificate has an application unless nobody applied");
        }
    }

    /** A certificate whose paper is the first. */
    public Certificate(CertificateKey key, Reference reference, RosterEntry roster, CertificateState state,
            @Nullable Application application, @Nullable BatchPlace batch, @Nullable Parcel parcel, List<Fact> timeline,
            long revision, long version) {
        this(key, reference, roster, state, application, batch, parcel, List.of(), timeline, revision, version);
    }

    /** A certificate as it enters with the roster. */
    public static Certificate entered(CertificateKey key, Reference reference, RosterEntry roster) {
        return new Certificate(key, reference, roster, CertificateState.NOT_APPLIED, null, null, null, List.of(), 0, 1);
    }

    /**
     * Applies, or amends; the caller has made sure that the window is open.
     *
     * @param ifMatch what the client's If-Match allows
     */
    public Submission submit(ApplicationForm form, WindowId window, Instant receivedAt, IfMatch ifMatch,
            String writeId) {
        if (!state.takesApplications()) {
            return new Submission.Locked();
        }
        if (roster.checkStatus() != CheckStatus.CLEARED) {
            return new Submission.NotEligible(roster.checkStatus());
        }
        if (isWithAgency() && form.channel() != Channel.AGENCY) {
            return new Submission.AgencyOnly();
        }
        Application before = application;
        if (!ifMatch.allows(before == null ? null : revision)) {
            return new Submission.Stale();
        }
        Optional<Instant> again = HolderLimit.nextChange(timeline, receivedAt);
        if (before == null || state != CertificateState.APPLIED) {
            if (HolderLimit.isExhausted(timeline)) {
                return new Submission.TooMany(again.orElse(receivedAt));
            }
            Fact applied = applied(form, receivedAt, writeId);
            return new Submission.Accepted(withoutParcel(CertificateState.APPLIED,
                    Application.registered(form, window, receivedAt, applied, writeId), applied));
        }
        List<Fact> changes = before.changes(form, receivedAt, writeId);
        return again.isPresent() && !changes.isEmpty()
                ? new Submission.TooMany(again.get())
                : new Submission.Accepted(edited(state, before.amended(form, window, changes), changes));
    }

    /** Applied for anew: whoever was told of the last application learns it from that, but for who is told by the roster. */
    private Fact applied(ApplicationForm form, Instant receivedAt, String writeId) {
        Fact applied = Fact.of(FactKind.APPLIED, receivedAt, writeId, "");
        return lastNumber().filter(last -> !last.equals(form.mobile()) && !last.equals(roster.mobile()))
                .map(applied::takingFrom)
                .orElse(applied);
    }

    /** Withdraws; the caller has made sure that the window is open. */
    public Withdrawal withdraw(Instant receivedAt, IfMatch ifMatch, String writeId) {
        if (application == null) {
            return new Withdrawal.Nothing();
        }
        if (!state.isEditable()) {
            return new Withdrawal.Locked();
        }
        if (!ifMatch.allows(revision)) {
            return new Withdrawal.Stale();
        }
        Optional<Instant> again = HolderLimit.nextChange(timeline, receivedAt);
        if (again.isPresent()) {
            return new Withdrawal.TooMany(again.get());
        }
        Fact withdrawn = Fact.of(FactKind.WITHDRAWN, receivedAt, writeId, "").takingFrom(application.form().mobile());
        return new Withdrawal.Accepted(edited(round().unapplied(), null, List.of(withdrawn)));
    }

    /** With what a later roster says; empty where the certificate is in a batch or handed over and says something else. */
    public Optional<Certificate> withRoster(RosterEntry entry) {
        if (state.isFixed() && !entry.equals(roster)) {
            return Optional.empty();
        }
        return Optional.of(new Certificate(key, reference, entry, state, application, batch, parcel, earlier, timeline,
                revision, version + 1));
    }

    /** Refused at closing, since the check status was lost after applying. */
    public Certificate rejected(Instant at, String writeId) {
        return with(CertificateState.REJECTED, batch, parcel, Fact.of(FactKind.REJECTED, at, writeId, ""));
    }

    /** Whether it still waits to be mailed as it did when that window's list was written with it in that order. */
    public boolean waitsFor(WindowId window, RegistrationOrder listed) {
        return state.waits() && application != null && application.window().equals(window)
                && order().equals(Optional.of(listed));
    }

    /** Put into a batch; the caller has made sure that it still waits for one. */
    public Certificate batched(BatchPlace place, Instant at) {
        return with(CertificateState.BATCHED, place, parcel,
                Fact.of(FactKind.BATCHED, at, place.batch().toString(), place.batch().toString()));
    }

    /** Mailed under that waybill; another one than before replaces it, and is told again. */
    public Certificate sent(Waybill waybill, Instant at) {
        return with(CertificateState.SENT, batch, new Parcel(waybill, 0),
                Fact.of(FactKind.SENT, at, waybill.value() + "-" + (version + 1), waybill.value()));
    }

    /**
     * Come back, and sent on to the agency of the place of registration; the caller has made sure that it was mailed.
     *
     * @param reason why it came back, nothing personal
     */
    public Certificate atAgency(String reason, Instant at, String writeId) {
        return with(CertificateState.AT_AGENCY, batch, parcel, Fact.of(FactKind.AT_AGENCY, at, writeId, reason));
    }

    /** The place in the order of registration; empty where there is no application. */
    public Optional<RegistrationOrder> order() {
        return Optional.ofNullable(application)
                .map(live -> new RegistrationOrder(live.registeredAt(), key.certificate()));
    }

    /** With a fact more that belongs to the same change. */
    public Certificate noting(Fact fact) {
        return new Certificate(key, reference, roster, state, application, batch, parcel, earlier, plus(fact), revision,
                version);
    }

    /** With a fact more that changes nothing else. */
    public Certificate with(Fact fact) {
        return with(state, fact);
    }

    /** Its present way to the holder. */
    public Round round() {
        return Round.of(timeline);
    }

    /** Whether its paper has come to the agency, which alone hands it over or mails it: come back, or issued anew. */
    public boolean isWithAgency() {
        return state == CertificateState.AT_AGENCY || round().unapplied() != CertificateState.NOT_APPLIED;
    }

    /**
     * Whether that window lets its holder in at that time. What has come to the agency is mailed whenever it is asked
     * for (R13, R17): the agency's window is its queue, and has no end for it.
     */
    public boolean isLetInto(Window window, Instant at) {
        return window.isOpenAt(at)
                || (isWithAgency() && window.channel() == Channel.AGENCY && !at.isBefore(window.opensAt()));
    }

    /** As it was mailed in that place, with this paper or an earlier one; empty where it never was. */
    public Optional<Certificate> in(BatchPlace place) {
        return place.equals(batch)
                ? Optional.of(this)
                : earlier.stream()
                        .filter(mailing -> mailing.place().equals(place))
                        .findFirst()
                        .map(mailing -> new Certificate(key, reference, roster, mailing.end(), mailing.application(),
                                place, mailing.parcel(), earlier, timeline, revision, version));
    }

    /** Whether that waybill is, or was, of a parcel of its own. */
    public boolean wasMailedUnder(Waybill waybill) {
        return (parcel != null && parcel.waybill().equals(waybill))
                || earlier.stream().anyMatch(mailing -> mailing.parcel().waybill().equals(waybill));
    }

    /** The number at which its holder is best reached: of the last application, or else of the roster. */
    public Optional<MobileNumber> contact() {
        return lastNumber().or(() -> Optional.ofNullable(roster.mobile()));
    }

    /** The number of the last application, as long as it is kept. */
    private Optional<MobileNumber> lastNumber() {
        return Optional
                .ofNullable(application == null && !earlier.isEmpty() ? earlier.getLast().application() : application)
                .flatMap(Application::formIfAny)
                .map(ApplicationForm::mobile);
    }

    /** As it is with those parts, of which some are erased; the same version, since nobody has changed anything. */
    Certificate keeping(RosterEntry ofRoster, @Nullable Application ofApplication, List<Mailing> mailings) {
        return new Certificate(key, reference, ofRoster, state, ofApplication, batch, parcel, mailings,
                timeline.stream().map(Fact::withoutNumber).toList(), revision, version);
    }

    /** The same, to be stored in the place of what is there. */
    public Certificate rewritten() {
        return new Certificate(key, reference, roster, state, application, batch, parcel, earlier, timeline, revision,
                version + 1);
    }

    /** With a new paper, for which the holder may apply, or which may be collected. */
    Certificate reissued(Fact fact) {
        return withoutParcel(CertificateState.REISSUED, null, fact);
    }

    /** At the beginning of another way: what was mailed before is remembered. */
    private Certificate withoutParcel(CertificateState newState, @Nullable Application newApplication, Fact fact) {
        var mailings = new ArrayList<>(earlier);
        if (application != null && batch != null && parcel != null) {
            mailings.add(new Mailing(application, batch, parcel, end()));
        }
        return new Certificate(key, reference, roster, newState, newApplication, null, null, mailings, plus(fact),
                version + 1, version + 1);
    }

    /** Where the parcel's way ended. */
    private CertificateState end() {
        CertificateState end = CertificateState.DELIVERED;
        for (Fact fact : timeline.subList(round().begin(), timeline.size())) {
            end = switch (fact.kind()) {
                case AT_AGENCY -> CertificateState.AT_AGENCY;
                case COLLECTED -> CertificateState.COLLECTED;
                default -> end;
            };
        }
        return end;
    }

    /** With another state and a fact more. */
    Certificate with(CertificateState newState, Fact fact) {
        return with(newState, batch, parcel, fact);
    }

    private Certificate edited(CertificateState newState, @Nullable Application newApplication, List<Fact> facts) {
        return new Certificate(key, reference, roster, newState, newApplication, batch, parcel, earlier, plus(facts),
                version + 1, version + 1);
    }

    private Certificate with(CertificateState newState, @Nullable BatchPlace newBatch, @Nullable Parcel newParcel,
            Fact fact) {
        return new Certificate(key, reference, roster, newState, application, newBatch, newParcel, earlier, plus(fact),
                revision, version + 1);
    }

    private List<Fact> plus(Fact fact) {
        return plus(List.of(fact));
    }

    private List<Fact> plus(List<Fact> facts) {
        var longer = new ArrayList<>(timeline);
        for (Fact fact : facts) {
            longer.replaceAll(each -> each.keptAt(fact.at()));
            longer.add(fact);
        }
        return longer;
    }
}
