package certpost.printer;

import certpost.aws.csv.Column;
import certpost.aws.csv.CsvRow;
import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.certificate.Reference;
import certpost.domain.parcel.Waybill;
import java.util.ArrayList;
import java.util.List;

/** One row of an upload of waybills. */
record WaybillRow(int line, Reference reference, Waybill waybill) {
    static final Column REFERENCE = new Column("reference", "申请编号", true);
    static final Column WAYBILL = new Column("waybill", "EMS单号", true);

    /** The row, or all that is wrong with it. */
    static Checked<WaybillRow> of(CsvRow row) {
        Checked<Reference> reference = Reference.of(REFERENCE.name(), row.cell(REFERENCE));
        Checked<Waybill> waybill = Waybill.of(WAYBILL.name(), row.cell(WAYBILL));
        List<Mistake> mistakes = new ArrayList<>(reference.mistakes());
        mistakes.addAll(waybill.mistakes());
        return mistakes.isEmpty()
                ? Checked.valid(new WaybillRow(row.line(), reference.orThrow(), waybill.orThrow()))
                : new Checked.Invalid<>(mistakes);
    }
}
