package certpost.printer;

import static certpost.printer.PrinterDoor.line;
import static certpost.printer.PrinterDoor.reference;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call.Reply;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchId;
import certpost.domain.batch.BatchState;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.SomeCertificates;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class BadWaybillsTest {
    private static final String WAYBILLS = "POST /v1/batches/{batchId}/waybills";

    private final PrinterDoor door = new PrinterDoor();

    @BeforeEach
    void makeABatchThatWasReceived() {
        door.batch(BatchState.RECEIVED, 3);
    }

    @Test
    void shouldAskForTheReceiptFirst() {
        door.batch(new BatchId(SomeCertificates.WINDOW, 2), Batch.PRINTING_HOUSE, BatchState.READY, 11);

        Reply reply = door.refused(door.upload(line(11, 71)).path("batchId", "gd-social-worker-2025.0002"), 409,
                "conflict");

        assertThat(reply.text("detail")).contains("confirm first what arrived");
        assertThat(door.waybill(11)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REF, '', missing, waybill", "'', 1000000000071, missing, reference",
            "REF, 100000000007, malformed, waybill", "REF, EB25000001CN, malformed, waybill",
            "REF, EB250000017CN, check-digit, waybill", "REF, =HYPERLINK(1), malformed, waybill",
            "ABC, 1000000000071, malformed, reference", "0000000000, 1000000000071, malformed, reference",
            "2222222223, 1000000000071, check-digit, reference"})
    void shouldNameTheMistakeOfARowAndTakeTheOthers(String reference, String waybill, String code, String column) {
        String bad = reference.replace("REF", reference(1)) + "," + waybill;

        Reply reply = door.answer(door.upload(line(2, 72), bad, line(3, 73)));

        assertThat(errors(reply)).containsExactly("3 " + code);
        assertThat(reply.text("errors.0.message")).startsWith(column + ": ");
        assertThat(PrinterDoor.number(reply, "accepted")).isEqualTo(2);
        assertThat(door.certificate(1))
                .isEqualTo(SomeCertificates.applied(1).batched(SomeCertificates.place(1), PrinterDoor.BATCHED_AT));
    }

    @Test
    void shouldNameAllMistakesOfAllRowsByTheirLines() {
        String file = "reference,waybill\n,\n\nABC,1\n\"" + reference(1) + "\n\",EB250000017CN\n" + reference(99)
                + ",7\n";

        Reply reply = door.answer(door.call(WAYBILLS).text("text/csv", file));

        assertThat(errors(reply)).containsExactly("4 malformed", "4 malformed", "5 check-digit", "7 not-found",
                "7 malformed");
        assertThat(PrinterDoor.number(reply, "accepted")).isZero();
        assertThat(door.state()).isEqualTo(BatchState.RECEIVED);
    }

    @Test
    void shouldResolveReferencesOnlyInsideTheBatch() {
        door.batch(new BatchId(SomeCertificates.WINDOW, 2), Batch.PRINTING_HOUSE, BatchState.RECEIVED, 11);
        door.certificates.keep(SomeCertificates.applied(12));

        assertThat(door.taken(door.upload(line(11, 71), line(12, 72), line(13, 73)))).containsExactly(0, 0,
                "2 not-found", "3 not-found", "4 not-found");
        assertThat(door.waybill(11)).isEmpty();
        assertThat(door.waybill(12)).isEmpty();
        assertThat(door.waybills.owner(SomeCertificates.waybill(71))).isEmpty();
    }

    @Test
    void shouldTakeTheFirstRowOfAReferenceAndNameItInTheOthers() {
        Reply reply = door.answer(door.upload(line(1, 71), line(2, 72), line(1, 81), line(1, 82)));

        assertThat(errors(reply)).containsExactly("4 repeated", "5 repeated");
        assertThat(reply.text("errors.0.message")).contains("line 2");
        assertThat(door.waybill(1)).isEqualTo(SomeCertificates.waybill(71).value());
        assertThat(door.certificate(1).timeline()).hasSize(3);
    }

    @Test
    void shouldCallTheSamePairTwiceInAFileSimplyUnchanged() {
        assertThat(door.taken(door.upload(line(1, 71), line(1, 71), line(1, 71)))).containsExactly(1, 2);
        assertThat(door.certificate(1).timeline()).hasSize(3);
    }

    @Test
    void shouldNotTakeABadRowForTheFirstOfItsReference() {
        assertThat(door.taken(door.upload(reference(1) + ",7", line(1, 71)))).containsExactly(1, 0, "2 malformed");
    }

    @Test
    void shouldRefuseAWaybillOfAnotherReference() {
        door.answer(door.upload(line(1, 71)));
        int writes = door.certificates.writes();

        Reply reply = door.answer(door.upload(line(2, 71), line(2, 71)));

        assertThat(errors(reply)).containsExactly("2 conflict", "3 conflict");
        assertThat(PrinterDoor.number(reply, "unchanged")).isZero();
        assertThat(reply.text("errors.0.message")).startsWith("waybill: ").contains("another reference");
        assertThat(door.certificates.writes()).isEqualTo(writes);
        assertThat(door.waybill(2)).isEmpty();
    }

    @Test
    void shouldRefuseAWaybillThatIsTwiceInAFileNamingTheFirstLine() {
        Reply reply = door.answer(door.upload(line(1, 71), line(2, 71), line(3, 73)));

        assertThat(errors(reply)).containsExactly("3 conflict");
        assertThat(reply.text("errors.0.message")).contains("line 2");
        assertThat(door.waybill(1)).isEqualTo(SomeCertificates.waybill(71).value());
        assertThat(door.waybill(2)).isEmpty();
        assertThat(door.waybill(3)).isEqualTo(SomeCertificates.waybill(73).value());
    }

    @Test
    void shouldRefuseAnExchangeInACircleAndChangeNothing() {
        door.answer(door.upload(line(1, 71), line(2, 72), line(3, 73)));
        int writes = door.certificates.writes();

        assertThat(door.taken(door.upload(line(1, 72), line(2, 73), line(3, 71)))).containsExactly(0, 0, "2 conflict",
                "3 conflict", "4 conflict");
        assertThat(door.certificates.writes()).isEqualTo(writes);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"NOT_APPLIED", "APPLIED", "APPROVED", "REJECTED", "BATCHED", "SENT",
            "REISSUED"})
    void shouldRefuseAnotherWaybillAfterTheCarriersFirstEvent(CertificateState state) {
        door.answer(door.upload(line(1, 71)));
        Certificate reported = in(state, door.certificate(1));
        door.certificates.keep(reported);

        assertThat(door.taken(door.upload(line(1, 81), line(2, 72)))).containsExactly(1, 0, "2 conflict");
        assertThat(door.taken(door.upload(line(1, 71)))).containsExactly(0, 1);
        assertThat(door.certificate(1)).isEqualTo(reported);
        assertThat(door.waybills.owner(SomeCertificates.waybill(81))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference\nX", "waybill\nX", "申请编号,ems\nX,Y", "reference,waybill,REFERENCE\nX,Y,Z",
            "reference,申请编号,waybill\nX,X,Y"})
    void shouldRefuseATableWithoutItsColumns(String file) {
        assertThat(door.refused(door.call(WAYBILLS).text("text/csv", file), 422, "invalid").mistakes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "reference,waybill\n\"X,Y", "reference,waybill\nX,\"Y\"Z",
            "reference,waybill\nX,\u0000"})
    void shouldCallMalformedWhatIsNoTable(String file) {
        door.refused(door.call(WAYBILLS).text("text/csv", file), 400, "malformed");
    }

    @Test
    void shouldRefuseOtherEncodingsUnderTheNameOfCsv() {
        byte[] file = ("申请编号,EMS单号\n" + line(1, 71)).getBytes(Charset.forName("GB18030"));

        assertThat(door.refused(door.call(WAYBILLS).bytes("text/csv", file), 422, "invalid").text("detail"))
                .contains("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data", ""})
    void shouldRefuseOtherMediaTypes(String mediaType) {
        door.refused(door.call(WAYBILLS).text(mediaType, "reference,waybill\n" + line(1, 71)), 415,
                "unsupported-media-type");
    }

    @Test
    void shouldRefuseADamagedWorkbook() {
        door.refused(door.call(WAYBILLS).bytes("application/octet-stream", new byte[]{'P', 'K', 3, 4, 5}), 400,
                "malformed");
    }

    @Test
    void shouldRefuseFilesOverFourMegabytesOrTenThousandRows() {
        String row = line(1, 71) + "\n";

        door.refused(door.call(WAYBILLS).text("text/csv", "reference,waybill\n" + row.repeat(10_001)), 413,
                "too-large");
        door.refused(door.call(WAYBILLS).text("text/csv", "reference,waybill\n" + " ".repeat(4 * 1024 * 1024)), 413,
                "too-large");
        assertThat(door.taken(door.call(WAYBILLS).text("text/csv", "reference,waybill\n" + row.repeat(10_000))))
                .containsExactly(1, 9_999);
    }

    @Test
    void shouldSayBackTheFirstStrangeHeadersCut() {
        String header = "reference,waybill," + "\"\"\"\",".repeat(1_000) + "x".repeat(1_000_000);

        Reply reply = door.answer(door.call(WAYBILLS).text("text/csv", header + "\n" + line(1, 71)));

        assertThat((List<?>) Objects.requireNonNull(reply.at("ignoredColumns"))).hasSize(50);
        assertThat(reply.body()).hasSizeLessThan(1_000);
    }

    private static Certificate in(CertificateState state, Certificate of) {
        return new Certificate(of.key(), of.reference(), of.roster(), state, of.application(), of.batch(), of.parcel(),
                of.timeline(), of.revision(), of.version());
    }

    private static List<String> errors(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return ((List<?>) Objects.requireNonNull(reply.at("errors"))).stream()
                .map(error -> (Map<?, ?>) error)
                .map(error -> ((Number) Objects.requireNonNull(error.get("line"))).intValue() + " " + error.get("code"))
                .toList();
    }
}
