package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.audit.ActKind;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.FactKind;
import certpost.domain.reference.Agency;
import certpost.domain.reference.ReferenceKind;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import java.time.Instant;
import java.util.Set;

/** The staff's door of agencies that leave no weighty act to one person; clerk-1 proposes, clerk-2 approves. */
final class TwoPeople {
    static final Window CITYS = SomeWindows.ofAgency("gz-2025", SomeCertificates.SESSION, "guangzhou");
    static final Instant EARLY = SomeWindows.CLOSES.minusSeconds(3_600);
    static final String ROWS = RosterFile.english().rows(11, 12).text();

    final StaffDoor door = new StaffDoor(SomeWindows.direct(), CITYS);

    TwoPeople() {
        door.reference.put(new Agency("guangdong", "人事考试机构", "广东省", Set.of(), "a test").withSecondPerson());
        door.reference.put(new Agency("guangzhou", "人事考试机构", "广东省", Set.of("广州市"), "a test"));
    }

    /** One act of each kind that takes two people. */
    enum Weighty {
        LOADING,
        ANNOUNCING_A_REGISTRATION,
        CLOSING_EARLY,
        RELEASING_A_BATCH,
        IMPORTING_A_ROSTER,
        REMINDING_MANY;

        /** The request of clerk-1. */
        Call call(TwoPeople two) {
            return switch (this) {
                case LOADING -> two.door.call("PUT /v1/signature").json("{\"name\": \"人社\", \"source\": \"a test\"}");
                case ANNOUNCING_A_REGISTRATION -> two.door.call("POST /v1/qualifications/{code}/registration")
                        .path("code", "social-worker")
                        .json("{\"year\": 2026, \"opensOn\": \"2026-03-16\"}");
                case CLOSING_EARLY -> two.closing(EARLY);
                case RELEASING_A_BATCH -> two.door.call("POST /v1/windows/{windowId}/batches")
                        .path("windowId", CITYS.id().value())
                        .json("{\"count\": 7}");
                case IMPORTING_A_ROSTER -> two.importing();
                case REMINDING_MANY -> two.remindingMany();
            };
        }

        /** How often it was done. */
        long times(TwoPeople two) {
            return switch (this) {
                case LOADING -> two.door.reference.versions(ReferenceKind.SIGNATURE, "sms").size();
                case ANNOUNCING_A_REGISTRATION ->
                    two.door.reference.versions(ReferenceKind.REGISTRATION, "social-worker").size();
                case CLOSING_EARLY -> two.window().version() - 1;
                case RELEASING_A_BATCH ->
                    two.door.audit.all().filter(entry -> entry.act().equals(ActKind.BATCH_WISHED.name())).count();
                case IMPORTING_A_ROSTER -> two.door.certificates.all().size();
                case REMINDING_MANY -> two.door.certificates.all()
                        .stream()
                        .flatMap(each -> each.timeline().stream())
                        .filter(fact -> fact.kind() == FactKind.REMINDED)
                        .count();
            };
        }

        /** How often it is done by being done once. */
        long once() {
            return this == IMPORTING_A_ROSTER || this == REMINDING_MANY ? 2 : 1;
        }

        /** What the second person has to send along. */
        Call along(Call approval) {
            return this == IMPORTING_A_ROSTER ? approval.text("text/csv", ROWS) : approval;
        }
    }

    Call closing(Instant closesAt) {
        return door.call("POST /v1/windows/{windowId}/extension")
                .path("windowId", SomeCertificates.WINDOW.value())
                .json("{\"closesAt\": \"%s\", \"reason\": \"early\"}".formatted(closesAt));
    }

    Call importing() {
        return door.call("POST /v1/windows/{windowId}/roster")
                .path("windowId", SomeCertificates.WINDOW.value())
                .text("text/csv", ROWS);
    }

    /** Of two certificates that nobody has collected. */
    private Call remindingMany() {
        door.clock.moveTo(SomeCertificates.LATER);
        door.certificates.keep(SomeCertificates.entered(21));
        door.certificates.keep(SomeCertificates.entered(22));
        return door.call("POST /v1/uncollected/reminders");
    }

    /** Proposes it; the proposal's id. */
    String proposed(Call call) {
        Reply reply = door.answer(call);
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return reply.text("proposalId");
    }

    /** The second person's approval. */
    Call approval(String proposal) {
        return decision(proposal, "approval");
    }

    Call rejection(String proposal) {
        return decision(proposal, "rejection").json("{\"reason\": \"not before the holidays\"}");
    }

    private Call decision(String proposal, String what) {
        return door.call("POST /v1/proposals/{proposalId}/" + what)
                .path("proposalId", proposal)
                .claim("sub", "clerk-2");
    }

    Call look(String proposal) {
        return door.call("GET /v1/proposals/{proposalId}").path("proposalId", proposal).claim("sub", "clerk-2");
    }

    Window window() {
        return door.windows.find(SomeCertificates.WINDOW).orElseThrow();
    }

    /** An answer that must be one of success. */
    Reply ok(Call call) {
        Reply reply = door.answer(call);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }
}
