package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.Paging;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Page;
import certpost.domain.postage.Tariff;
import certpost.domain.reference.Agency;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.reference.Version;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows every version of a fact: who loaded what, when, and what it said before. */
final class Histories {
    private final Ports ports;
    private final Facts facts;
    private final Answers answers;

    Histories(Ports ports, Facts facts, Answers answers) {
        this.ports = ports;
        this.facts = facts;
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse list(Clerk clerk, Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        Paging paging = Paging.of(query);
        Optional<List<VersionDocument>> versions = ReferenceKind.ALL.stream()
                .filter(kind -> kind.text().equals(request.path("kind")))
                .findFirst()
                .flatMap(kind -> versions(clerk, kind, request.path("code")));
        Page<VersionDocument> page = query.take(paging
                .of((cursor, limit) -> CodePages.of(versions.orElse(List.of()), Histories::place, cursor, limit)));
        var mistakes = query.mistakes();
        if (page == null || !mistakes.isEmpty()) {
            return answers.invalid(mistakes);
        }
        return versions.isEmpty()
                ? answers.problem(ProblemCode.NOT_FOUND, "there is no such fact")
                : answers.json(200, VersionDocument.VersionList.class,
                        new VersionDocument.VersionList(page.items(), page.next()));
    }

    /** Empty where there is no such fact, or where it is another agency's. */
    private <T> Optional<List<VersionDocument>> versions(Clerk clerk, ReferenceKind<T> kind, String code) {
        List<Version<T>> versions = ports.referenceStore().versions(kind, code);
        return versions.isEmpty() || !owner(versions.getLast().value()).map(clerk::isOf).orElse(true)
                ? Optional.empty()
                : Optional.of(versions.stream()
                        .map(version -> VersionDocument.of(version, facts.document(kind, version.value())))
                        .toList());
    }

    /** Whether there is such a fact, and it is the clerk's business. */
    <T> boolean isShownTo(Clerk clerk, ReferenceKind<T> kind, String code) {
        return ports.referenceStore()
                .find(kind, code)
                .filter(fact -> owner(fact.newest().value()).map(clerk::isOf).orElse(true))
                .isPresent();
    }

    /** Whose own a fact is; empty where it is everybody's. */
    private static Optional<String> owner(Object fact) {
        return switch (fact) {
            case Agency agency -> Optional.of(agency.code());
            case Tariff tariff -> Optional.ofNullable(tariff.agency());
            default -> Optional.empty();
        };
    }

    private static String place(VersionDocument version) {
        return String.format(Locale.ROOT, "%010d", version.version());
    }
}
