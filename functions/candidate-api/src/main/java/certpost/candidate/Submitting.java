package certpost.candidate;

import certpost.aws.http.Request;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificateStore.Registration;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Submission;
import certpost.domain.window.Channel;
import certpost.domain.window.Window;

/** Takes applications: is the window open, is the certificate the holder's, and one write. */
final class Submitting {
    /** How often a change is tried again after somebody else's came first. */
    static final int MOST_TRIES = 5;

    private final Entrance entrance;
    private final CertificateStore certificates;

    Submitting(Entrance entrance, CertificateStore certificates) {
        this.entrance = entrance;
        this.certificates = certificates;
    }

    /** Applies, or amends. Mailing by the agency costs one read more: whose window it is depends on the holder's city. */
    Outcome submit(Request request, ApplicationForm form) {
        return entrance.enter(request,
                visit -> form.channel() == Channel.AGENCY
                        ? certificates.find(visit.key())
                                .map(found -> toAgency(visit, form, found, 1))
                                .orElse(new Outcome.NotFound())
                        : entrance.ifDirectMailIsOpen(visit, window -> directly(visit, form, window)));
    }

    private Outcome toAgency(Visit visit, ApplicationForm form, Certificate found, int attempt) {
        return entrance.ifAgencyIsOpen(visit, found, window -> change(visit, form, window, found, attempt));
    }

    private Outcome directly(Visit visit, ApplicationForm form, Window window) {
        if (!(visit.ifMatch() instanceof IfMatch.Anything)) {
            return certificates.find(visit.key())
                    .map(found -> change(visit, form, window, found, 1))
                    .orElse(new Outcome.NotFound());
        }
        return switch (certificates.register(visit.key(), form, window.id(), visit.receivedAt(), visit.writeId())) {
            case Registration.Registered(var certificate) -> new Outcome.Applied(certificate, window);
            case Registration.Refused(var current) -> change(visit, form, window, current, 1);
            case Registration.Missing() -> new Outcome.NotFound();
        };
    }

    /** The window that a live application would leave must be open too, or its batch would miss the application. */
    private Outcome change(Visit visit, ApplicationForm form, Window window, Certificate current, int attempt) {
        Application left = current.application();
        return left == null || current.state() != CertificateState.APPLIED || left.window().equals(window.id())
                ? changeInTime(visit, form, window, current, attempt)
                : entrance.ifOpen(visit, current, left, _ -> changeInTime(visit, form, window, current, attempt));
    }

    private Outcome changeInTime(Visit visit, ApplicationForm form, Window window, Certificate current, int attempt) {
        return switch (current.submit(form, window.id(), visit.receivedAt(), visit.ifMatch(), visit.writeId())) {
            case Submission.Locked() -> new Outcome.Locked();
            case Submission.AgencyOnly() -> new Outcome.AgencyOnly();
            case Submission.NotEligible(var status) -> new Outcome.NotEligible(status);
            case Submission.Stale() -> new Outcome.Stale();
            case Submission.TooMany(var again) -> new Outcome.TooMany(visit.receivedAt(), again);
            case Submission.Accepted(var changed) -> switch (certificates.write(changed, visit.writeId())) {
                case Written.Done() ->
                    isFirst(current) ? new Outcome.Applied(changed, window) : new Outcome.Amended(changed, window);
                case Written.Conflict(var newer) ->
                    attempt == MOST_TRIES ? new Outcome.Busy() : again(visit, form, window, newer, attempt + 1);
            };
        };
    }

    /** A parcel that came back has an application, but one that is done with. */
    private static boolean isFirst(Certificate current) {
        return current.application() == null || current.state() == CertificateState.AT_AGENCY;
    }

    /** The holder's city, and so the agency's window, may be another one now. */
    private Outcome again(Visit visit, ApplicationForm form, Window window, Certificate newer, int attempt) {
        return form.channel() == Channel.AGENCY
                ? toAgency(visit, form, newer, attempt)
                : change(visit, form, window, newer, attempt);
    }
}
