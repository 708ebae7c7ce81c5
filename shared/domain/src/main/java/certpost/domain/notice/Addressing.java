package certpost.domain.notice;

import certpost.domain.certificate.Application;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.holder.MobileNumber;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is told of a certificate's fact: most facts are for the number that the application names, and some for others too,
 * since whoever names a number can name his own.
 */
final class Addressing {
    private Addressing() {}

    /** The kinds of notices by which that kind of fact is told, each to another number. */
    static List<NoticeKind> kinds(FactKind fact) {
        return Stream.concat(NoticeKind.of(fact).stream(), toOthers(fact).stream()).toList();
    }

    private static List<NoticeKind> toOthers(FactKind fact) {
        return switch (fact) {
            case APPLIED -> List.of(NoticeKind.MOBILE_CHANGED, NoticeKind.OTHER_NUMBER);
            case MOBILE_CHANGED -> List.of(NoticeKind.MOBILE_CHANGED);
            default -> List.of();
        };
    }

    /** The id under which a fact is told: its own, but where others are told of it too. */
    static String id(NoticeKind kind, Fact fact) {
        return switch (kind) {
            case MOBILE_CHANGED -> fact.id() + ".before";
            case OTHER_NUMBER -> fact.id() + ".roster";
            default -> fact.id();
        };
    }

    /** The fact that a notice tells; empty where it tells none of that certificate's own. */
    static Optional<Fact> fact(Notice notice, Certificate certificate) {
        return certificate.timeline()
                .stream()
                .filter(fact -> id(notice.kind(), fact).equals(notice.fact()))
                .findFirst();
    }

    /** Which number is told that fact; empty where there is none. */
    static Optional<MobileNumber> number(NoticeKind kind, Certificate certificate, Fact fact) {
        Optional<Application> application = Optional.ofNullable(certificate.application());
        return switch (kind) {
            case UNCOLLECTED, COLLECTED, REISSUED -> certificate.contact();
            case MOBILE_CHANGED, WITHDRAWN -> Optional.ofNullable(fact.takenFrom());
            case OTHER_NUMBER -> application.filter(live -> live.isRegisteredBy(fact))
                    .flatMap(live -> Optional.ofNullable(certificate.roster().mobile())
                            .filter(number -> !live.hasHad(number)));
            default -> application.flatMap(Application::formIfAny).map(ApplicationForm::mobile);
        };
    }

    /** Whether it is for the application's number and no other. */
    static boolean isOfApplication(NoticeKind kind) {
        return switch (kind) {
            case UNCOLLECTED, COLLECTED, REISSUED, MOBILE_CHANGED, WITHDRAWN, OTHER_NUMBER -> false;
            default -> true;
        };
    }
}
