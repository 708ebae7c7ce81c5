package certpost.coldstart;

import certpost.local.image.ImageFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lays out who is started for a job: the floor, the peer if there is one, and our function as a zip and with an AOT cache.
 *
 * @param work where packages are unpacked and caches written
 */
record Lineup(Settings settings, Subjects subjects, Training training, Path work) {
    static final String FLOOR = "floor";
    static final String PEER = "peer";
    static final String CACHED = "AOT cache";

    /**
     * Trains ours on the way.
     *
     * @param name of the job's own files
     */
    List<Subject> of(Job job, String name) throws IOException, InterruptedException {
        Subject zip = subjects.function(job.module(), laidOut(settings.function(job.module()), name));
        Path cache = work.resolve(name + ".aot");
        training.train(zip, job.training(), cache);
        List<Subject> all = new ArrayList<>();
        all.add(inPlaceOf(job, FLOOR, name, "certpost.floor.Floor", Map.of()));
        if (job.peer().isPresent()) {
            all.add(inPlaceOf(job, PEER, name, job.peer().get(), PeerTables.VARIABLES));
        }
        all.add(zip);
        all.add(zip.with(CACHED, Training.using(cache)));
        return all;
    }

    private Subject inPlaceOf(Job job, String subject, String name, String handler, Map<String, String> variables)
            throws IOException {
        Path zip = settings.benchmark(subject);
        return subjects.inPlaceOf(job.module(), subject, zip, laidOut(zip, name + "-" + subject), handler, variables);
    }

    private Path laidOut(Path zip, String name) throws IOException {
        return ImageFiles.layOut(zip, settings.runtimeClient(), settings.home().resolve("config/image/java.options"),
                work.resolve(name));
    }
}
