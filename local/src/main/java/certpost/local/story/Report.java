package certpost.local.story;

import certpost.local.client.Answer;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;

/** Tells the story line by line, and remembers whether all of it was as expected. */
final class Report {
    private static final String INDENT = "   ";
    private static final int EXAMPLES = 3;

    private final PrintStream out;
    private final String tick;
    private final String cross;
    private int chapters;
    private int surprises;

    Report(PrintStream out) {
        this.out = out;
        Charset charset = out.charset();
        boolean marks = charset.canEncode() && charset.newEncoder().canEncode("✓✗");
        this.tick = marks ? "✓ " : "ok ";
        this.cross = marks ? "✗ " : "!! ";
    }

    void title(String title) {
        out.println();
        out.println(title);
        out.println("=".repeat(title.length()));
    }

    void chapter(String title) {
        chapters++;
        out.println();
        out.printf("%2d %s%n", chapters, title);
    }

    void say(String line) {
        out.println(INDENT + line);
        out.flush();
    }

    /** One sentence that is true or not; the detail is for the reader of a surprise. */
    boolean check(boolean asExpected, String sentence, String detail) {
        say((asExpected ? tick : cross) + sentence);
        if (!asExpected) {
            surprises++;
            say("  " + detail);
        }
        return asExpected;
    }

    boolean equal(String what, Object expected, Object came) {
        return check(Objects.equals(expected, came), what + ": " + came, "expected " + expected + ", came " + came);
    }

    /** One request's answer: the status, and for a refusal its code. */
    boolean answer(String sentence, Answer answer, int status, String code) {
        boolean asExpected = code.isEmpty() ? answer.is(status) : answer.is(status, code);
        return check(asExpected, "%s: %d %s".formatted(sentence, status, code).stripTrailing(),
                answer.insteadOf((status + " " + code).strip()));
    }

    /** How a group fared, all of whom should have fared alike; what surprised them is told here and forgotten. */
    void group(String sentence, int expected, List<Candidate> group) {
        List<List<String>> surprised = group.stream()
                .map(Candidate::takeSurprises)
                .filter(all -> !all.isEmpty())
                .toList();
        int well = group.size() - surprised.size();
        say("%s%4d  %s".formatted(well == expected ? tick : cross, well, sentence));
        if (well != expected) {
            surprises++;
            say("  expected " + expected + " of them");
            surprised.stream().limit(EXAMPLES).forEach(one -> say("  " + one.getFirst()));
        }
    }

    /** The line that ends a story which cannot go on. */
    void stopped(String why) {
        surprises++;
        say(cross + why);
    }

    String mark(boolean holds) {
        if (!holds) {
            surprises++;
        }
        return holds ? tick.strip() : "DOES NOT ADD UP";
    }

    boolean allAsExpected() {
        return surprises == 0;
    }

    int surprises() {
        return surprises;
    }
}
