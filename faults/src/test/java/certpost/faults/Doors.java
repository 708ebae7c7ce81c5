package certpost.faults;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** By which rows of the matrix each door is tried through which something is written: routes, schedules, streams and logs. */
final class Doors {
    private static final String ME = "/v1/me/certificates/{certificateId}/application";
    private static final String REMINDER = "/v1/me/reminders/{reminderId}";
    private static final String REFERENCE = "/v1/applications/{reference}";
    private static final String WINDOW = "/v1/windows/{windowId}";
    private static final String BATCH = "/v1/batches/{batchId}";

    static final Map<String, List<String>> TRIED = Map.ofEntries(
            entry("PUT " + ME,
                    List.of("apply", "amend the recipient", "amend the mobile number", "apply for a new paper",
                            "apply for what came back")),
            entry("DELETE " + ME, List.of("withdraw", "withdraw from a new paper", "withdraw from what came back")),
            entry("POST /v1/me/reminders", List.of("ask for a reminder", "ask for another code")),
            entry("POST " + REMINDER + "/confirmation", List.of("confirm a reminder")),
            entry("DELETE " + REMINDER,
                    List.of("take a reminder back", "take one back before its code is told",
                            "take one back before it is told")),
            entry("PUT /v1/qualifications/{code}",
                    List.of("load a qualification", "load a qualification again, changed")),
            entry("PUT /v1/calendars/{year}", List.of("load a calendar")),
            entry("PUT /v1/tariffs/{tariffId}", List.of("load a tariff")),
            entry("PUT /v1/agencies/{code}", List.of("load an agency")),
            entry("PUT /v1/carrier-codes/{opCode}", List.of("load a carrier's code")),
            entry("PUT /v1/signature", List.of("load the signature", "propose to load the signature")),
            entry("POST /v1/qualifications/{code}/registration", List.of("announce a registration")),
            entry("PUT " + WINDOW, List.of("announce a window")),
            entry("POST " + WINDOW + "/extension", List.of("extend a window")),
            entry("POST " + WINDOW + "/roster", List.of("load a roster", "load it once more, changed")),
            entry("POST " + WINDOW + "/approvals", List.of("approve a list, some of it before")),
            entry("POST " + WINDOW + "/batches", List.of("wish for a batch")),
            entry("PUT " + REFERENCE, List.of("apply at the counter", "correct a number at the counter")),
            entry("POST " + REFERENCE + "/disclosure", List.of("disclose an address")),
            entry("POST " + REFERENCE + "/approval", List.of("approve an application")),
            entry("POST " + REFERENCE + "/rejection", List.of("reject an application")),
            entry("POST " + REFERENCE + "/collection",
                    List.of("collect what was never applied for", "collect what came back", "collect a new paper")),
            entry("POST " + REFERENCE + "/reminder", List.of("remind of one uncollected")),
            entry("POST /v1/uncollected/reminders", List.of("remind of all uncollected")),
            entry("POST /v1/proposals/{proposalId}/approval", List.of("approve that it is loaded", "approve a roster")),
            entry("POST /v1/proposals/{proposalId}/rejection", List.of("reject that it is loaded")),
            entry("POST " + REFERENCE + "/reissue", List.of("ask for a new paper")),
            entry("POST " + REFERENCE + "/reissue/issue", List.of("issue a new paper")),
            entry("POST /v1/notices/{noticeId}/resend", List.of("send a notice again")),
            entry("POST " + BATCH + "/receipt", List.of("receipt of a batch")),
            entry("POST " + BATCH + "/waybills",
                    List.of("waybills", "waybills that the carrier knew before", "waybill of a new paper")),
            entry("POST " + BATCH + "/returns", List.of("returns")),
            entry("POST /v1/carrier/events", List.of("events of known parcels", "events of an unknown parcel")),
            entry("schedule CloseWindows", List.of("close a window, first look", "close a window, second look")),
            entry("schedule CutBatches", List.of("cut a batch", "cut a batch with a new paper")),
            entry("schedule RemindHolders",
                    List.of("tell of an open window", "tell of an extended window",
                            "call who waits for a registration")),
            entry("schedule SendNotices", List.of("tell, by the sweep", "tell a code", "tell of a registration")),
            entry("schedule Reconcile", List.of("reconcile, where the stream lost a fact")),
            entry("stream CertificatesTable to SendNotices",
                    List.of("tell, by the stream", "tell, with a delivery code")),
            entry("log to ReadReceipts", List.of("a receipt of the provider's")));

    /** Why not. */
    static final Map<String, String> NOT_TRIED = Map.of();

    private Doors() {}
}
