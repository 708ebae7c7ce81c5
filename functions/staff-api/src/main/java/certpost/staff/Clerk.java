package certpost.staff;

import java.time.Instant;
import certpost.domain.audit.AuditedAct;
import certpost.domain.audit.AuditSubject;
import certpost.domain.audit.Actor;
import certpost.domain.audit.ActKind;
import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.certificate.Certificate;
import certpost.domain.proposal.Proposal;
import certpost.domain.reference.Agencies;
import certpost.domain.window.ExamSession;
import certpost.domain.window.Window;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: somebody of an exam agency, by the claim {@code agency} of the token.
 *
 * @param name the token's {@code sub}, by which what the clerk does is recorded
 * @param provincial whether the agency is the provincial one, which sees and does everything
 * @param approves what somebody else has proposed and this clerk does, if so
 */
record Clerk(String agency, String name, boolean provincial, @Nullable Proposal approves) {

    /** Who does what they want themselves. */
    Clerk(String agency, String name, boolean provincial) {
        this(agency, name, provincial, null);
    }

    /** The clerk that a token names; empty where it names nobody, or no agency. */
    static Optional<Clerk> of(Request request, String provincialAgency) {
        return switch (ExamSession.code("agency", request.claim("agency"))) {
            case Checked.Valid<String>(var agency) -> Actor.of(request.claim("sub"), agency)
                    .map(actor -> new Clerk(agency, actor.name(), agency.equals(provincialAgency)));
            case Checked.Invalid<String> _ -> Optional.empty();
        };
    }

    /** The same clerk, doing what somebody else has proposed. */
    Clerk approving(Proposal proposal) {
        return new Clerk(agency, name, provincial, proposal);
    }

    /** Something that the clerk does, for the audit: with the name of whoever proposed it, too. */
    AuditedAct act(AuditSubject subject, ActKind kind, Instant at) {
        var act = new AuditedAct(subject, kind, new Actor(name, agency), at);
        return approves == null ? act : approves.namingBoth(act);
    }

    /** The same about a certificate. */
    AuditedAct act(Certificate certificate, ActKind kind, Instant at) {
        return act(AuditSubject.of(certificate.reference()), kind, at);
    }

    /** Whether a window, and all that belongs to it, is this clerk's business. */
    boolean maySee(Window window) {
        return isOf(window.authority());
    }

    /** Whether a certificate is: of the agency's own exams, or of a holder whom the agency serves. */
    boolean maySee(Certificate certificate, Agencies agencies) {
        return maySee(certificate.roster().registrationCity(), certificate.key().certificate().session(), agencies);
    }

    /** Whether holders of that city, in an exam session, are. */
    boolean maySee(String registrationCity, ExamSession session, Agencies agencies) {
        return isOf(session.authority()) || isOf(agencies.serving(session, registrationCity));
    }

    /** Whether an agency's business is this clerk's. */
    boolean isOf(String authority) {
        return provincial || authority.equals(agency);
    }
}
