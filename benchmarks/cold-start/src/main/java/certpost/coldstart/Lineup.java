package certpost.coldstart;

import certpost.local.image.ImageFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Lays out who is started for a job: the floor, the peer, and our function as a zip and with an AOT cache.
 *
 * @param work where packages are unpacked and caches written
 */
record Lineup(Settings settings, Subjects subjects, Training training, Path work) {
    static final String FLOOR = "floor";
    static final String PEER = "peer";

    /**
     * Trains ours on the way.
     *
     * @param name of the job's own files
     */
    List<Subject> of(Job job, String name) throws IOException, InterruptedException {
        Path floor = settings.benchmark(FLOOR);
        Path peer = settings.benchmark(PEER);
        Subject zip = subjects.function(job.module(), laidOut(settings.function(job.module()), name));
        Path cache = work.resolve(name + ".aot");
        training.train(zip, job.training(), cache);
        return List.of(
                subjects.inPlaceOf(job.module(), FLOOR, floor, laidOut(floor, name + "-floor"), "certpost.floor.Floor",
                        Map.of()),
                subjects.inPlaceOf(job.module(), PEER, peer, laidOut(peer, name + "-peer"), job.peer(),
                        PeerTables.VARIABLES),
                zip, zip.with("AOT cache", Training.using(cache)));
    }

    private Path laidOut(Path zip, String name) throws IOException {
        return ImageFiles.layOut(zip, settings.runtimeClient(), settings.home().resolve("config/image/java.options"),
                work.resolve(name));
    }
}
