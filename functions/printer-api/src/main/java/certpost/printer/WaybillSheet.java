package certpost.printer;

import certpost.aws.csv.Column;
import certpost.aws.csv.CsvRow;
import certpost.aws.csv.RowMistake;
import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Reference;
import certpost.domain.parcel.Waybill;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of waybills, row by row: which certificate of the batch gets which, and what is wrong with which line. */
final class WaybillSheet {
    private static final Column REFERENCE = new Column("reference", "申请编号", true);
    private static final Column WAYBILL = new Column("waybill", "EMS单号", true);
    static final List<Column> COLUMNS = List.of(REFERENCE, WAYBILL);

    private final Map<Reference, Certificate> batch = new HashMap<>();
    private final Map<Reference, Line> lines = new LinkedHashMap<>();
    private final Map<Waybill, Line> owners = new HashMap<>();
    private final List<Repeat> repeats = new ArrayList<>();
    private final List<RowMistake> mistakes = new ArrayList<>();

    /** A row that may be stored, and where in the file it begins. */
    record Line(int number, Certificate certificate, Waybill waybill) {}

    /** A row that says the same as an earlier one. */
    record Repeat(int number, Line first) {}

    /** An empty sheet for a batch of those certificates. */
    WaybillSheet(Collection<Certificate> batch) {
        batch.forEach(certificate -> this.batch.put(certificate.reference(), certificate));
    }

    void add(CsvRow row) {
        Checked<Reference> reference = Reference.of(REFERENCE.name(), row.cell(REFERENCE));
        Checked<Waybill> waybill = Waybill.of(WAYBILL.name(), row.cell(WAYBILL));
        var wrong = new ArrayList<Mistake>(reference.mistakes());
        if (reference instanceof Checked.Valid<Reference>(var known) && !batch.containsKey(known)) {
            wrong.add(new Mistake(REFERENCE.name(), "not-found", "is not in this batch"));
        }
        wrong.addAll(waybill.mistakes());
        Certificate certificate = wrong.isEmpty() ? batch.get(reference.orThrow()) : null;
        if (certificate == null) {
            mistakes.addAll(RowMistake.of(row, wrong));
        } else {
            add(new Line(row.line(), certificate, waybill.orThrow()));
        }
    }

    /** Only a good row counts as the first of its reference or waybill, so that a bad one spoils no other. */
    private void add(Line line) {
        Line same = lines.get(line.certificate().reference());
        Line owner = owners.get(line.waybill());
        if (same != null && same.equals(owner)) {
            repeats.add(new Repeat(line.number(), same));
        } else if (same != null) {
            mistakes.add(new RowMistake(line.number(), "repeated",
                    "reference: is in line " + same.number() + " already, with another waybill"));
        } else if (owner != null) {
            mistakes.add(new RowMistake(line.number(), "conflict",
                    "waybill: is in line " + owner.number() + " already, for another reference"));
        } else {
            lines.put(line.certificate().reference(), line);
            owners.put(line.waybill(), line);
        }
    }

    /** The rows that may be stored, no reference and no waybill twice, in the file's order. */
    List<Line> good() {
        return List.copyOf(lines.values());
    }

    /** Good rows that say once more what another says. */
    List<Repeat> repeats() {
        return List.copyOf(repeats);
    }

    /** What is wrong with the others. */
    List<RowMistake> mistakes() {
        return List.copyOf(mistakes);
    }
}
