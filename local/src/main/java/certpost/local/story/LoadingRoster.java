package certpost.local.story;

import certpost.local.client.Answer;
import certpost.local.story.roster.Row;
import certpost.local.story.roster.SampleRoster;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Staff load the office's file: tried first, then for good, then once more by mistake. */
final class LoadingRoster {
    private final Staff staff;
    private final Report report;
    private final SampleRoster roster;
    private final byte[] file;

    LoadingRoster(Staff staff, Report report, SampleRoster roster, byte[] file) {
        this.staff = staff;
        this.report = report;
        this.roster = roster;
        this.file = file.clone();
    }

    /** Returns how many holders the roster has, by the server's count. */
    int play(Window window) {
        report.chapter(
                "The roster (合格人员名单) is loaded: %s, %,d bytes of GB18030".formatted(SampleRoster.FILE, file.length));
        int good = roster.holders().size();
        int bad = roster.spoiltLines().size();
        Answer tried = staff.importRoster(window, file, true);
        report.answer("A dry run says what would happen", tried, 200, "");
        counts(tried, good, 0, bad);
        List<Integer> lines = rejectedLines(tried);
        report.check(lines.equals(roster.spoiltLines()), "The rejected lines are the " + bad + " spoilt ones",
                "expected lines " + roster.spoiltLines() + ", came " + lines);

        Answer loaded = staff.importRoster(window, file, false);
        report.answer("Loaded for good, and the dry run had written nothing", loaded, 200, "");
        boolean asExpected = counts(loaded, good, 0, bad);
        Answer repeated = staff.importRoster(window, file, false);
        report.answer("The same file once more changes nothing", repeated, 200, "");
        counts(repeated, 0, good, bad);
        if (!asExpected) {
            throw new StoryStopped("the roster is not what the story is about");
        }
        return loaded.json().path("accepted").asInt();
    }

    private boolean counts(Answer answer, int accepted, int unchanged, int rejected) {
        String expected = "%d rows: %d accepted, 0 changed, %d unchanged, %d rejected".formatted(roster.rows().size(),
                accepted, unchanged, rejected);
        JsonNode json = answer.json();
        String came = "%s rows: %s accepted, %s changed, %s unchanged, %s rejected".formatted(
                json.path("rows").asText(), json.path("accepted").asText(), json.path("changed").asText(),
                json.path("unchanged").asText(), json.path("rejected").asText());
        return report.check(came.equals(expected), came, "expected " + expected);
    }

    private List<Integer> rejectedLines(Answer answer) {
        List<Integer> lines = new ArrayList<>();
        for (JsonNode error : answer.json().path("errors")) {
            int line = error.path("line").asInt();
            if (lines.isEmpty() || lines.getLast() != line) {
                lines.add(line);
            }
            report.say("  line %4d  %-32s %s".formatted(line, fault(line), error.path("message").asText()));
        }
        return lines;
    }

    private String fault(int line) {
        int index = line - 2;
        return index >= 0 && index < roster.rows().size() && roster.rows().get(index) instanceof Row.Bad bad
                ? bad.fault()
                : "?";
    }
}
