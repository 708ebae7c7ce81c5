package certpost.local;

import certpost.structure.Contract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every route of staff and of the printing house, sorted by what a city sees there of another. */
final class CityRoutes {
    private static final String REFERENCE = "/v1/applications/{reference}";
    private static final String WINDOW = "/v1/windows/{windowId}";
    private static final String BATCH = "/v1/batches/{batchId}";
    private static final String NO_REFERENCE = "2345678CDT";
    private static final String NO_NOTICE = "Z3Vhbmdkb25nLnNvY2lhbC13b3JrZXIuMjAyNS5lNmVlZjdkZDZmNzg0M2MyZjYxMCBhcHBsaWVkLXg";

    /** The province's, which every city may read. */
    static final Set<String> EVERYBODYS = Set.of("GET /v1/calendars/{year}", "GET /v1/agencies",
            "GET /v1/carrier-codes", "GET /v1/signature");

    /** The province's, which no city may change: 403, whosesoever it is. */
    static final Set<String> THE_PROVINCES = Set.of("PUT /v1/qualifications/{code}", "PUT /v1/calendars/{year}",
            "PUT /v1/agencies/{code}", "PUT /v1/carrier-codes/{opCode}", "PUT /v1/signature",
            "POST /v1/qualifications/{code}/registration");

    /** Lists of one's own. */
    static final Set<String> LISTS = Set.of("GET /v1/windows", "GET /v1/notices", "GET /v1/batches", "GET /v1/tariffs",
            "GET /v1/uncollected", "POST /v1/uncollected/reminders");

    private CityRoutes() {}

    /** Those of the contract. */
    static Set<String> ofTheContract() {
        var routes = new TreeSet<String>();
        Contract.routes().forEach((route, scopes) -> {
            if (scopes.contains("certpost/staff") || scopes.contains("certpost/printer")) {
                routes.add(route);
            }
        });
        return routes;
    }

    /** Routes with a city's own thing in the path, in an order in which the city itself can ask all of them. */
    static List<CityRow> rows(TwoCities cities) {
        String waiting = cities.waiting();
        return List.of(CityRow.of("GET " + WINDOW, "windowId", TwoCities.WINDOW, "xx-2025"),
                window("PUT ").with(cities.window("shenzhen", 2025)),
                window("POST ", "/extension").with(Map.of("closesAt", "2099-01-01T00:00:00+08:00", "reason", "x")),
                window("POST ", "/roster").with(TwoCities.roster()), window("GET ", "/applications"),
                window("POST ", "/approvals").with(Map.of("references", List.of(waiting))),
                reference("GET ", "", cities.inBatch()), reference("GET ", "", waiting),
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
                CityRow.of("POST /v1/notices/{noticeId}/resend", "noticeId", cities.failedNotice(), NO_NOTICE)
                        .with(Map.of("reason", "the phone was off")),
                CityRow.of("PUT /v1/tariffs/{tariffId}", "tariffId", TwoCities.TARIFF, "xx-mail")
                        .with(TwoCities.tariff("shenzhen")),
                versions("tariff", TwoCities.TARIFF), versions("agency", "shenzhen"));
    }

    private static CityRow window(String method) {
        return window(method, "");
    }

    private static CityRow window(String method, String act) {
        return CityRow.of(method + WINDOW + act, "windowId", TwoCities.WINDOW, "xx-2025");
    }

    private static CityRow reference(String method, String act, String reference) {
        return CityRow.of(method + REFERENCE + act, "reference", reference, NO_REFERENCE);
    }

    private static CityRow batch(String method, String act) {
        return CityRow.of(method + BATCH + act, "batchId", TwoCities.BATCH, "xx-2025.0001").notForTheProvince();
    }

    private static CityRow versions(String kind, String code) {
        return new CityRow("GET /v1/reference-data/{kind}/{code}/versions", Map.of("kind", kind, "code", code),
                Map.of("kind", kind, "code", "nobody"), null, 200, 200);
    }
}
