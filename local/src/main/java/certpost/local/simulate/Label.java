package certpost.local.simulate;

import certpost.local.client.UnexpectedAnswer;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One line of a batch's labels. */
public record Label(int sequence, String reference, String certificateNumber, String recipient, String mobile,
        String detail, boolean formula) {

    static final List<String> COLUMNS = List.of("sequence", "reference", "certificateNumber", "recipient", "mobile",
            "region", "province", "city", "district", "detail", "postalCode");

    /** All labels; an {@link UnexpectedAnswer} when the file is not what the contract says. */
    public static List<Label> read(byte[] csv) {
        List<CsvRecord> lines = CsvReader.builder()
                .ofCsvRecord(new String(csv, StandardCharsets.UTF_8))
                .stream()
                .toList();
        if (lines.isEmpty() || !withoutMark(lines.getFirst().getFields()).equals(COLUMNS)) {
            throw new UnexpectedAnswer("labels: expected columns " + COLUMNS + ", came "
                    + (lines.isEmpty() ? "nothing" : lines.getFirst().getFields()));
        }
        List<Label> labels = new ArrayList<>();
        for (CsvRecord line : lines.subList(1, lines.size())) {
            if (line.getFieldCount() != COLUMNS.size() || !line.getField(0).matches("\\d{1,9}")) {
                throw new UnexpectedAnswer(
                        "labels: expected a numbered line of eleven cells, came " + line.getFieldCount() + " cells");
            }
            labels.add(new Label(Integer.parseInt(line.getField(0)), line.getField(1), line.getField(2),
                    line.getField(3), line.getField(4), line.getField(9),
                    line.getFields().stream().anyMatch(Label::startsFormula)));
        }
        return labels;
    }

    private static boolean startsFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }

    private static List<String> withoutMark(List<String> header) {
        List<String> clean = new ArrayList<>(header);
        clean.set(0, clean.getFirst().replace("\uFEFF", ""));
        return clean;
    }
}
