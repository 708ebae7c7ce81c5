package certpost.coldstart;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts the subjects of a job in turn, round after round, so that whatever disturbs the machine disturbs all of them. */
final class Contest {
    private final Settings settings;
    private final House house;
    private final Events events;
    private final Lineup lineup;
    private final Trial trial;
    private int jobs;

    Contest(Settings settings, House house, Events events, Lineup lineup, Trial trial) {
        this.settings = settings;
        this.house = house;
        this.events = events;
        this.lineup = lineup;
        this.trial = trial;
    }

    /** The middle values of a job's subjects, by their names. */
    Map<String, Medians> medians(Job job) throws IOException, InterruptedException {
        List<Subject> subjects = lineup.of(job, job.module() + "-" + jobs++);
        Map<String, List<Measured>> measured = new LinkedHashMap<>();
        for (int round = 0; round < settings.rounds(); round++) {
            for (Subject subject : subjects) {
                Work given = work(job, subject);
                house.rest();
                measured.computeIfAbsent(subject.name(), _ -> new ArrayList<>())
                        .add(trial.run(subject, given, job.warm(settings.warm())));
            }
        }
        Map<String, Medians> medians = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            medians.put(subject.name(), Medians.of(subject.name(), measured.getOrDefault(subject.name(), List.of()),
                    Files.size(subject.zip())));
        }
        return medians;
    }

    private Work work(Job job, Subject subject) throws InterruptedException {
        return switch (subject.name()) {
            // Any event will do.
            case Lineup.FLOOR -> () -> new Task(events.schedule("close-windows", Instant.now()), "200");
            case Lineup.PEER -> job.peers();
            default -> job.ours();
        };
    }
}
