package certpost.domain.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real calendars of 2023 to 2026, from the State Council's notices. */
public final class KnownYears {

    private static final Pattern YEAR = Pattern.compile(
            "\"(\\d{4})\":\\s*\\{\"notice\":\\s*\"([^\"]+)\",\\s*\"off\":\\s*\\[([^]]*)],\\s*\"work\":\\s*\\[([^]]*)]");

    private KnownYears() {}

    /** One for each year of the facts. */
    public static List<WorkingYear> all() {
        return YEAR.matcher(facts())
                .results()
                .map(year -> new WorkingYear(Integer.parseInt(year.group(1)), year.group(2),
                        parsed(dates(year.group(1), year.group(3))), parsed(dates(year.group(1), year.group(4)))))
                .toList();
    }

    /** A calendar that knows them all. */
    public static WorkingCalendar calendar() {
        return new WorkingCalendar(all());
    }

    /** All days off (Monday to Friday) as the facts list them, e.g. {@code 2025-10-01}. */
    static Set<String> offAsListed() {
        return asListed(3);
    }

    /** All make-up days (Saturday, Sunday) as the facts list them. */
    static Set<String> workAsListed() {
        return asListed(4);
    }

    private static Set<String> asListed(int group) {
        return YEAR.matcher(facts())
                .results()
                .flatMap(year -> dates(year.group(1), year.group(group)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> dates(String year, String list) {
        return Stream.of(list.split(",")).map(day -> year + "-" + day.strip().replace("\"", ""));
    }

    private static Set<LocalDate> parsed(Stream<String> dates) {
        return dates.map(LocalDate::parse).collect(Collectors.toSet());
    }

    private static String facts() {
        try (var file = Objects.requireNonNull(KnownYears.class.getResourceAsStream("working-days-cn.json"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
