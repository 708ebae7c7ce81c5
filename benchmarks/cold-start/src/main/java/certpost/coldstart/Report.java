package certpost.coldstart;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was found, printed as it comes and kept for the file. */
final class Report {
    private final StringBuilder text = new StringBuilder();

    /** Tells of a job, by the medians of its subjects; whether no target is missed. */
    boolean tell(Job job, Map<String, Medians> medians) {
        say("\n" + job.module() + ": " + job.title());
        say("%-10s %9s %9s %9s %9s %9s %9s %9s %9s".formatted("ms", "first", "JVM", "init", "call", "warm p50",
                "warm p99", "MiB", "zip MB"));
        medians.values()
                .forEach(one -> say(String.format(Locale.ROOT, "%-10s %9.0f %9.0f %9.0f %9.0f %9.2f %9.2f %9.0f %9.1f",
                        one.subject(), one.firstResponse(), one.machine(), one.init(), one.firstCall(), one.warm(),
                        one.warm99(), one.residentMb(), one.packageMb())));
        List<Target> targets = Target.of(medians);
        targets.forEach(target -> say(job.hasTargets() ? target.toString() : target.withoutTarget()));
        return !job.hasTargets() || targets.stream().allMatch(Target::isMet);
    }

    void say(String line) {
        System.out.println(line);
        text.append(line).append('\n');
    }

    String text() {
        return text.toString();
    }
}
