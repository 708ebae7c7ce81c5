package certpost.printer;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.acts.PrintingActsInMemory;
import certpost.domain.audit.AuditEntry;
import certpost.domain.audit.AuditInMemory;
import certpost.aws.csv.Labels;
import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.batch.BatchStore;
import certpost.domain.batch.BatchesInMemory;
import certpost.domain.batch.ListChunk;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateStore;
import certpost.domain.certificate.CertificatesInMemory;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.parcel.CarrierEventsInMemory;
import certpost.domain.parcel.SomeEvents;
import certpost.domain.parcel.WaybillStore;
import certpost.domain.parcel.WaybillsInMemory;
import certpost.domain.window.Channel;
import certpost.domain.window.WindowId;
import io.avaje.jsonb.Jsonb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The printing house's door over stores in memory, asked as the gateway asks, with batches as closing makes them. */
final class PrinterDoor {
    static final Instant BATCHED_AT = Instant.parse("2025-10-11T16:01:00Z");
    static final Instant NOW = Instant.parse("2025-10-13T02:00:00Z");
    static final BatchId FIRST = new BatchId(SomeCertificates.WINDOW, 1);
    static final BatchId AGENCYS = new BatchId(new WindowId("gz-economist-2025"), 1);

    final CertificatesInMemory certificates = new CertificatesInMemory();
    final BatchesInMemory batches = new BatchesInMemory();
    final WaybillsInMemory waybills = new WaybillsInMemory(certificates);
    final CarrierEventsInMemory events = new CarrierEventsInMemory();
    final AuditInMemory audit = new AuditInMemory();
    private final Jsonb jsonb = Jsonb.builder().build();
    private BatchStore batchStore = batches;
    private WaybillStore waybillStore = waybills;
    private CertificateStore certificateStore = certificates;

    /** Everything that a request could have written. */
    private record Stored(int certificateWrites, List<Batch> printingHouses, List<Batch> agencys,
            List<AuditEntry> entries) {}

    /** The window's first batch, served to the printing house: that many certificates, numbered from 1. */
    Batch batch(BatchState state, int count) {
        return batch(FIRST, Batch.PRINTING_HOUSE, state, IntStream.rangeClosed(1, count).toArray());
    }

    /** A batch of the certificates with those numbers. */
    Batch batch(BatchId id, String servedTo, BatchState state, int... numbers) {
        var inOrder = new ArrayList<Certificate>();
        for (int number : numbers) {
            inOrder.add(SomeCertificates.applied(number).batched(new BatchPlace(id, inOrder.size() + 1), BATCHED_AT));
        }
        return batch(id, servedTo, state, inOrder);
    }

    /** A batch of those certificates, each in its place. */
    Batch batch(BatchId id, String servedTo, BatchState state, List<Certificate> inOrder) {
        inOrder.forEach(certificates::keep);
        List<Entry> entries = inOrder.stream()
                .map(certificate -> new Entry(certificate.order().orElseThrow(), certificate.key()))
                .toList();
        for (int part = 0; part * ListChunk.MOST < entries.size(); part++) {
            int end = Math.min((part + 1) * ListChunk.MOST, entries.size());
            batches.putChunk(id, part,
                    new ListChunk(entries.subList(part * ListChunk.MOST, end), end == entries.size()));
        }
        var batch = new Batch(id, servedTo.equals(Batch.PRINTING_HOUSE) ? Channel.DIRECT : Channel.AGENCY, servedTo,
                state, inOrder.size(), Labels.sha256(Labels.of(inOrder)), BATCHED_AT);
        batches.putManifest(batch);
        return batch;
    }

    PrinterDoor over(BatchStore store) {
        batchStore = store;
        return this;
    }

    PrinterDoor over(WaybillStore store) {
        waybillStore = store;
        return this;
    }

    PrinterDoor over(CertificateStore store) {
        certificateStore = store;
        return this;
    }

    /** Begins a request by the printing house about the first batch, if the route names one. */
    Call call(String route) {
        return by(route).claim("scope", "certpost/printer");
    }

    /** Begins a request by a clerk of that agency. */
    Call byAgency(String agency, String route) {
        return by(route).claim("scope", "certpost/staff").claim("agency", agency);
    }

    /** Begins a request without scope. */
    Call by(String route) {
        Call call = Call.of(route).at(NOW).claim("sub", "somebody");
        return route.contains("{batchId}") ? call.path("batchId", FIRST.toString()) : call;
    }

    Call receipt(int count, String sha256) {
        return call("POST /v1/batches/{batchId}/receipt")
                .json("{\"count\": %d, \"sha256\": \"%s\"}".formatted(count, sha256));
    }

    /** Sends lines of a file, below the usual header. */
    Call upload(String... lines) {
        return call("POST /v1/batches/{batchId}/waybills").text("text/csv",
                "reference,waybill\n" + String.join("\n", lines));
    }

    /** The line that gives a certificate the waybill of that number. */
    static String line(int certificate, int waybill) {
        return reference(certificate) + "," + SomeCertificates.waybill(waybill);
    }

    static String reference(int certificate) {
        return SomeCertificates.entered(certificate).reference().value();
    }

    /** The function, as Lambda would keep it between requests. */
    PrinterApi function() {
        return new PrinterApi(
                new Ports(batchStore, certificateStore, waybillStore, events,
                        new PrintingActsInMemory(batchStore, waybillStore, audit), audit, () -> SomeEvents.CODES),
                jsonb);
    }

    Reply answer(Call call) {
        return call.to(function());
    }

    /** The answer to a request that must be refused with that code, and must not have written anything. */
    Reply refused(Call call, int status, String code) {
        Stored before = stored();
        Reply reply = answer(call);
        assertThat(reply.problem()).as(reply.body()).isEqualTo(code);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(stored()).isEqualTo(before);
        return reply;
    }

    /** The answer to a file that is taken: counts, and a text {@code line code} for each error. */
    List<Object> taken(Call call) {
        Reply reply = answer(call);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        var taken = new ArrayList<Object>(List.of(number(reply, "accepted"), number(reply, "unchanged")));
        for (int i = 0; reply.at("errors." + i) != null; i++) {
            taken.add(number(reply, "errors." + i + ".line") + " " + reply.text("errors." + i + ".code"));
        }
        return taken;
    }

    static int number(Reply reply, String path) {
        return reply.at(path) instanceof Number number ? number.intValue() : -1;
    }

    Certificate certificate(int number) {
        return certificates.find(SomeCertificates.key(number)).orElseThrow();
    }

    /** The waybill of a certificate; empty where it has none. */
    String waybill(int number) {
        var parcel = certificate(number).parcel();
        return parcel == null ? "" : parcel.waybill().value();
    }

    BatchState state() {
        return batches.find(FIRST).orElseThrow().state();
    }

    private Stored stored() {
        return new Stored(certificates.writes(), batches.servedTo(Batch.PRINTING_HOUSE, null, null, 500).items(),
                batches.servedTo("guangzhou", null, null, 500).items(), audit.all().toList());
    }
}
