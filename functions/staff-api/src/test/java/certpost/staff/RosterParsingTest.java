package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.badinput.HostileText;
import certpost.aws.badinput.Requests;
import certpost.aws.badinput.SpoiltJson;
import certpost.aws.badinput.SpoiltTable;
import certpost.aws.csv.CsvUpload;
import certpost.aws.csv.RowMistake;
import certpost.aws.http.Answers;
import certpost.aws.http.Call;
import certpost.aws.xlsx.SomeWorkbook;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.SessionRecord;
import io.avaje.jsonb.Jsonb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is sent as a roster comes to a refusal, or to rows of which each is good or has its mistakes. */
@Tag("bad-input")
class RosterParsingTest {
    private static final int CASES = 1_000;
    private static final String RIGHT = RosterFile.english().rows(1, 4).text().replace("\r", "");

    private final CsvUpload upload = new CsvUpload(new Answers(Jsonb.builder().build()), RosterSheet.COLUMNS);

    @Test
    void shouldTakeEveryRowOfCsvForGoodOrNameItsMistakes() {
        Requests.check(CASES, random -> parse(SpoiltTable.of(random, RIGHT),
                random.nextBoolean() ? "text/csv" : "application/octet-stream"));
    }

    @Test
    void shouldTakeEveryRowOfAWorkbookForGoodOrNameItsMistakes() {
        Requests.check(CASES, random -> {
            byte[] workbook = SomeWorkbook.table(cells(random)).bytes();
            parse(random.nextInt(3) == 0 ? SpoiltJson.flipped(random, workbook) : workbook, "application/octet-stream");
        });
    }

    private static List<List<String>> cells(RandomGenerator random) {
        var lines = new ArrayList<List<String>>();
        for (String line : RIGHT.split("\n", -1)) {
            var cells = new ArrayList<String>();
            for (String cell : line.split(",", -1)) {
                String sent = random.nextInt(12) == 0 ? HostileText.spoilt(random, cell) : cell;
                // XML holds no such characters.
                cells.add(sent.replaceAll("[\\x00-\\x1f\\p{Cs}\\ufffe\\uffff]", ""));
            }
            lines.add(cells);
        }
        return lines;
    }

    private void parse(byte[] file, String mediaType) {
        CsvUpload.Read read = upload.read(Requests.of(Call.of("POST /x").bytes(mediaType, file)));
        switch (read) {
            case CsvUpload.Read.Refused(var problem) -> assertThat(problem.getStatusCode()).isIn(400, 413, 422);
            case CsvUpload.Read.Table table -> {
                var sheet = new RosterSheet(new SessionRecord(SomeCertificates.SESSION, 1, Map.of()), _ -> true,
                        StaffDoor.KEYS, List.of("社会工作师", "助理社会工作师"));
                table.rows().forEach(sheet::add);
                var bad = new TreeSet<Integer>();
                sheet.mistakes().stream().map(RowMistake::line).forEach(bad::add);
                assertThat(sheet.good().size() + bad.size()).isEqualTo(table.rows().size());
            }
        }
    }
}
