package certpost.staff;

import certpost.aws.csv.Column;
import certpost.aws.csv.CsvRow;
import certpost.aws.csv.RowMistake;
import certpost.domain.Checked;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateNumber;
import certpost.domain.certificate.RosterRow;
import certpost.domain.certificate.RosterStore.NewRow;
import certpost.domain.holder.HolderKeys;
import certpost.domain.window.SessionRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A roster's file, row by row: whose certificates they are, and what is wrong with which line. */
final class RosterSheet {
    private static final Column DOCUMENT_TYPE = new Column("documentType", "证件类型", true);
    private static final Column DOCUMENT_NUMBER = new Column("documentNumber", "证件号码", true);
    private static final Column NAME = new Column("name", "姓名", true);
    private static final Column CERTIFICATE_NUMBER = new Column("certificateNumber", "管理号", true);
    private static final Column LEVEL = new Column("level", "级别", true);
    private static final Column REGISTRATION_CITY = new Column("registrationCity", "报名地市", true);
    private static final Column CHECK_STATUS = new Column("checkStatus", "核查状态", true);
    private static final Column MOBILE = new Column("mobile", "手机号码", false);
    static final List<Column> COLUMNS = List.of(DOCUMENT_TYPE, DOCUMENT_NUMBER, NAME, CERTIFICATE_NUMBER, LEVEL,
            REGISTRATION_CITY, CHECK_STATUS, MOBILE);

    private final SessionRecord session;
    private final Predicate<String> city;
    private final HolderKeys keys;
    private final List<String> levels;
    private final Map<CertificateNumber, Integer> lines = new HashMap<>();
    private final List<Line> good = new ArrayList<>();
    private final List<RowMistake> mistakes = new ArrayList<>();

    /** A row that may be stored, and where in the file it begins. */
    record Line(int number, NewRow row) {}

    /**
     * An empty sheet.
     *
     * @param city whether holders of that city may be in it
     * @param levels that the session's qualification has
     */
    RosterSheet(SessionRecord session, Predicate<String> city, HolderKeys keys, List<String> levels) {
        this.session = session;
        this.city = city;
        this.keys = keys;
        this.levels = List.copyOf(levels);
    }

    void add(CsvRow row) {
        Checked<RosterRow> checked = RosterRow.of(row.cell(DOCUMENT_TYPE), row.cell(DOCUMENT_NUMBER), row.cell(NAME),
                row.cell(CERTIFICATE_NUMBER), row.cell(LEVEL), row.cell(REGISTRATION_CITY), row.cell(CHECK_STATUS),
                row.cell(MOBILE), levels);
        switch (checked) {
            case Checked.Invalid<RosterRow>(var wrong) -> mistakes.addAll(RowMistake.of(row, wrong));
            case Checked.Valid<RosterRow>(var right) -> add(row.line(), right);
        }
    }

    /** Only a good row counts as the first of its certificate, so that a bad one spoils no other. */
    private void add(int line, RosterRow row) {
        CertificateNumber number = row.entry().number();
        if (!city.test(row.entry().registrationCity())) {
            mistakes.add(new RowMistake(line, "other-agency", "registrationCity: another agency serves this city"));
            return;
        }
        Integer first = lines.putIfAbsent(number, line);
        if (first == null) {
            var key = new CertificateKey(keys.holderId(session.holderKeyVersion(), row.document()),
                    CertificateId.of(session.session(), number));
            good.add(new Line(line, new NewRow(key, row.entry())));
        } else {
            mistakes.add(new RowMistake(line, "repeated",
                    "certificateNumber: the certificate of this number is in line " + first + " already"));
        }
    }

    /** The rows that may be stored, each of another certificate, in the file's order. */
    List<Line> good() {
        return List.copyOf(good);
    }

    /** What is wrong with the others. */
    List<RowMistake> mistakes() {
        return List.copyOf(mistakes);
    }
}
