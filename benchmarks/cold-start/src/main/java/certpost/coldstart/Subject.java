package certpost.coldstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Something that is started and measured.
 *
 * @param name        as the table calls it
 * @param zip         its package
 * @param arguments   the file with Java's arguments, as images have it
 * @param options     the JVM's beyond those
 * @param environment its variables
 */
record Subject(String name, Path zip, Path arguments, String handler, List<String> options,
        Map<String, String> environment) {
    Subject {
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    Subject with(String otherName, List<String> otherOptions) {
        return new Subject(otherName, zip, arguments, handler, otherOptions, environment);
    }
}
