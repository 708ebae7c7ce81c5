package certpost.candidate;

import certpost.candidate.CertificateDocument.ChannelDocument;
import certpost.candidate.CertificateDocument.WindowDocument;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.reference.Qualification;
import certpost.domain.reference.ReferenceData;
import certpost.domain.window.Channel;
import certpost.domain.window.SessionWindows;
import certpost.domain.window.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads a holder: which ways to the certificate are open, until when, and why not the others. */
final class Channels {
    private static final String AT_THE_AGENCY = "The certificate is issued by the exam agency of the place of registration; follow its collection notice (领证通知).";

    private final ReferenceData reference;

    Channels(ReferenceData reference) {
        this.reference = reference;
    }

    /** The channels of a certificate by mail. */
    List<ChannelDocument> of(Certificate certificate, Optional<SessionWindows> windows,
            Optional<Qualification> qualification, Instant now) {
        Window direct = windows.flatMap(SessionWindows::direct).orElse(null);
        Window agency = windows.flatMap(known -> known.ofAgency(serving(certificate))).orElse(null);
        return List.of(channel(Channel.DIRECT, direct(certificate, direct, qualification, now), direct, now),
                channel(Channel.AGENCY, byWindow(certificate, agency, now), agency, now));
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
        if (window == null && qualification.isPresent() && !qualification.get().directMail()) {
            return new Closed("Certificates of this qualification do not go by direct mail.", AT_THE_AGENCY);
        }
        return byWindow(certificate, window, now);
    }

    private static Closed byWindow(Certificate certificate, @Nullable Window window, Instant now) {
        CheckStatus check = certificate.roster().checkStatus();
        if (!certificate.state().isEditable()) {
            return new Closed("The certificate is in a batch already.", null);
        }
        if (check != CheckStatus.CLEARED) {
            return new Closed(check.reason(), check.remedy());
        }
        if (window == null) {
            return new Closed("No window has been announced.", AT_THE_AGENCY);
        }
        if (now.isBefore(window.opensAt())) {
            return new Closed("The window opens at " + BeijingTime.text(window.opensAt()) + ".", "Apply then.");
        }
        return window.isOpenAt(now)
                ? Closed.NO
                : new Closed("The window closed at " + BeijingTime.text(window.closesAt()) + ".", AT_THE_AGENCY);
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
