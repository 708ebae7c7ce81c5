package certpost.domain.certificate;

import certpost.domain.holder.MobileNumber;
import certpost.domain.window.Channel;
import certpost.domain.window.WindowId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A holder's wish to have a certificate mailed, as accepted.
 *
 * @param kept the form, as long as recipient, mobile and address are kept; null once they are erased
 * @param registeredAt when the server received it first; amendments keep it, withdrawing gives it up
 * @param registeredBy the write that registered it
 * @param acknowledges the fact whose notice goes to the mobile number as it is now
 * @param before the numbers that it had before: a number that comes back is not told again what it was told
 */
public record Application(Channel channel, @Nullable ApplicationForm kept, WindowId window, Instant registeredAt,
        String registeredBy, String acknowledges, List<Replaced> before) {

    /** A number that was replaced, and the fact whose notice was for it. */
    public record Replaced(MobileNumber mobile, String fact) {}

    public Application {
        before = List.copyOf(before);
    }

    /** An application with all that was asked for. */
    public Application(ApplicationForm form, WindowId window, Instant registeredAt, String registeredBy,
            String acknowledges, List<Replaced> before) {
        this(form.channel(), form, window, registeredAt, registeredBy, acknowledges, before);
    }

    /** The form of an application that is still open, or on its way: nothing of those is erased. */
    public ApplicationForm form() {
        if (kept == null) {
            throw new IllegalStateException("recipient, mobile and address of this application are erased");
        }
        return kept;
    }

    /** The form; empty where recipient, mobile and address are erased. */
    public Optional<ApplicationForm> formIfAny() {
        return Optional.ofNullable(kept);
    }

    /** The same without recipient, mobile and address, and without the numbers that it had before. */
    public Application withoutForm() {
        return new Application(channel, null, window, registeredAt, registeredBy, acknowledges, List.of());
    }

    /** A new application, received at that time. */
    static Application registered(ApplicationForm form, WindowId window, Instant receivedAt, Fact applied,
            String writeId) {
        return new Application(form, window, receivedAt, writeId, applied.id(), List.of());
    }

    /** The facts that another form brings about: only who looks for the certificate elsewhere has to know of any. */
    List<Fact> changes(ApplicationForm newForm, Instant at, String writeId) {
        var changes = new ArrayList<Fact>();
        if (!newForm.recipient().equals(form().recipient()) || !newForm.address().equals(form().address())) {
            changes.add(Fact.of(FactKind.ADDRESS_CHANGED, at, writeId, ""));
        }
        if (!newForm.mobile().equals(form().mobile())) {
            changes.add(Fact.of(FactKind.MOBILE_CHANGED, at, writeId, "").takingFrom(form().mobile()));
        }
        return changes;
    }

    /** The same with another form, which brings about those facts; a new number is what the last one's notice goes to. */
    Application amended(ApplicationForm newForm, WindowId newWindow, List<Fact> changes) {
        if (newForm.mobile().equals(form().mobile())) {
            return new Application(newForm, newWindow, registeredAt, registeredBy, acknowledges, before);
        }
        var longer = new ArrayList<>(before);
        longer.add(new Replaced(form().mobile(), acknowledges));
        return new Application(newForm, newWindow, registeredAt, registeredBy, changes.getLast().id(), longer);
    }

    /** Whether that fact registered it. */
    public boolean isRegisteredBy(Fact fact) {
        return fact.id().equals(before.isEmpty() ? acknowledges : before.getFirst().fact());
    }

    /** Whether it has that number, or had it. */
    public boolean hasHad(MobileNumber mobile) {
        return formIfAny().filter(form -> form.mobile().equals(mobile)).isPresent()
                || before.stream().anyMatch(replaced -> replaced.mobile().equals(mobile));
    }

    /** The facts before, whose notices were for the number as it is now again. */
    public List<String> acknowledgedBefore() {
        return before.stream()
                .filter(replaced -> replaced.mobile().equals(form().mobile()))
                .map(Replaced::fact)
                .toList();
    }
}
