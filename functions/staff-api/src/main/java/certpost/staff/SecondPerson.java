package certpost.staff;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import certpost.aws.http.Answers;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.proposal.Proposal;
import certpost.domain.reference.Agency;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.reference.Version;
import certpost.staff.Trying.Tried;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Leaves no weighty act to one person, where an agency wants that: it is tried at once, and written down for a second. */
final class SecondPerson {
    private static final String AGENCY = "PUT /v1/agencies/{code}";
    private static final Set<String> WEIGHTY = Set.of(AGENCY, "PUT /v1/qualifications/{code}",
            "POST /v1/qualifications/{code}/registration", "PUT /v1/calendars/{year}", "PUT /v1/tariffs/{tariffId}",
            "PUT /v1/carrier-codes/{opCode}", "PUT /v1/signature", "PUT /v1/windows/{windowId}",
            "POST /v1/windows/{windowId}/extension", "POST /v1/windows/{windowId}/roster",
            "POST /v1/windows/{windowId}/batches", "POST /v1/uncollected/reminders");

    /** So that a list of them is read in one go. */
    private static final int MOST_OPEN = 100;

    private final Ports ports;
    private final StaffRoutes routes;
    private final ProposalAnswers proposals;
    private final Trying trying;
    private final Jsonb jsonb;
    private final Answers answers;

    SecondPerson(Ports ports, StaffRoutes routes, Jsonb jsonb, Answers answers) {
        this.ports = ports;
        this.routes = routes;
        this.proposals = new ProposalAnswers(jsonb, answers);
        this.trying = new Trying(ports, jsonb, answers);
        this.jsonb = jsonb;
        this.answers = answers;
    }

    /** Done as ever, or proposed. */
    APIGatewayV2HTTPResponse answer(Clerk clerk, Request request) {
        return WEIGHTY.contains(request.route()) && isWanted(clerk, request)
                ? tried(clerk, request)
                : routes.answer(clerk, request);
    }

    /** Whoever changes an agency that wants it must not do so alone either: nobody switches it off alone. */
    private boolean isWanted(Clerk clerk, Request request) {
        return agency(clerk.agency(), loaded -> loaded.inForceAt(request.receivedAt()).stream())
                || (request.route().equals(AGENCY) && agency(request.path("code"), loaded -> Stream
                        .concat(loaded.inForceAt(request.receivedAt()).stream(), Stream.of(loaded.newest()))));
    }

    private boolean agency(String code, Function<Loaded<Agency>, Stream<Version<Agency>>> versions) {
        return ports.referenceStore()
                .find(ReferenceKind.AGENCY, code)
                .stream()
                .flatMap(versions)
                .anyMatch(version -> version.value().secondPerson());
    }

    /** What is refused, or changes nothing, is answered as ever. */
    private APIGatewayV2HTTPResponse tried(Clerk clerk, Request request) {
        Tried tried = trying.of(clerk, request);
        if (tried.isRefused() || tried.weight().isNone()) {
            return tried.answer();
        }
        return tried.weight().isGreat()
                ? proposed(tried, Proposal.of(tried.weight().act(clerk), Wording.of(request), request.id()))
                : new StaffRoutes(ports.with(new TriedActs(ports.acts(), tried.acts())), jsonb, answers).answer(clerk,
                        request);
    }

    /** Whoever has heard no answer asks again, and hears of what was proposed the first time. */
    private APIGatewayV2HTTPResponse proposed(Tried tried, Proposal proposal) {
        List<Proposal> open = ports.proposals()
                .page(proposal.agency(), Proposal::isOpen, null, MOST_OPEN, proposal.at())
                .items();
        Optional<Proposal> same = open.stream().filter(each -> each.isAskedForBy(proposal)).findFirst();
        if (same.isPresent()) {
            return proposals.proposed(same.get(), tried.answer());
        }
        if (open.size() == MOST_OPEN) {
            return answers.problem(ProblemCode.CONFLICT, "too much waits for a second person; approve or reject some");
        }
        if (!ports.acts().change(proposal, proposal.proposing())) {
            throw new IllegalStateException("another request had the same id");
        }
        return proposals.proposed(proposal, tried.answer());
    }
}
