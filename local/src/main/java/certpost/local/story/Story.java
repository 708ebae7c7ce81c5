package certpost.local.story;

import certpost.local.client.Client;
import certpost.local.client.UnexpectedAnswer;
import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is played on a running stack, by a client from outside who is surprised by whatever is not as expected. */
public enum Story {
    DIRECT_MAIL("direct-mail", "certpost: one window, from the roster to the door"),
    GUANGZHOU("guangzhou", "certpost: the agency of Guangzhou (广州), its queue and its counter");

    private static final String ALL = "true";
    private static final String NONE = "false";

    private final String code;
    private final String title;

    Story(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The stories that the setting {@code certpost.story} asks for; empty where it is not understood. */
    public static Optional<List<Story>> askedFor(String setting) {
        return switch (setting) {
            case ALL -> Optional.of(List.of(values()));
            case NONE -> Optional.of(List.of());
            default -> Arrays.stream(values()).filter(story -> story.code.equals(setting)).findFirst().map(List::of);
        };
    }

    /** What the setting may be. */
    public static String choices() {
        return Arrays.stream(values())
                .map(story -> story.code)
                .collect(Collectors.joining(", ", ALL + ", " + NONE + ", ", ""));
    }

    /**
     * Plays the story against the stack at the given address.
     *
     * @return whether every answer was as expected and every number added up
     */
    public boolean play(URI url, PrintStream out) {
        Instant start = Instant.now();
        Report report = new Report(out);
        report.title(title);
        try (Client client = new Client(url)) {
            play(client, report);
        } catch (UnexpectedAnswer e) {
            report.stopped(String.valueOf(e.getMessage()));
        }
        report.say("");
        report.say("%s in %d s.".formatted(
                report.allAsExpected()
                        ? "Everything was as expected, and everything adds up,"
                        : "NOT AS EXPECTED: " + report.surprises() + " times, see above;",
                Duration.between(start, Instant.now()).toSeconds()));
        return report.allAsExpected();
    }

    private void play(Client client, Report report) {
        switch (this) {
            case DIRECT_MAIL -> DirectMail.play(client, report);
            case GUANGZHOU -> Guangzhou.play(client, report);
        }
    }
}
