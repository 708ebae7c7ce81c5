package certpost.printer;

import certpost.aws.csv.CsvRow;
import certpost.aws.csv.RowMistake;
import certpost.domain.Checked;
import certpost.domain.certificate.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An upload of waybills, read: the good rows, one for each reference, and what is wrong with the others. */
final class WaybillSheet {
    private final Map<Reference, WaybillRow> good = new LinkedHashMap<>();
    private final List<RowMistake> mistakes = new ArrayList<>();
    private int repeated;

    WaybillSheet(List<CsvRow> rows) {
        rows.forEach(this::add);
    }

    private void add(CsvRow row) {
        switch (WaybillRow.of(row)) {
            case Checked.Invalid<WaybillRow>(var wrong) -> mistakes.addAll(RowMistake.of(row, wrong));
            case Checked.Valid<WaybillRow>(var read) -> add(read);
        }
    }

    private void add(WaybillRow row) {
        WaybillRow first = good.putIfAbsent(row.reference(), row);
        if (first != null && first.waybill().equals(row.waybill())) {
            repeated++;
        } else if (first != null) {
            mistakes.add(new RowMistake(row.line(), "repeated",
                    "reference: line " + first.line() + " has another waybill for it"));
        }
    }

    /** One row for each reference, in the file's order. */
    List<WaybillRow> good() {
        return List.copyOf(good.values());
    }

    List<RowMistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** How many rows say again what a row before them says. */
    int repeated() {
        return repeated;
    }
}
