package certpost.coldstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The share of a CPU that Lambda gives a function with its memory, as Linux's control groups give it: 1,769 MB are a whole
 * one. See https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
 */
final class Share implements AutoCloseable {
    private static final long WHOLE_MEGABYTES = 1_769;
    private static final long PERIOD_MICROS = 100_000;
    private static final Path GROUPS = Path.of("/sys/fs/cgroup");

    private final Path group;

    private Share(Path group) {
        this.group = group;
    }

    /** Makes a group of that share, which takes leave to write below {@code /sys/fs/cgroup}. */
    static Share of(int megabytes) throws IOException {
        Path ofCpus = GROUPS.resolve("cpu");
        boolean firstVersion = Files.isDirectory(ofCpus);
        Path group = Files.createTempDirectory(firstVersion ? ofCpus : GROUPS, "certpost-");
        long quota = Math.min(megabytes, WHOLE_MEGABYTES) * PERIOD_MICROS / WHOLE_MEGABYTES;
        if (firstVersion) {
            Files.writeString(group.resolve("cpu.cfs_period_us"), String.valueOf(PERIOD_MICROS));
            Files.writeString(group.resolve("cpu.cfs_quota_us"), String.valueOf(quota));
        } else {
            Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD_MICROS);
        }
        return new Share(group);
    }

    /** The command, which begins with joining the group. */
    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(
                List.of("sh", "-c", "echo $$ > \"$0\"/cgroup.procs && exec \"$@\"", group.toString()));
        all.addAll(command);
        return all;
    }

    @Override
    public void close() {
        try {
            Files.delete(group);
        } catch (IOException e) {
            throw new UncheckedIOException("the control group stays: " + group, e);
        }
    }
}
