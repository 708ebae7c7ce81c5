package certpost.printer;

import static certpost.printer.PrinterDoor.line;
import static certpost.printer.PrinterDoor.reference;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.aws.xlsx.SomeWorkbook;
import certpost.domain.batch.BatchState;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.SomeCertificates;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaybillsTest {
    private static final String WAYBILLS = "POST /v1/batches/{batchId}/waybills";

    private final PrinterDoor door = new PrinterDoor();

    @BeforeEach
    void makeABatchThatWasReceived() {
        door.batch(BatchState.RECEIVED, 3);
    }

    @Test
    void shouldGiveEachCertificateItsWaybillAndTellIt() {
        Reply reply = door.answer(door.upload(line(1, 71), line(2, 72)));

        assertThat(reply.body()).isEqualTo("{\"accepted\":2,\"unchanged\":0,\"errors\":[],\"ignoredColumns\":[]}");
        Certificate certificate = door.certificate(1);
        assertThat(certificate.state()).isEqualTo(CertificateState.SENT);
        assertThat(door.waybill(1)).isEqualTo(SomeCertificates.waybill(71).value());
        assertThat(door.waybills.owner(SomeCertificates.waybill(71))).contains(SomeCertificates.key(1));
        Fact last = certificate.timeline().getLast();
        assertThat(last.kind()).isEqualTo(FactKind.SENT);
        assertThat(last.at()).isEqualTo(PrinterDoor.NOW);
        assertThat(last.detail()).isEqualTo(SomeCertificates.waybill(71).value());
        assertThat(door.waybill(3)).isEmpty();
        assertThat(door.state()).isEqualTo(BatchState.RECEIVED);
    }

    @Test
    void shouldBeSentOnceAllPartsAreInAMisprintPutRightAndOnePartRepeated() {
        String s10 = reference(3) + ",EB25000001";

        assertThat(door.taken(door.upload(line(1, 71)))).containsExactly(1, 0);
        assertThat(door.taken(door.upload(line(2, 72), s10 + "8CN"))).containsExactly(1, 0, "3 check-digit");
        assertThat(door.state()).isEqualTo(BatchState.RECEIVED);
        assertThat(door.taken(door.upload(s10 + "2CN"))).as(s10).containsExactly(1, 0);
        assertThat(door.state()).isEqualTo(BatchState.SENT);
        assertThat(door.taken(door.upload(line(1, 71)))).containsExactly(0, 1);
        assertThat(door.state()).isEqualTo(BatchState.SENT);
    }

    @Test
    void shouldChangeNothingWhenTheSamePairComesAgain() {
        door.answer(door.upload(line(1, 71)));
        int writes = door.certificates.writes();

        assertThat(door.taken(door.upload(line(1, 71)).id("request-2"))).containsExactly(0, 1);
        assertThat(door.certificates.writes()).isEqualTo(writes);
    }

    @Test
    void shouldReplaceAWaybillAndTellItAgainUntilTheCarrierReports() {
        door.answer(door.upload(line(1, 71)));

        assertThat(door.taken(door.upload(line(1, 81)))).containsExactly(1, 0);

        Certificate certificate = door.certificate(1);
        assertThat(door.waybill(1)).isEqualTo(SomeCertificates.waybill(81).value());
        assertThat(certificate.timeline()).extracting(Fact::kind)
                .containsExactly(FactKind.APPLIED, FactKind.BATCHED, FactKind.SENT, FactKind.SENT);
        assertThat(certificate.timeline()).extracting(Fact::id).doesNotHaveDuplicates();
        assertThat(door.waybills.owner(SomeCertificates.waybill(71))).isEmpty();
        assertThat(door.waybills.owner(SomeCertificates.waybill(81))).contains(SomeCertificates.key(1));
    }

    @Test
    void shouldReplaceBackAndForthAsADifferentFactEachTime() {
        for (int waybill : List.of(71, 81, 71)) {
            assertThat(door.taken(door.upload(line(1, waybill)))).containsExactly(1, 0);
        }

        assertThat(door.certificate(1).timeline()).extracting(Fact::id).hasSize(5).doesNotHaveDuplicates();
        assertThat(door.waybill(1)).isEqualTo(SomeCertificates.waybill(71).value());
    }

    @Test
    void shouldNotGiveAParcelTheWaybillOfTheOneThatCameBack() {
        door.batch(PrinterDoor.AGENCYS, "guangzhou", BatchState.RECEIVED, List
                .of(SomeCertificates.appliedAgain(1).batched(new BatchPlace(PrinterDoor.AGENCYS, 1), PrinterDoor.NOW)));

        assertThat(door.taken(byAgency(line(1, 1)))).containsExactly(0, 0, "2 conflict");
        assertThat(door.certificate(1).parcel()).isNull();
        assertThat(door.taken(byAgency(line(1, 2)))).containsExactly(1, 0);
    }

    private Call byAgency(String row) {
        return door.byAgency("guangzhou", "POST /v1/batches/{batchId}/waybills")
                .path("batchId", PrinterDoor.AGENCYS.toString())
                .text("text/csv", "reference,waybill\n" + row);
    }

    @Test
    void shouldStillReplaceInABatchThatIsSent() {
        door.answer(door.upload(line(1, 71), line(2, 72), line(3, 73)));

        assertThat(door.taken(door.upload(line(2, 82)))).containsExactly(1, 0);
        assertThat(door.state()).isEqualTo(BatchState.SENT);
    }

    @Test
    void shouldCorrectAColumnThatHadSlippedByALineInEitherDirection() {
        var many = new PrinterDoor();
        many.batch(BatchState.RECEIVED, 40);
        String[] right = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> line(number, 100 + number))
                .toArray(String[]::new);
        for (int slip : List.of(1, -1)) {
            String[] slipped = IntStream.rangeClosed(1, 40)
                    .mapToObj(number -> line(number, 100 + slip + number))
                    .toArray(String[]::new);

            assertThat(many.taken(many.upload(slipped))).containsExactly(40, 0);
            assertThat(many.taken(many.upload(right))).containsExactly(40, 0);
        }
        assertThat(IntStream.rangeClosed(1, 40).mapToObj(many::waybill).toList()).isEqualTo(IntStream.rangeClosed(1, 40)
                .mapToObj(number -> SomeCertificates.waybill(100 + number).value())
                .toList());
    }

    @Test
    void shouldTakeFilesAsOfficesSaveThem() {
        String file = "EMS单号,备注,申请编号\r\n" + SomeCertificates.waybill(71) + ",,\""
                + reference(1).toLowerCase(Locale.ROOT) + "\"\r\n\r\n eb250000012cn ,加急, " + reference(2) + "\r\n";
        for (Charset charset : List.of(Charset.forName("GB18030"), StandardCharsets.UTF_8)) {
            Call call = door.call(WAYBILLS).bytes("application/octet-stream", file.getBytes(charset));

            Reply reply = door.answer(call);

            assertThat(reply.at("errors")).isEqualTo(List.of());
            assertThat(reply.at("ignoredColumns")).isEqualTo(List.of("备注"));
        }
        assertThat(door.waybill(1)).isEqualTo(SomeCertificates.waybill(71).value());
        assertThat(door.waybill(2)).isEqualTo("EB250000012CN");
    }

    @Test
    void shouldTakeAWorkbookWithThirteenDigitsAsANumber() {
        byte[] file = SomeWorkbook.table(List.of(List.of("EMS单号", "备注", "申请编号"), List.of("?", "加急", reference(1)),
                List.of("EB250000012CN", "", reference(2)), List.of(SomeCertificates.waybill(73).value(), "", "X")))
                .number("A2", "1020250000001")
                .bytes();

        Reply reply = door.answer(door.call(WAYBILLS).bytes("application/octet-stream", file));

        assertThat(PrinterDoor.number(reply, "accepted")).isEqualTo(2);
        assertThat(PrinterDoor.number(reply, "errors.0.line")).isEqualTo(4);
        assertThat(reply.at("ignoredColumns")).isEqualTo(List.of("备注"));
        assertThat(door.waybill(1)).isEqualTo("1020250000001");
        assertThat(door.waybill(2)).isEqualTo("EB250000012CN");
    }

    @Test
    void shouldNameTheLineOfAWaybillThatIsAFormula() {
        byte[] file = SomeWorkbook.table(List.of(List.of("reference", "waybill"), List.of(reference(1), "?"),
                List.of(reference(2), SomeCertificates.waybill(72).value()))).formula("B2").bytes();

        assertThat(door.taken(door.call(WAYBILLS).bytes("application/octet-stream", file))).containsExactly(1, 0,
                "2 formula");
    }

    @Test
    void shouldTakeUtf8WithAByteOrderMark() {
        Call call = door.call(WAYBILLS).text("text/csv; charset=utf-8", "\ufeffreference,waybill\r\n" + line(1, 71));

        assertThat(door.taken(call)).containsExactly(1, 0);
    }

    @Test
    void shouldTakeAFullBatchAtOnce() {
        var full = new PrinterDoor();
        full.batch(BatchState.RECEIVED, 2_000);
        String[] lines = IntStream.rangeClosed(1, 2_000)
                .mapToObj(number -> line(number, number))
                .toArray(String[]::new);

        assertThat(full.taken(full.upload(lines))).containsExactly(2_000, 0);
        assertThat(full.taken(full.upload(lines))).containsExactly(0, 2_000);
    }

    @Test
    void shouldServeAnAgencysOwnBatchLikeThePrintingHouses() {
        door.batch(PrinterDoor.AGENCYS, "guangzhou", BatchState.RECEIVED, 11);
        Call call = door.byAgency("guangzhou", WAYBILLS)
                .path("batchId", PrinterDoor.AGENCYS.toString())
                .text("text/csv", "reference,waybill\n" + line(11, 71));

        assertThat(door.taken(call)).containsExactly(1, 0);
        assertThat(door.batches.find(PrinterDoor.AGENCYS)).map(batch -> batch.state()).contains(BatchState.SENT);
    }
}
