package certpost.printer;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call.Reply;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditSubject;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchState;
import certpost.domain.certificate.SomeCertificates;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the printing house and agencies do with batches is recorded on the batch's chain, once for each request. */
class WhoDidWhatTest {
    private static final AuditSubject BATCH = AuditSubject.of(PrinterDoor.FIRST);

    private final PrinterDoor door = new PrinterDoor();

    @Test
    void shouldRecordAReceiptOnce() {
        Batch batch = door.batch(BatchState.READY, 2);
        door.answer(door.receipt(2, batch.sha256()));
        door.answer(door.receipt(2, batch.sha256()));

        assertThat(door.audit.all()).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo(BATCH.toString());
            assertThat(entry.act() + " " + entry.by() + " " + entry.agency())
                    .isEqualTo("BATCH_RECEIVED somebody " + Batch.PRINTING_HOUSE);
            assertThat(entry.what()).isEqualTo(Map.of("count", "2", "sha256", batch.sha256()));
        });
    }

    @Test
    void shouldRecordAFileOfWaybillsOnTheBatchAndAReplacedOneOnItsApplication() {
        door.batch(BatchState.RECEIVED, 2);
        ok(door.answer(door.upload(PrinterDoor.line(1, 1), PrinterDoor.line(2, 2), "x,y")));
        ok(door.answer(door.upload(PrinterDoor.line(1, 3), PrinterDoor.line(2, 2))));

        assertThat(door.audit.acts(BATCH)).containsExactly("WAYBILLS_UPLOADED", "WAYBILLS_TAKEN", "WAYBILLS_UPLOADED",
                "WAYBILLS_TAKEN");
        assertThat(door.audit.chain(BATCH).map(AuditEntry::what)).element(1)
                .satisfies(what -> assertThat(what).containsEntry("rows", "3")
                        .containsEntry("accepted", "2")
                        .containsEntry("rejected", "1"));
        assertThat(door.audit.acts(AuditSubject.of(SomeCertificates.entered(1).reference())))
                .containsExactly("WAYBILL_REPLACED");
        assertThat(door.audit.acts(AuditSubject.of(SomeCertificates.entered(2).reference()))).isEmpty();
    }

    @Test
    void shouldRecordAFileOfReturns() {
        door.batch(BatchState.RECEIVED, 1);
        ok(door.answer(door.upload(PrinterDoor.line(1, 1))));
        ok(door.answer(door.call("POST /v1/batches/{batchId}/returns")
                .text("text/csv", "reference,reason\n" + PrinterDoor.reference(1) + ",未妥投退回\n")));

        assertThat(door.audit.acts(BATCH)).endsWith("RETURNS_UPLOADED", "RETURNS_TAKEN");
    }

    @Test
    void shouldRecordWhoFetchesLabelsEachTime() {
        door.batch(BatchState.READY, 2);

        ok(door.answer(door.call("GET /v1/batches/{batchId}/labels")));
        ok(door.answer(door.call("GET /v1/batches/{batchId}/labels")));

        assertThat(door.audit.acts(BATCH)).containsExactly("LABELS_SERVED", "LABELS_SERVED");
    }

    @Test
    void shouldRecordNothingOfFilesWithoutAGoodRow() {
        door.batch(BatchState.RECEIVED, 1);

        ok(door.answer(door.upload("x,y")));

        assertThat(door.audit.all()).isEmpty();
    }

    @Test
    void shouldLetNobodyActWhomTheTokenDoesNotName() {
        Batch batch = door.batch(BatchState.READY, 1);

        door.refused(door.receipt(1, batch.sha256()).claim("sub", ""), 403, "forbidden");
    }

    private static void ok(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }
}
