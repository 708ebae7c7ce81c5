package certpost.printer;

import static certpost.printer.PrinterDoor.line;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.badinput.Requests;
import certpost.aws.badinput.SpoiltTable;
import certpost.aws.csv.CsvUpload;
import certpost.aws.csv.RowMistake;
import certpost.aws.http.Answers;
import certpost.aws.http.Call;
import certpost.domain.certificate.SomeCertificates;
import io.avaje.jsonb.Jsonb;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is sent as waybills, and whatever a token claims to be. */
@Tag("bad-input")
class WaybillParsingTest {
    private static final int CASES = 1_000;
    private static final String RIGHT = "reference,waybill\n%s\n%s\n%s\n".formatted(line(1, 71), line(2, 72),
            line(3, 73));

    private final CsvUpload upload = new CsvUpload(new Answers(Jsonb.builder().build()), WaybillSheet.COLUMNS);

    @Test
    void shouldTakeEveryRowForGoodOrRepeatedOrNameItsMistakes() {
        Requests.check(CASES, random -> {
            CsvUpload.Read read = upload.read(Requests.of(Call.of("POST /x")
                    .bytes(random.nextBoolean() ? "text/csv" : "application/octet-stream",
                            SpoiltTable.of(random, RIGHT))));
            switch (read) {
                case CsvUpload.Read.Refused(var problem) -> assertThat(problem.getStatusCode()).isIn(400, 413, 422);
                case CsvUpload.Read.Table table -> {
                    var sheet = new WaybillSheet(List.of(SomeCertificates.batched(1), SomeCertificates.batched(2)));
                    table.rows().forEach(sheet::add);
                    var bad = new TreeSet<Integer>();
                    sheet.mistakes().stream().map(RowMistake::line).forEach(bad::add);
                    assertThat(sheet.good().size() + sheet.repeats().size() + bad.size())
                            .isEqualTo(table.rows().size());
                }
            }
        });
    }

    @Test
    void shouldLetAnAgencyBeItselfAndNeverThePrintingHouse() {
        Requests.check(CASES, random -> {
            var request = Requests.of(Requests.withClaims(random,
                    List.of(List.of("scope", "certpost/staff"), List.of("agency", "guangzhou"))));

            Visitor.of(request)
                    .ifPresent(visitor -> assertThat(visitor.servedTo()).isEqualTo(request.claim("agency"))
                            .isNotEqualTo("printing-house"));
        });
    }
}
