package certpost.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.aws.csv.Labels;
import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.aws.xlsx.BadWorkbook;
import certpost.aws.xlsx.CellValue;
import certpost.aws.xlsx.FirstSheet;
import certpost.aws.xlsx.SheetRow;
import certpost.domain.address.Address;
import certpost.domain.address.Region;
import certpost.domain.batch.Batch;
import certpost.domain.batch.BatchState;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.BatchPlace;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateRetention;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.holder.MobileNumber;
import certpost.domain.holder.PersonName;
import certpost.domain.window.Channel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import certpost.domain.certificate.Collector;
import certpost.domain.certificate.ApplicationIndex.Entry;
import certpost.domain.batch.ListChunk;
import certpost.domain.certificate.Submission;
import java.util.Set;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
    private static final String LABELS = "GET /v1/batches/{batchId}/labels";
    /** What AWS lets a function answer; the gateway takes more. */
    private static final int MOST_BYTES = 6 * 1024 * 1024;

    private final PrinterDoor door = new PrinterDoor();

    @Test
    void shouldServeTheLabelsThatTheManifestVouchesFor() {
        Batch batch = door.batch(BatchState.READY, 3);

        Reply reply = door.answer(door.call(LABELS));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(reply.header("content-disposition")).isEqualTo("attachment; filename=" + batch.id() + ".csv");
        assertThat(Labels.sha256(reply.body())).isEqualTo(batch.sha256());
        assertThat(reply.body().split("\r\n", -1)).containsExactly(
                "sequence,reference,certificateNumber,recipient,mobile,region,province,city,district,detail,postalCode",
                label(1), label(2), label(3), "");
    }

    @Test
    void shouldServeNoLabelsOnceAnAddressOfThemIsErased() {
        door.batch(BatchState.SENT, 2);
        door.certificates.keep(CertificateRetention.withoutAddress(SomeCertificates.batched(2)));

        Reply reply = door.answer(door.call(LABELS));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text("type")).isEqualTo("/problems/not-found");
        assertThat(reply.body()).doesNotContain("王小明", "13800138000");
        assertThat(door.audit.all()).isEmpty();
    }

    @Test
    void shouldServeWhatWasMailedThoughAPaperWasReplacedSinceAndNotWhoWasLeftOut() {
        List<Certificate> listed = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> SomeCertificates.applied(number)
                        .batched(new BatchPlace(PrinterDoor.FIRST, number), PrinterDoor.BATCHED_AT))
                .toList();
        Certificate mailed = listed.getFirst()
                .sent(SomeCertificates.waybill(1), PrinterDoor.BATCHED_AT)
                .atAgency("refused", PrinterDoor.BATCHED_AT, "return");
        door.certificates.keep(SomeCertificates.issued(SomeCertificates.lost(mailed)));
        door.certificates.keep(SomeCertificates.collected(2, Collector.HOLDER));
        door.certificates.keep(listed.getLast());
        door.batches.putChunk(PrinterDoor.FIRST, 0, new ListChunk(
                listed.stream().map(each -> new Entry(each.order().orElseThrow(), each.key())).toList(), true));
        var rest = List.of(listed.getFirst(), listed.getLast());
        door.batches.putManifest(new Batch(PrinterDoor.FIRST, Channel.DIRECT, Batch.PRINTING_HOUSE, BatchState.READY, 2,
                Set.of(2), Labels.sha256(Labels.of(rest)), PrinterDoor.BATCHED_AT));

        Reply reply = door.answer(door.call(LABELS));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo(Labels.of(rest));
    }

    @Test
    void shouldServeAWorkbookToWhoeverWouldRatherHaveOne() throws BadWorkbook {
        door.batch(BatchState.READY, 123);
        List<String> csv = door.answer(door.call(LABELS).header("accept", "text/csv, */*;q=0.1"))
                .body()
                .lines()
                .toList();

        Reply reply = door.answer(door.call(LABELS).header("accept", FirstSheet.MEDIA_TYPE));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type")).isEqualTo(FirstSheet.MEDIA_TYPE);
        assertThat(lines(Base64.getDecoder().decode(reply.body()))).isEqualTo(csv).hasSize(124);
    }

    @Test
    void shouldRatherFailThanServeAWorkbookOfLabelsThatHaveChanged() {
        door.batch(BatchState.READY, 1);
        door.certificates.keep(SomeCertificates.applied(1));

        assertThatThrownBy(() -> door.answer(door.call(LABELS).header("accept", FirstSheet.MEDIA_TYPE)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldServeTheSameBytesWhateverStateTheBatchAndItsParcelsAreIn() {
        door.batch(BatchState.RECEIVED, 3);
        Reply before = door.answer(door.call(LABELS));
        door.answer(door.upload(PrinterDoor.line(1, 1), PrinterDoor.line(2, 2), PrinterDoor.line(3, 3)));

        assertThat(door.state()).isEqualTo(BatchState.SENT);
        assertThat(door.answer(door.call(LABELS))).isEqualTo(before);
    }

    @Test
    void shouldFollowTheListOverAllItsParts() {
        door.batch(BatchState.READY, 1_234);

        List<String> lines = door.answer(door.call(LABELS)).body().lines().toList();

        assertThat(lines).hasSize(1_235);
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(IntStream.rangeClosed(1, 1_234).mapToObj(LabelsTest::label).toList());
    }

    @Test
    void shouldChangeNothing() {
        door.batch(BatchState.READY, 3);
        int writes = door.certificates.writes();

        door.answer(door.call(LABELS));

        assertThat(door.certificates.writes()).isEqualTo(writes);
        assertThat(door.state()).isEqualTo(BatchState.READY);
    }

    @Test
    void shouldRatherFailThanServeALabelThatHasChanged() {
        door.batch(BatchState.READY, 3);
        Submission other = SomeCertificates.entered(2)
                .submit(SomeCertificates.form("+8613900139000"), SomeCertificates.WINDOW, SomeCertificates.APPLIED_AT,
                        new IfMatch.Anything(), "other");
        door.certificates.keep(((Submission.Accepted) other).changed()
                .batched(new BatchPlace(PrinterDoor.FIRST, 2), PrinterDoor.BATCHED_AT));

        assertThatThrownBy(() -> door.answer(door.call(LABELS))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(PrinterDoor.FIRST.toString())
                .hasMessageNotContainingAny("王", "139");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void shouldRatherFailThanServeACertificateThatIsNotInItsPlace(int place) {
        door.batch(BatchState.READY, 3);
        door.certificates.keep(
                SomeCertificates.applied(2).batched(new BatchPlace(PrinterDoor.FIRST, place), PrinterDoor.BATCHED_AT));

        assertThatThrownBy(() -> door.answer(door.call(LABELS))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(PrinterDoor.FIRST.toString())
                .hasMessageContaining("place 2");
    }

    @Test
    void shouldRatherFailThanServeACertificateThatIsInNoBatch() {
        door.batch(BatchState.READY, 3);
        door.certificates.keep(SomeCertificates.applied(3));

        assertThatThrownBy(() -> door.answer(door.call(LABELS))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(PrinterDoor.FIRST.toString());
    }

    /** Four bytes a character, as rare names have; and quotation marks, which grow in CSV and again in JSON. */
    @ParameterizedTest
    @ValueSource(strings = {"\ud840\udc00", "王", "\"", "\\", "\u2030"})
    void shouldFitTheLongestLegalLabelsIntoOneAnswer(String widest) {
        var form = new ApplicationForm(Channel.DIRECT, new PersonName("王" + widest.repeat(PersonName.LONGEST - 1)),
                new MobileNumber("+999" + "1".repeat(12)),
                new Address(Region.OTHER, widest.repeat(Address.LONGEST_NAME), widest.repeat(Address.LONGEST_NAME),
                        widest.repeat(Address.LONGEST_NAME), widest.repeat(Address.LONGEST_DETAIL), "A12345678901"));
        door.batch(PrinterDoor.FIRST, Batch.PRINTING_HOUSE, BatchState.READY,
                IntStream.rangeClosed(1, Batch.MOST).mapToObj(number -> applied(number, form)).toList());

        assertThat(bytes(door.call(LABELS))).isBetween(1_000_000, MOST_BYTES / 2);
        assertThat(bytes(door.call(LABELS).header("accept", FirstSheet.MEDIA_TYPE))).isBetween(1_000, MOST_BYTES / 2);
    }

    /** How many bytes of JSON the function answers with. */
    private int bytes(Call call) {
        var answer = new ByteArrayOutputStream();
        call.to((in, out, context) -> {
            door.function().handleRequest(in, answer, context);
            out.write("{\"statusCode\": 200, \"headers\": {}}".getBytes(StandardCharsets.UTF_8));
        });
        return answer.size();
    }

    private static Certificate applied(int number, ApplicationForm form) {
        Submission submission = SomeCertificates.entered(number)
                .submit(form, SomeCertificates.WINDOW, SomeCertificates.APPLIED_AT.plusSeconds(number),
                        new IfMatch.Anything(), "apply");
        return ((Submission.Accepted) submission).changed()
                .batched(new BatchPlace(PrinterDoor.FIRST, number), PrinterDoor.BATCHED_AT);
    }

    /** Each row's texts, as the CSV has them. */
    private static List<String> lines(byte[] workbook) throws BadWorkbook {
        var lines = new ArrayList<String>();
        try (FirstSheet sheet = FirstSheet.of(workbook)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                lines.add(row.cells()
                        .values()
                        .stream()
                        .map(cell -> cell instanceof CellValue.Text(var text) ? text : cell.toString())
                        .collect(Collectors.joining(",")));
            }
        }
        return lines;
    }

    private static String label(int number) {
        return number + "," + PrinterDoor.reference(number) + "," + SomeCertificates.number(number)
                + ",王小明,13800138000,CN,广东省,广州市,天河区,体育西路1号2栋301房,510620";
    }
}
