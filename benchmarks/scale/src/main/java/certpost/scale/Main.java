package certpost.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Plays windows of growing size, and says how what they cost grows; ends with 1 where a target is missed. */
public final class Main {
    private Main() {}

    /** Everything it needs to know is in properties, see {@link Settings}. */
    public static void main(String[] arguments) {
        var all = new ArrayList<Measured>();
        boolean isComplete = false;
        try {
            Settings settings = Settings.of(System.getProperties());
            measure(settings, all);
            isComplete = true;
            Files.writeString(settings.target().resolve("scale.md"), Report.of(all), StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException e) {
            System.err.println("not measured to the end: " + e);
        }
        System.out.println(Report.of(all));
        boolean isKept = new Verdicts(all).all().stream().noneMatch(Verdicts.Verdict::isMiss);
        // Servers and clients in here leave threads behind.
        System.exit(isComplete && isKept ? 0 : 1);
    }

    private static void measure(Settings settings, List<Measured> all) throws IOException {
        for (int size : settings.sizes()) {
            try (var stage = new Stage(settings, Main::note)) {
                new Operations(stage, new Play(stage, size, one -> {
                    System.out.println(one);
                    all.add(one);
                }), size, settings).run();
            }
        }
    }

    private static void note(String line) {
        System.err.println(line);
    }
}
