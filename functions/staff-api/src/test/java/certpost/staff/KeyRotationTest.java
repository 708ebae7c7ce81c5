package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.Certificate;
import certpost.domain.holder.DocumentType;
import certpost.domain.holder.HolderId;
import certpost.domain.holder.HolderKeys;
import certpost.domain.holder.IdentityDocument;
import certpost.domain.window.ExamSession;
import org.junit.jupiter.api.Test;

/** A new exam session takes the newest holder key, and keeps it for every import. */
class KeyRotationTest {
    private static final HolderKeys OLD = StaffDoor.KEYS;
    private static final HolderKeys BOTH = HolderKeys.parse("""
            1=Y2VydHBvc3RjZXJ0cG9zdGNlcnRwb3N0Y2VydHBvc3Q=
            2=bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3bmV3""");

    private final StaffDoor door = new StaffDoor();

    KeyRotationTest() {
        door.keys = OLD;
        announce("w-2025", 2025);
        door.keys = BOTH;
        announce("w-2026", 2026);
    }

    @Test
    void shouldGiveANewSessionTheNewestKeyAndLeaveEarlierOnesTheirs() {
        assertThat(version(2025)).isEqualTo(1);
        assertThat(version(2026)).isEqualTo(2);
    }

    @Test
    void shouldEnterEveryImportUnderTheSessionsKeyHoweverManyAreAdded() {
        load("w-2025");
        load("w-2026");
        load("w-2025");

        assertThat(door.certificates.all()).extracting(Certificate::key)
                .extracting(key -> key.holder())
                .containsExactlyInAnyOrder(holder(1), holder(2));
    }

    private void load(String window) {
        var reply = door.answer(door.call("POST /v1/windows/{windowId}/roster")
                .path("windowId", window)
                .text("text/csv", RosterFile.english().rows(1, 1).text()));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private void announce(String id, int year) {
        var reply = door.answer(door.call("PUT /v1/windows/{windowId}").path("windowId", id).json("""
                {"qualification": "social-worker", "year": %d, "authority": "guangdong", "channel": "DIRECT",
                 "opensAt": "2025-09-19T09:00:00+08:00", "closesAt": "2025-10-11T09:00:00Z"}""".formatted(year)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    }

    private int version(int year) {
        return door.windows.find(new ExamSession("guangdong", "social-worker", year)).orElseThrow().holderKeyVersion();
    }

    private static HolderId holder(int version) {
        return BOTH.holderId(version, new IdentityDocument(DocumentType.RESIDENT_ID, RosterFile.document(1)));
    }
}
