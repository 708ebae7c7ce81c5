package certpost.staff;

import certpost.aws.http.Answers;
import certpost.aws.http.JsonBody;
import certpost.aws.http.JsonDocument;
import certpost.aws.http.Request;
import certpost.aws.http.WithoutQuery;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.avaje.jsonb.Jsonb;

/** The routes of staff, over whatever ports: an act is done, or only tried. */
final class StaffRoutes {
    private final WithoutQuery withoutQuery;
    private final Qualifications qualifications;
    private final Calendars calendars;
    private final ExamAgencies agencies;
    private final PostageTariffs tariffs;
    private final ParcelCodes carrierCodes;
    private final SenderNames signature;
    private final Registrations registrations;
    private final Histories histories;
    private final Windows windows;
    private final Extensions extensions;
    private final Rosters rosters;
    private final Applications applications;
    private final Reviews reviews;
    private final Approvals approvals;
    private final Cuts cuts;
    private final Counter counter;
    private final Handovers handovers;
    private final Reissues reissues;
    private final Reminders reminders;
    private final Notices notices;
    private final Resending resending;
    private final Disclosures disclosures;
    private final Audits audits;

    StaffRoutes(Ports ports, Jsonb jsonb, Answers answers) {
        this.withoutQuery = new WithoutQuery(answers);
        var json = new JsonBody(new JsonDocument(jsonb), answers);
        var windowAnswers = new WindowAnswers(ports, answers);
        var facts = new Facts(answers);
        var loading = new Loading(ports, json, facts, answers);
        this.qualifications = new Qualifications(ports, loading, answers);
        this.calendars = new Calendars(ports, loading, facts, answers);
        this.agencies = new ExamAgencies(ports, loading, answers);
        this.tariffs = new PostageTariffs(ports, loading, answers);
        this.carrierCodes = new ParcelCodes(ports, loading, answers);
        this.signature = new SenderNames(ports, loading, facts, answers);
        this.registrations = new Registrations(ports, loading, answers);
        this.histories = new Histories(ports, facts, answers);
        this.windows = new Windows(ports, json, windowAnswers, answers);
        this.extensions = new Extensions(ports, json, windowAnswers, answers);
        this.rosters = new Rosters(ports, windowAnswers, answers);
        var dossiers = new Dossiers(ports, answers);
        this.applications = new Applications(ports, dossiers, windowAnswers, answers);
        this.reviews = new Reviews(dossiers, json, answers);
        this.approvals = new Approvals(ports, windowAnswers, json, answers);
        this.cuts = new Cuts(ports, windowAnswers, json, answers);
        this.counter = new Counter(ports, dossiers, json, answers);
        this.handovers = new Handovers(ports, dossiers, json, answers);
        this.reissues = new Reissues(ports, dossiers, json, answers);
        this.reminders = new Reminders(ports, dossiers, answers);
        this.notices = new Notices(ports, answers);
        this.resending = new Resending(ports, notices, json, answers);
        this.disclosures = new Disclosures(ports, dossiers, json, answers);
        this.audits = new Audits(ports, dossiers, histories, answers);
    }

    /** The catalogue, for everybody. */
    APIGatewayV2HTTPResponse catalogue(Request request) {
        return qualifications.list(request);
    }

    /** The answer to a request that a clerk may make. */
    APIGatewayV2HTTPResponse answer(Clerk clerk, Request request) {
        return switch (request.route()) {
            case "PUT /v1/qualifications/{code}" -> qualifications.put(clerk, request);
            case "POST /v1/qualifications/{code}/registration" -> registrations.post(clerk, request);
            case "PUT /v1/calendars/{year}" -> calendars.put(clerk, request);
            case "GET /v1/calendars/{year}" -> withoutQuery.answer(request, calendars::one);
            case "PUT /v1/agencies/{code}" -> agencies.put(clerk, request);
            case "GET /v1/agencies" -> agencies.list(request);
            case "PUT /v1/tariffs/{tariffId}" -> tariffs.put(clerk, request);
            case "GET /v1/tariffs" -> tariffs.list(clerk, request);
            case "PUT /v1/carrier-codes/{opCode}" -> carrierCodes.put(clerk, request);
            case "GET /v1/carrier-codes" -> carrierCodes.list(request);
            case "PUT /v1/signature" -> signature.put(clerk, request);
            case "GET /v1/signature" -> withoutQuery.answer(request, _ -> signature.one());
            case "GET /v1/reference-data/{kind}/{code}/versions" -> histories.list(clerk, request);
            case "PUT /v1/windows/{windowId}" -> withoutQuery.answer(request, put -> windows.put(clerk, put));
            case "GET /v1/windows/{windowId}" -> withoutQuery.answer(request, get -> windows.one(clerk, get));
            case "GET /v1/windows" -> windows.list(clerk, request);
            case "POST /v1/windows/{windowId}/extension" ->
                withoutQuery.answer(request, post -> extensions.post(clerk, post));
            case "POST /v1/windows/{windowId}/roster" -> rosters.post(clerk, request);
            case "GET /v1/windows/{windowId}/applications" -> applications.list(clerk, request);
            case "GET /v1/applications/{reference}" ->
                withoutQuery.answer(request, get -> applications.one(clerk, get));
            case "PUT /v1/applications/{reference}" -> withoutQuery.answer(request, put -> counter.put(clerk, put));
            case "POST /v1/windows/{windowId}/batches" -> withoutQuery.answer(request, post -> cuts.post(clerk, post));
            case "POST /v1/windows/{windowId}/approvals" ->
                withoutQuery.answer(request, post -> approvals.post(clerk, post));
            case "POST /v1/applications/{reference}/disclosure" ->
                withoutQuery.answer(request, post -> disclosures.post(clerk, post));
            case "GET /v1/audit" -> audits.list(clerk, request);
            case "POST /v1/applications/{reference}/approval" ->
                withoutQuery.answer(request, post -> reviews.approve(clerk, post));
            case "POST /v1/applications/{reference}/rejection" ->
                withoutQuery.answer(request, post -> reviews.reject(clerk, post));
            case "POST /v1/applications/{reference}/collection" ->
                withoutQuery.answer(request, post -> handovers.post(clerk, post));
            case "POST /v1/applications/{reference}/reissue" ->
                withoutQuery.answer(request, post -> reissues.request(clerk, post));
            case "POST /v1/applications/{reference}/reissue/issue" ->
                withoutQuery.answer(request, post -> reissues.issue(clerk, post));
            case "POST /v1/applications/{reference}/reminder" ->
                withoutQuery.answer(request, post -> reminders.remind(clerk, post));
            case "GET /v1/uncollected" -> reminders.list(clerk, request);
            case "POST /v1/uncollected/reminders" -> reminders.remindAll(clerk, request);
            case "GET /v1/notices" -> notices.list(clerk, request);
            case "POST /v1/notices/{noticeId}/resend" ->
                withoutQuery.answer(request, post -> resending.post(clerk, post));
            default -> throw new IllegalStateException("no such route here: " + request.route());
        };
    }
}
