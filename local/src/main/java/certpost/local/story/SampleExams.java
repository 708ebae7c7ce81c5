package certpost.local.story;

import certpost.local.client.Answer;
import java.util.List;
import java.util.Map;

/**
 * Two invented qualifications, since no source says of which real exam an electronic certificate exists: one has it, of the
 * other there is paper only.
 */
enum SampleExams {
    ELECTRONIC("sample-electronic", "样本资格甲", "Sample qualification with an electronic certificate", "YES"),
    PAPER("sample-paper", "样本资格乙", "Sample qualification on paper only", "NO");

    static final String LEVEL = "样本级";

    private final String code;
    private final String nameZh;
    private final String nameEn;
    private final String electronic;

    SampleExams(String code, String nameZh, String nameEn, String electronic) {
        this.code = code;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.electronic = electronic;
    }

    String code() {
        return code;
    }

    /** Loads it into the catalogue. */
    void load(Clerk province, Report report) {
        Answer answer = province.put("/v1/qualifications/" + code,
                Map.of("nameZh", nameZh, "nameEn", nameEn, "levels", List.of(LEVEL), "directMail", false, "electronic",
                        electronic, "source", "invented for the story", "validFrom", "2025-01-01"));
        report.check(answer.is(200) || answer.is(201),
                "%s (%s), electronic certificate: %s".formatted(code, nameZh, electronic),
                answer.insteadOf("200 or 201"));
    }
}
