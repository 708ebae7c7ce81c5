package certpost.local.doors;

import java.util.List;
import java.util.Map;

/** Every route of holders, and of everyone. */
final class HolderRoutes {
    private static final String CERTIFICATE = "/v1/me/certificates/{certificateId}";
    private static final String REMINDER = "/v1/me/reminders/{reminderId}";

    private HolderRoutes() {}

    /** By which a holder makes something of each kind. */
    static List<RouteRow> making(String certificate) {
        return List.of(
                certificate("PUT ", "/application", certificate).with(TwoCities.application("13800138004"))
                        .answering(201),
                RouteRow.of("POST /v1/me/reminders")
                        .with(Map.of("qualification", "social-worker", "mobile", "13800138004"))
                        .answering(201));
    }

    /** By which one looks at it, and acts on it without an end. */
    static List<RouteRow> seeing(String certificate) {
        return List.of(RouteRow.of("GET /v1/me/certificates"), certificate("GET ", "", certificate),
                RouteRow.of("GET /v1/me/reminders"),
                // A wrong code, but for one time in a million.
                reminder("POST ", "/confirmation").with(Map.of("code", "000000")).answering(422));
    }

    /** By which it ends. */
    static List<RouteRow> ending(String certificate) {
        return List.of(reminder("DELETE ", "").answering(204),
                certificate("DELETE ", "/application", certificate).answering(204));
    }

    /** Which are answered to everybody alike. */
    static List<RouteRow> open() {
        return List.of(RouteRow.of("GET /v1/health"), RouteRow.of("GET /v1/qualifications"),
                RouteRow.of("GET /v1/deadlines").asking("announcedOn=2025-09-19&workingDays=12"),
                RouteRow.of("GET /v1/postage")
                        .asking("channel=DIRECT&province=%E5%B9%BF%E4%B8%9C%E7%9C%81&at=2025-09-22T10:00:00Z"));
    }

    private static RouteRow certificate(String method, String act, String certificate) {
        return RouteRow.of(method + CERTIFICATE + act, "certificateId", certificate,
                certificate.substring(0, certificate.length() - 20) + "0".repeat(20));
    }

    private static RouteRow reminder(String method, String act) {
        return RouteRow.of(method + REMINDER + act, "reminderId", "social-worker", "constructor");
    }
}
