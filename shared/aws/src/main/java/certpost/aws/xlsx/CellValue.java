package certpost.aws.xlsx;

/** What a cell gives: a text, or a reason why none can be taken from it without guessing. */
public sealed interface CellValue {

    /** A text as it was typed, or a number in plain digits. */
    record Text(String text) implements CellValue {

        /** A cell is personal data. */
        @Override
        public String toString() {
            return "Text";
        }
    }

    /** Nothing that can be trusted. */
    enum Unreadable implements CellValue {
        FORMULA("formula", "is a formula; paste its value in its place"),
        DIGITS_LOST("digits-lost",
                "is a number of more than 15 digits, of which the workbook keeps 15; format the"
                        + " column as text and enter it again"),
        DATE("date", "is a date or a time, which is kept as a count of days; format the column as text"),
        FORMATTED("formatted", "is a number that is shown otherwise than it is kept; format the column as text"),
        ERROR("error-value", "is an error such as #N/A");

        private final String code;
        private final String message;

        Unreadable(String code, String message) {
            this.code = code;
            this.message = message;
        }

        /** A stable word for programs. */
        public String code() {
            return code;
        }

        /** A sentence for a person, whose subject is the column. */
        public String message() {
            return message;
        }
    }
}
