package certpost.local.story.roster;

import java.util.ArrayList;
import java.util.List;

/** What goes wrong in an office's file, once each, scattered over the good rows. */
final class SpoiltRows {
    private static final int NAME = 0;
    private static final int DOCUMENT_TYPE = 1;
    private static final int DOCUMENT_NUMBER = 2;
    private static final int CERTIFICATE_NUMBER = 3;
    private static final int CITY = 5;
    private static final int CHECK_STATUS = 6;
    private static final int MOBILE = 7;
    private static final int EVERY = 80;

    private SpoiltRows() {}

    static void scatterOver(List<Row> rows) {
        List<Row.Bad> spoilt = all(rows.getFirst());
        for (int i = 0; i < spoilt.size(); i++) {
            rows.add((i + 1) * EVERY, spoilt.get(i));
        }
    }

    private static List<Row.Bad> all(Row first) {
        List<Row.Bad> bad = new ArrayList<>();
        bad.add(with("check digit does not fit", bad, DOCUMENT_NUMBER, DocumentNumbers.misread(number(1))));
        bad.add(with("document number spoilt by Excel", bad, DOCUMENT_NUMBER, "4.40000E+17"));
        bad.add(with("document number missing", bad, DOCUMENT_NUMBER, ""));
        bad.add(with("unknown document type", bad, DOCUMENT_TYPE, "学生证"));
        bad.add(permitOfSevenDigits(bad));
        bad.add(with("name missing", bad, NAME, ""));
        bad.add(with("certificate number missing", bad, CERTIFICATE_NUMBER, ""));
        bad.add(with("unknown check status", bad, CHECK_STATUS, "待定"));
        bad.add(with("mobile number of ten digits", bad, MOBILE, "1380013800"));
        bad.add(with("city of registration missing", bad, CITY, ""));
        bad.add(new Row.Bad("row cut off after the level", sound(bad.size()).subList(0, CITY)));
        bad.add(new Row.Bad("same row as line 2", first.cells()));
        return bad;
    }

    private static Row.Bad permitOfSevenDigits(List<Row.Bad> before) {
        List<String> cells = sound(before.size());
        cells.set(DOCUMENT_TYPE, DocumentType.HK_MACAU_PERMIT.chinese());
        cells.set(DOCUMENT_NUMBER, "H1234567");
        return new Row.Bad("permit number one digit short", cells);
    }

    private static Row.Bad with(String fault, List<Row.Bad> before, int cell, String value) {
        List<String> cells = sound(before.size());
        cells.set(cell, value);
        return new Row.Bad(fault, cells);
    }

    /** A row without fault, so that one change spoils it and nothing else does. */
    private static List<String> sound(int index) {
        int serial = 1_001 + index;
        return new ArrayList<>(List.of("何样本", DocumentType.RESIDENT_ID.chinese(), number(index + 1),
                SampleRoster.certificateNumber(serial), "助理社会工作师", "广州市", CheckStatus.CLEARED.chinese(),
                SampleRoster.mobile(serial)));
    }

    private static String number(int serial) {
        return DocumentNumbers.checked("44000019900101%03d".formatted(950 + serial));
    }
}
