package certpost.scale;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * What is measured, and where things are; each is a property {@code certpost.scale.*} with its meaning in {@code pom.xml}.
 *
 * @param sizes of windows, the smallest first
 * @param applicants how many processes of candidate-api there may be at once
 * @param rows of a roster's file
 * @param heap for DynamoDB Local's objects, in MB
 * @param sending the largest window whose reminders are also sent
 * @param calling the largest window beside which wishes to be told of a registration are called
 * @param home the project's folder, with its template
 * @param runtimeClient folder with the jars of AWS's runtime interface client
 * @param target where the report and what functions need is put
 */
record Settings(List<Integer> sizes, int applicants, int rows, int heap, int sending, int calling, Path home,
        Path runtimeClient, Path target) {
    private static final String PREFIX = "certpost.";

    Settings {
        sizes = sizes.stream().sorted().toList();
    }

    static Settings of(Properties properties) {
        return new Settings(
                Arrays.stream(text(properties, "scale.sizes").split(","))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .toList(),
                number(properties, "scale.applicants"), number(properties, "scale.rows"),
                number(properties, "scale.heap"), number(properties, "scale.sending"),
                number(properties, "scale.calling"), path(properties, "home"), path(properties, "runtime-client"),
                path(properties, "target"));
    }

    private static int number(Properties properties, String name) {
        return Integer.parseInt(text(properties, name));
    }

    private static Path path(Properties properties, String name) {
        return Path.of(text(properties, name)).toAbsolutePath();
    }

    private static String text(Properties properties, String name) {
        String text = properties.getProperty(PREFIX + name, "").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(PREFIX + name + " is not set");
        }
        return text;
    }
}
