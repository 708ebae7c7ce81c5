package certpost.staff;

import certpost.domain.audit.AuditedAct;
import certpost.domain.audit.ActKind;
import certpost.aws.dynamodb.Parallel;
import certpost.aws.http.Answers;
import certpost.aws.http.FieldReader;
import certpost.aws.http.Paging;
import certpost.aws.http.ProblemCode;
import certpost.aws.http.Request;
import certpost.domain.Page;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore.Written;
import certpost.domain.certificate.Reminder;
import certpost.domain.certificate.Reminder.Outcome;
import certpost.staff.CounterWalk.Waiting;
import certpost.staff.Dossiers.Act;
import certpost.staff.UncollectedDocument.Reminded;
import certpost.staff.UncollectedDocument.UncollectedList;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Lists certificates that nobody has collected yet, and reminds their holders: one, or all page by page. */
final class Reminders {
    private final Ports ports;
    private final Dossiers dossiers;
    private final CounterSessions sessions;
    private final CounterWalk walk;
    private final Answers answers;

    Reminders(Ports ports, Dossiers dossiers, Answers answers) {
        this.ports = ports;
        this.dossiers = dossiers;
        this.sessions = new CounterSessions(ports);
        this.walk = new CounterWalk(ports, sessions);
        this.answers = answers;
    }

    APIGatewayV2HTTPResponse list(Clerk clerk, Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        Page<Waiting> page = query.take(walk.page(clerk, Paging.of(query), request.receivedAt()));
        var mistakes = query.mistakes();
        return page == null || !mistakes.isEmpty()
                ? answers.invalid(mistakes)
                : answers.json(200, UncollectedList.class,
                        new UncollectedList(page.items()
                                .stream()
                                .map(each -> UncollectedDocument.of(each.certificate(), each.since()))
                                .toList(), page.next()));
    }

    /** Whoever was reminded today is not reminded again, so a page may be asked for twice. */
    APIGatewayV2HTTPResponse remindAll(Clerk clerk, Request request) {
        FieldReader query = FieldReader.ofQuery(request.query());
        Page<Waiting> page = query.take(walk.page(clerk, Paging.of(query), request.receivedAt()));
        var mistakes = query.mistakes();
        if (page == null || !mistakes.isEmpty()) {
            return answers.invalid(mistakes);
        }
        Reminder reminder = reminder(clerk, request);
        List<Outcome> outcomes = Parallel.all(page.items()
                .stream()
                .<Callable<Outcome>>map(each -> () -> remind(clerk, each.certificate(), reminder))
                .toList());
        return answers.json(200, Reminded.class,
                new Reminded(count(outcomes, Outcome.Done.class),
                        count(outcomes, Outcome.AsBefore.class) + count(outcomes, Outcome.NotWaiting.class),
                        count(outcomes, Outcome.NoNumber.class), page.next()));
    }

    private static int count(List<Outcome> outcomes, Class<? extends Outcome> kind) {
        return Math.toIntExact(outcomes.stream().filter(kind::isInstance).count());
    }

    private Outcome remind(Clerk clerk, Certificate certificate, Reminder reminder) {
        Outcome outcome = reminder.of(certificate);
        return outcome instanceof Outcome.Done(var changed) && ports.acts()
                .change(changed, reminder.writeId(),
                        clerk.act(changed, ActKind.REMINDED, reminder.at())) instanceof Written.Conflict(var newer)
                                ? remind(clerk, newer, reminder)
                                : outcome;
    }

    APIGatewayV2HTTPResponse remind(Clerk clerk, Request request) {
        Reminder reminder = reminder(clerk, request);
        return dossiers.find(clerk, request)
                .map(found -> dossiers.act(found, request.id(),
                        current -> notYet(current, request.receivedAt()).<Act>map(Act.Answer::new)
                                .orElseGet(() -> act(clerk.act(current, ActKind.REMINDED, request.receivedAt()),
                                        current, reminder.of(current)))))
                .orElseGet(dossiers::notFound);
    }

    private Optional<APIGatewayV2HTTPResponse> notYet(Certificate current, Instant now) {
        return sessions.since(current)
                .filter(now::isBefore)
                .map(since -> answers.problem(ProblemCode.CONFLICT,
                        "it can still be mailed and is not at the counter before " + BeijingTime.text(since)));
    }

    private Act act(AuditedAct act, Certificate current, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var changed) -> new Act.Store(changed, act);
            case Outcome.AsBefore() -> new Act.Answer(dossiers.shown(current));
            case Outcome.NoNumber() -> new Act.Answer(answers.problem(ProblemCode.CONFLICT,
                    "neither an application nor the roster has a mobile number of the holder"));
            case Outcome.NotWaiting() -> new Act.Answer(
                    answers.problem(ProblemCode.CONFLICT, "it does not wait at the counter: " + current.state()));
        };
    }

    private static Reminder reminder(Clerk clerk, Request request) {
        return new Reminder(request.receivedAt(), clerk.name(), request.id());
    }
}
