package certpost.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * A holder asks what is kept, then that it be erased; the command answers, as it is called by whoever answers holders.
 *
 * @param document two lines, as the command reads them
 */
record HolderAsks(Caller caller, String document) {
    private static final String[] OPTIONS = {"--stack", "", "--by", "clerk-1", "--agency", "guangdong", "--reason",
            "asked in writing", "--audit-days", "3650"};

    void isAnswered() throws Exception {
        var answer = new EngineersCommand("answer-holder/target/answer-holder.jar", caller);

        var access = answer.reading(document, List.of("access"), OPTIONS);
        assertThat(access.code()).as(access.lines().toString()).isZero();
        assertThat(String.join("", access.lines())).contains("1020250000001", "+8613800138000", "138****8000");

        var trial = answer.reading(document, List.of("deletion"), OPTIONS);
        assertThat(trial.lines()).as(trial.toString()).contains("nothing was changed; with --go it is");
        var done = answer.reading(document, List.of("deletion", "--go"), OPTIONS);
        assertThat(done.code()).as(done.lines().toString()).isZero();
        assertThat(done.lines()).anyMatch(line -> line.startsWith("stays: "));
        assertThat(answer.reading("RESIDENT_ID\n110105194912310029\n", List.of("access"), OPTIONS).code()).isEqualTo(1);
    }
}
