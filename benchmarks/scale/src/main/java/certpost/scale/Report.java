package certpost.scale;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was measured, as a page. */
final class Report {
    private Report() {}

    static String of(List<Measured> all) {
        var verdicts = new Verdicts(all);
        var page = new StringBuilder("# Scale, %s%n%n%s%n%n".formatted(LocalDate.now(ZoneOffset.UTC), machine()));
        page.append(
                "| operation | size | time (s) | its CPU (s) | DynamoDB Local's CPU (s) | peak (MiB) | requests | read units | written units | invocations |\n")
                .append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        for (String operation : verdicts.operations()) {
            verdicts.of(operation).forEach(each -> page.append(line(each)));
        }
        page.append("\n| operation | growth of time | growth of requests |\n| --- | ---: | ---: |\n");
        for (String operation : verdicts.operations()) {
            List<Measured> its = verdicts.of(operation);
            page.append(String.format(Locale.ROOT, "| %s | %.3f | %.3f |%n", operation,
                    Growth.exponent(its, Measured::seconds), Growth.exponent(its, each -> each.asked().requests())));
        }
        page.append(verdicts.all()
                .stream()
                .map(verdict -> "- " + verdict.text())
                .collect(Collectors.joining("\n", "\n", "\n")));
        return page.toString();
    }

    private static String line(Measured each) {
        return String.format(Locale.ROOT, "| %s | %,d | %,.1f | %,.1f | %,.1f | %s | %,d | %,.0f | %,.0f | %,d |%n",
                each.operation(), each.size(), each.seconds(), Measured.seconds(each.cpu()),
                Measured.seconds(each.databaseCpu()),
                each.peak() == 0 ? "" : String.format(Locale.ROOT, "%,.1f", each.peak() / 1024.0),
                each.asked().requests(), each.asked().readUnits(), each.asked().writeUnits(), each.invocations());
    }

    private static String machine() {
        return "%d cores, %s %s, Java %s.".formatted(Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"), System.getProperty("os.arch"), System.getProperty("java.version"));
    }
}
