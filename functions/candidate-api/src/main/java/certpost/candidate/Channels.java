package certpost.candidate;

import certpost.candidate.CertificateDocument.ChannelDocument;
import certpost.candidate.CertificateDocument.WindowDocument;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.Uncollected;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.ReferenceData;
import certpost.domain.window.Channel;
import certpost.domain.window.SessionWindows;
import certpost.domain.window.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads a holder: which ways to the certificate are open, until when, and why not the others (R2, R3, R13, R17). */
final class Channels {
    private static final String AT_THE_AGENCY = "The certificate is issued by the exam agency of the place of registration; follow its collection notice (领证通知).";

    private final ReferenceData reference;

    Channels(ReferenceData reference) {
        this.reference = reference;
    }

    /** All ways to a certificate. */
    List<ChannelDocument> of(Certificate certificate, Optional<SessionWindows> windows,
            Optional<Qualification> qualification, Instant now) {
        Window direct = windows.flatMap(SessionWindows::direct).orElse(null);
        Window agency = windows.flatMap(known -> known.ofAgency(serving(certificate))).orElse(null);
        return List.of(channel(Channel.DIRECT, direct(certificate, direct, qualification, now), direct, now),
                channel(Channel.AGENCY, byWindow(certificate, agency, now), agency, now),
                channel(Channel.COUNTER, inPerson(certificate, direct, agency, now), agency, now));
    }

    private String serving(Certificate certificate) {
        return reference.agencies()
                .serving(certificate.key().certificate().session(), certificate.roster().registrationCity());
    }

    /** Why a way is closed, and what to do; both null where it is open. */
    private record Closed(@Nullable String reason, @Nullable String remedy) {
        static final Closed NO = new Closed(null, null);
    }

    private static Closed direct(Certificate certificate, @Nullable Window window,
            Optional<Qualification> qualification, Instant now) {
        if (certificate.isWithAgency() && certificate.state().takesApplications()) {
            return new Closed("The certificate is with the exam agency: it came back, or was issued anew.",
                    "Collect it there, or apply for mailing by the agency.");
        }
        if (window == null && qualification.isPresent() && !qualification.get().directMail()) {
            return new Closed("Certificates of this qualification do not go by direct mail.", AT_THE_AGENCY);
        }
        return byWindow(certificate, window, now);
    }

    private static Closed byWindow(Certificate certificate, @Nullable Window window, Instant now) {
        if (!certificate.state().takesApplications()) {
            return elsewhere(certificate.state());
        }
        if (!isCleared(certificate)) {
            return new Closed(check(certificate).reason(), check(certificate).remedy());
        }
        if (window == null) {
            return new Closed("No window has been announced.", AT_THE_AGENCY);
        }
        if (now.isBefore(window.opensAt())) {
            return new Closed("The window opens at " + BeijingTime.text(window.opensAt()) + ".", "Apply then.");
        }
        return certificate.isLetInto(window, now)
                ? Closed.NO
                : new Closed("The window closed at " + BeijingTime.text(window.closesAt()) + ".", AT_THE_AGENCY);
    }

    /** At the counter is what is not to be mailed: once direct mail has closed, and the collection notice has begun. */
    private static Closed inPerson(Certificate certificate, @Nullable Window direct, @Nullable Window agency,
            Instant now) {
        if (!Uncollected.isAtCounter(certificate.state())) {
            return elsewhere(certificate.state());
        }
        if (!isCleared(certificate)) {
            return new Closed(check(certificate).reason(), check(certificate).remedy());
        }
        boolean isThere = Uncollected.since(certificate).isPresent();
        if (!isThere && direct != null && now.isBefore(direct.closesAt())) {
            return new Closed(
                    "Certificates that nobody applies for go to the exam agency when direct mail closes, at "
                            + BeijingTime.text(direct.closesAt()) + ".",
                    "Apply for direct mail, or collect it after that.");
        }
        return !isThere && agency != null && now.isBefore(agency.opensAt())
                ? new Closed("The exam agency hands certificates over from " + BeijingTime.text(agency.opensAt()) + ".",
                        "Collect it then.")
                : Closed.NO;
    }

    /** Why nothing more can be asked for. */
    private static Closed elsewhere(CertificateState state) {
        return switch (state) {
            case APPLIED, REJECTED, NOT_APPLIED, REISSUED, AT_AGENCY -> new Closed("It is applied for to be mailed.",
                    "Withdraw the application first to collect it in person.");
            case APPROVED -> new Closed("The application is approved, and the certificate is to be mailed.",
                    "Ask the exam agency of the place of registration if it must not be mailed.");
            case BATCHED -> new Closed("The certificate is in a batch already.", null);
            case SENT, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERY_FAILED ->
                new Closed("The certificate is on its way.", null);
            case RETURNING, AT_PRINTING_HOUSE -> new Closed("The parcel was not delivered and came back.",
                    "It goes on to the exam agency of the place of registration; you are told when it is there.");
            case DELIVERED -> new Closed("The certificate was delivered.", null);
            case COLLECTED -> new Closed("The certificate was collected in person.", null);
            case REISSUING -> new Closed("A new certificate is asked for, and not issued yet.", null);
        };
    }

    private static CheckStatus check(Certificate certificate) {
        return certificate.roster().checkStatus();
    }

    private static boolean isCleared(Certificate certificate) {
        return check(certificate) == CheckStatus.CLEARED;
    }

    private static ChannelDocument channel(Channel channel, Closed closed, @Nullable Window window, Instant now) {
        return new ChannelDocument(channel.name(), closed.reason() == null, closed.reason(), closed.remedy(),
                window == null
                        ? null
                        : new WindowDocument(window.id().value(), BeijingTime.text(window.opensAt()),
                                BeijingTime.text(window.closesAt()), window.stateAt(now).name(),
                                window.collectionNotice()));
    }
}
