package certpost.local.doors;

import java.util.List;
import java.util.Map;

/** Every route of staff and of the printing house, sorted by what a city sees there of another. */
final class CityRoutes {
    private static final String REFERENCE = "/v1/applications/{reference}";
    private static final String WINDOW = "/v1/windows/{windowId}";
    private static final String BATCH = "/v1/batches/{batchId}";
    private static final String NO_REFERENCE = "2345678CDT";
    private static final String NO_PROPOSAL = "20250917T020000Z-0123456789abcdef";
    private static final String NO_NOTICE = "Z3Vhbmdkb25nLnNvY2lhbC13b3JrZXIuMjAyNS5lNmVlZjdkZDZmNzg0M2MyZjYxMCBhcHBsaWVkLXg";

    private CityRoutes() {}

    /** The province's, which no city may change: 403, whosesoever it is. */
    static List<RouteRow> provinces() {
        return List.of(
                RouteRow.of("PUT /v1/qualifications/{code}", "code", "social-worker", "nobody")
                        .with(TwoCities.QUALIFICATION),
                RouteRow.of("PUT /v1/calendars/{year}", "year", "2031", "2032")
                        .with(Map.of("source", "a trial", "off", List.of("2031-01-01"), "work", List.of()))
                        .answering(201),
                RouteRow.of("PUT /v1/agencies/{code}", "code", "shenzhen", "nobody").with(TwoCities.agency("深圳市")),
                RouteRow.of("PUT /v1/carrier-codes/{opCode}", "opCode", "T9", "T8")
                        .with(Map.of("status", "RETURNING", "source", "a trial"))
                        .answering(201),
                RouteRow.of("PUT /v1/signature").with(Map.of("name", "人社", "source", "a trial")).answering(201),
                RouteRow.of("POST /v1/qualifications/{code}/registration", "code", "social-worker", "nobody")
                        .with(Map.of("year", 2030, "opensOn", "2030-03-16"))
                        .answering(201));
    }

    /** The province's, which every city may read. */
    static List<RouteRow> everybodys() {
        return List.of(RouteRow.of("GET /v1/calendars/{year}", "year", "2025", "2032"), RouteRow.of("GET /v1/agencies"),
                RouteRow.of("GET /v1/carrier-codes"), RouteRow.of("GET /v1/signature"));
    }

    /** Lists of one's own. */
    static List<RouteRow> lists() {
        return List.of(RouteRow.of("GET /v1/windows"), RouteRow.of("GET /v1/notices").asking("status=FAILED"),
                RouteRow.of("GET /v1/batches"), RouteRow.of("GET /v1/tariffs"), RouteRow.of("GET /v1/uncollected"),
                RouteRow.of("GET /v1/proposals"), RouteRow.of("POST /v1/uncollected/reminders"));
    }

    /** Routes with a city's own thing in the path, in an order in which the city itself can ask all of them. */
    static List<RouteRow> rows(TwoCities cities) {
        String waiting = cities.waiting();
        return List.of(RouteRow.of("GET " + WINDOW, "windowId", TwoCities.WINDOW, "xx-2025"),
                window("PUT ").with(cities.window("shenzhen", 2025)),
                window("POST ", "/extension").with(Map.of("closesAt", "2099-01-01T00:00:00+08:00", "reason", "x")),
                window("POST ", "/roster").with(TwoCities.roster()), window("GET ", "/applications"),
                window("POST ", "/approvals").with(Map.of("references", List.of(waiting))),
                reference("GET ", "", cities.inBatch()), reference("GET ", "", waiting),
                reference("POST ", "/disclosure", waiting).with(Map.of("reason", "the label was torn")),
                RouteRow.of("GET /v1/audit", "windowId", TwoCities.WINDOW, "xx-2025")
                        .asking("subject=window/{windowId}"),
                RouteRow.of("GET /v1/audit", "reference", waiting, NO_REFERENCE)
                        .asking("subject=application/{reference}"),
                RouteRow.of("GET /v1/audit", "code", "shenzhen", "nobody").asking("subject=agency/{code}"),
                RouteRow.of("GET /v1/audit", "batchId", TwoCities.BATCH, "xx-2025.0001")
                        .asking("subject=batch/{batchId}"),
                reference("POST ", "/rejection", waiting).with(Map.of("reason", "地址不完整")),
                reference("POST ", "/reminder", waiting),
                reference("POST ", "/collection", waiting)
                        .with(Map.of("document", "RESIDENT_ID", "collectedBy", "HOLDER")),
                reference("POST ", "/reissue", waiting).with(Map.of("cause", "LOST")),
                reference("POST ", "/reissue/issue", waiting),
                reference("PUT ", "", waiting).with(TwoCities.application("13800138000")),
                reference("POST ", "/approval", waiting),
                window("POST ", "/batches").with(Map.of("count", 1)).answering(202), batch("GET ", ""),
                batch("GET ", "/labels"),
                batch("POST ", "/receipt").with(Map.of("count", 1, "sha256", cities.sha256())),
                batch("POST ", "/waybills").with("reference,waybill\n" + cities.inBatch() + ",1900010000777\n"),
                batch("POST ", "/returns").with("reference,reason\n" + cities.inBatch() + ",未妥投退回\n"),
                RouteRow.of("POST /v1/notices/{noticeId}/resend", "noticeId", cities.failedNotice(), NO_NOTICE)
                        .with(Map.of("reason", "the phone was off")),
                proposal("GET ", "", cities.approvable()), proposal("POST ", "/approval", cities.approvable()),
                proposal("POST ", "/rejection", cities.rejectable()).with(Map.of("reason", "a slip of the pen")),
                RouteRow.of("PUT /v1/tariffs/{tariffId}", "tariffId", TwoCities.TARIFF, "xx-mail")
                        .with(TwoCities.tariff("shenzhen")),
                versions("tariff", TwoCities.TARIFF), versions("agency", "shenzhen"));
    }

    private static RouteRow window(String method) {
        return window(method, "");
    }

    private static RouteRow window(String method, String act) {
        return RouteRow.of(method + WINDOW + act, "windowId", TwoCities.WINDOW, "xx-2025");
    }

    private static RouteRow reference(String method, String act, String reference) {
        return RouteRow.of(method + REFERENCE + act, "reference", reference, NO_REFERENCE);
    }

    private static RouteRow batch(String method, String act) {
        return RouteRow.of(method + BATCH + act, "batchId", TwoCities.BATCH, "xx-2025.0001").notForTheProvince();
    }

    /** What people of an agency propose is for their own colleagues, not for the province's. */
    private static RouteRow proposal(String method, String act, String proposal) {
        return RouteRow.of(method + "/v1/proposals/{proposalId}" + act, "proposalId", proposal, NO_PROPOSAL)
                .notForTheProvince();
    }

    private static RouteRow versions(String kind, String code) {
        return new RouteRow("GET /v1/reference-data/{kind}/{code}/versions", "", Map.of("kind", kind, "code", code),
                Map.of("kind", kind, "code", "nobody"), null, 200, 200);
    }
}
