package certpost.aws.csv;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.xlsx.BadWorkbook;
import certpost.aws.xlsx.CellValue;
import certpost.aws.xlsx.FirstSheet;
import certpost.aws.xlsx.SheetRow;
import certpost.domain.RandomCases;
import certpost.domain.address.Address;
import certpost.domain.address.Region;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.holder.MobileNumber;
import certpost.domain.holder.PersonName;
import certpost.domain.text.PlainText;
import certpost.domain.window.Channel;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class LabelsWorkbookTest {

    @Test
    void shouldHoldTheCellsOfTheCsvAndNothingButTexts() {
        List<Certificate> batch = IntStream.rangeClosed(1, 250).mapToObj(SomeCertificates::batched).toList();

        assertThat(cells(LabelsWorkbook.of(batch))).isEqualTo(cells(Labels.of(batch))).hasSize(251);
    }

    @Test
    void shouldHoldWhateverALabelMayHold() {
        RandomCases.check(300, random -> {
            var detail = PlainText.of("detail", "路" + RandomCases.wild(random, "路1号,\"<&>'_x0041_ ", 30) + "号", 100);
            if (!detail.mistakes().isEmpty()) {
                return;
            }
            List<Certificate> batch = List.of(LabelsTest.batched(new ApplicationForm(Channel.DIRECT,
                    new PersonName("王_x003D_1𠮷"), new MobileNumber("+447911123456"),
                    new Address(Region.OTHER, null, null, null, detail.orThrow(), null))));

            assertThat(ownCells(LabelsWorkbook.of(batch))).isEqualTo(cells(Labels.of(batch)));
        });
    }

    private static List<List<String>> cells(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream().map(row -> List.copyOf(row.getFields())).toList();
    }

    private static List<List<String>> ownCells(byte[] file) {
        var rows = new ArrayList<List<String>>();
        try (FirstSheet sheet = FirstSheet.of(file)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                var cells = row.cells();
                rows.add(IntStream.range(0, Labels.HEADER.size())
                        .mapToObj(place -> cells.get(place) instanceof CellValue.Text(var text) ? text : "")
                        .toList());
            }
        } catch (BadWorkbook bad) {
            throw new AssertionError(bad);
        }
        return rows;
    }

    private static List<List<String>> cells(byte[] file) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(LabelsWorkbookTest::texts).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, Labels.HEADER.size()).mapToObj(place -> row.getOptionalCell(place).map(cell -> {
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            return Objects.requireNonNullElse(cell.getText(), "");
        }).orElse("")).toList();
    }
}
