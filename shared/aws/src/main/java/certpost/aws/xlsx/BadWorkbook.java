package certpost.aws.xlsx;

import certpost.aws.http.ProblemCode;

/** A file of which no table can be read, and by which problem it is refused; says nothing of what is in it. */
public final class BadWorkbook extends Exception {
    private static final long serialVersionUID = 1;

    private final ProblemCode code;
    private final String detail;

    BadWorkbook(ProblemCode code, String detail) {
        super(detail);
        this.code = code;
        this.detail = detail;
    }

    static BadWorkbook malformed(String detail) {
        return new BadWorkbook(ProblemCode.MALFORMED, "not a workbook (.xlsx): " + detail);
    }

    static BadWorkbook tooLarge(String detail) {
        return new BadWorkbook(ProblemCode.TOO_LARGE, detail + "; send the table alone, or in parts");
    }

    /** The problem. */
    public ProblemCode code() {
        return code;
    }

    /** A sentence for a person. */
    public String detail() {
        return detail;
    }
}
