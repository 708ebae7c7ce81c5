package certpost.printer;

import certpost.aws.csv.Column;
import certpost.aws.csv.CsvRow;
import certpost.aws.csv.RowMistake;
import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Reference;
import certpost.domain.text.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file of returns, row by row: which certificate of the batch came back why, and what is wrong with which line. */
final class ReturnSheet {
    private static final Column REFERENCE = new Column("reference", "申请编号", true);
    private static final Column REASON = new Column("reason", "退回原因", true);
    static final List<Column> COLUMNS = List.of(REFERENCE, REASON);

    /** The longest reason, in characters; this project's own limit. */
    private static final int LONGEST_REASON = 60;
    /** Holders read the reason, and no telephone or document number has a place in it. */
    private static final Pattern NUMBER = Pattern.compile("\\d([\\s-]*\\d){6}");

    private final Map<Reference, Certificate> batch = new HashMap<>();
    private final Map<Reference, Line> lines = new LinkedHashMap<>();
    private final List<RowMistake> mistakes = new ArrayList<>();
    private int repeats;

    /** A row that may be stored, and where in the file it begins. */
    record Line(int number, Certificate certificate, String reason) {}

    /** An empty sheet for a batch of those certificates. */
    ReturnSheet(Collection<Certificate> batch) {
        batch.forEach(certificate -> this.batch.put(certificate.reference(), certificate));
    }

    void add(CsvRow row) {
        Checked<Reference> reference = Reference.of(REFERENCE.name(), row.cell(REFERENCE));
        Checked<String> reason = reason(row.cell(REASON));
        var wrong = new ArrayList<Mistake>(reference.mistakes());
        if (reference instanceof Checked.Valid<Reference>(var known) && !batch.containsKey(known)) {
            wrong.add(new Mistake(REFERENCE.name(), "not-found", "is not in this batch"));
        }
        wrong.addAll(reason.mistakes());
        Certificate certificate = wrong.isEmpty() ? batch.get(reference.orThrow()) : null;
        if (certificate == null) {
            mistakes.addAll(RowMistake.of(row, wrong));
        } else {
            add(new Line(row.line(), certificate, reason.orThrow()));
        }
    }

    private void add(Line line) {
        Line same = lines.putIfAbsent(line.certificate().reference(), line);
        if (same == null) {
            return;
        }
        if (same.reason().equals(line.reason())) {
            repeats++;
        } else {
            mistakes.add(new RowMistake(line.number(), "repeated",
                    "reference: is in line " + same.number() + " already, with another reason"));
        }
    }

    private static Checked<String> reason(@Nullable String cell) {
        return switch (PlainText.of(REASON.name(), cell, LONGEST_REASON)) {
            case Checked.Valid<String>(var words) when NUMBER.matcher(PlainText.halfWidth(words)).find() ->
                Checked.invalid(REASON.name(), "malformed", "holds a number as long as a telephone's");
            case Checked.Valid<String> valid -> valid;
            case Checked.Invalid<String> invalid -> invalid;
        };
    }

    /** The rows that may be stored, no reference twice, in the file's order. */
    List<Line> good() {
        return List.copyOf(lines.values());
    }

    /** How many good rows say once more what another says. */
    int repeats() {
        return repeats;
    }

    /** What is wrong with the others. */
    List<RowMistake> mistakes() {
        return List.copyOf(mistakes);
    }
}
