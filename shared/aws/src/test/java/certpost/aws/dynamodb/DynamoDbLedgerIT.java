package certpost.aws.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.ListChunk;
import certpost.domain.books.BatchPart;
import certpost.domain.books.Ledger;
import certpost.domain.books.LedgerContract;
import certpost.domain.books.Owned;
import certpost.domain.books.Reserved;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.RosterStore;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.parcel.SomeEvents;
import certpost.domain.window.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each table read whole, in segments and pages. */
class DynamoDbLedgerIT extends LedgerContract {
    private static final BatchId BATCH = new BatchId(SomeCertificates.WINDOW, 1);

    @RegisterExtension
    final TrialTables tables = new TrialTables(EmbeddedDynamoDb.client());

    @Override
    protected Ledger<Certificate> certificates() {
        return DynamoDbLedger.certificates(tables.client(), tables.name("CertificatesTable"));
    }

    @Override
    protected RosterStore roster() {
        return tables.roster();
    }

    @Test
    void shouldShowEachReferenceWithItsCertificate() {
        tables.roster().enter(List.of(SomeCertificates.row(1), SomeCertificates.row(2)));

        assertThat(all(DynamoDbLedger.references(tables.client(), tables.name("ReferencesTable")), 8, 1))
                .containsExactlyInAnyOrder(
                        new Reserved(SomeCertificates.entered(1).reference(), SomeCertificates.key(1)),
                        new Reserved(SomeCertificates.entered(2).reference(), SomeCertificates.key(2)));
    }

    @Test
    void shouldShowListsPartByPartAndManifests() {
        Certificate certificate = SomeCertificates.applied(1);
        var chunk = new ListChunk(List.of(new Entry(certificate.order().orElseThrow(), certificate.key())), false);
        var end = new ListChunk(List.of(), true);
        var manifest = new Batch(BATCH, Channel.DIRECT, Batch.PRINTING_HOUSE, BatchState.READY, 1, "00",
                SomeCertificates.APPLIED_AT);
        tables.batches().putChunk(BATCH, 0, chunk);
        tables.batches().putChunk(BATCH, 1, end);
        tables.batches().putManifest(manifest);

        assertThat(all(DynamoDbLedger.batches(tables.client(), tables.name("BatchesTable")), 4, 2))
                .containsExactlyInAnyOrder(new BatchPart.Chunk(BATCH, 0, chunk), new BatchPart.Chunk(BATCH, 1, end),
                        new BatchPart.Manifest(manifest));
    }

    @Test
    void shouldShowTheOwnersOfWaybillsAndNotTheirEvents() {
        tables.roster().enter(List.of(SomeCertificates.row(1)));
        Certificate current = tables.certificates().find(SomeCertificates.key(1)).orElseThrow();
        tables.certificates()
                .register(current.key(), SomeCertificates.form(), SomeCertificates.WINDOW, SomeCertificates.APPLIED_AT,
                        "w");
        current = tables.certificates().find(current.key()).orElseThrow();
        Certificate sent = current.batched(SomeCertificates.place(1), SomeCertificates.APPLIED_AT);
        tables.certificates().write(sent, "batch");
        tables.waybills()
                .assign(sent.sent(SomeCertificates.waybill(1), SomeCertificates.APPLIED_AT),
                        SomeCertificates.waybill(1), null, "w");
        tables.carrierEvents(() -> SomeCertificates.APPLIED_AT)
                .add(SomeEvents.event("203", "14 08:30"), SomeCertificates.APPLIED_AT);

        assertThat(all(DynamoDbLedger.waybills(tables.client(), tables.name("CarrierEventsTable")), 16, 1))
                .containsExactly(new Owned(SomeCertificates.waybill(1), sent.key(), sent.reference()));
    }
}
