package certpost.staff;

import certpost.aws.http.Request;
import certpost.domain.Checked;
import certpost.domain.window.ExamSession;
import java.util.Optional;

/**
 * Who asks: somebody of an exam agency, by the claim {@code agency} of the token.
 *
 * @param provincial whether the agency is the provincial one, which sees and does everything
 */
record Clerk(String agency, boolean provincial) {

    /** The clerk that a token names; empty where it names no agency. */
    static Optional<Clerk> of(Request request, String provincialAgency) {
        return switch (ExamSession.code("agency", request.claim("agency"))) {
            case Checked.Valid<String>(var agency) -> Optional.of(new Clerk(agency, agency.equals(provincialAgency)));
            case Checked.Invalid<String> _ -> Optional.empty();
        };
    }

    /** Whether an exam session, and all that belongs to it, is this clerk's business. */
    boolean maySee(ExamSession session) {
        return provincial || session.authority().equals(agency);
    }
}
