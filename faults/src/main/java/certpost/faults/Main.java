package certpost.faults;

import certpost.faults.books.Finding;
import certpost.faults.house.House;
import certpost.faults.paths.Paths;
import certpost.faults.paths.WritePath;
import certpost.faults.rush.RushHour;
import certpost.faults.wire.Fault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the fault matrix, or tries many notices at once. */
public final class Main {
    private static final int SHOWN = 20;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Without it small answers wait for the client's acknowledgement of the part before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // DynamoDB Local leaves threads behind, so ending is always explicit.
        System.exit(run(arguments.length == 0 ? "matrix" : arguments[0], System.out) ? 0 : 1);
    }

    private static boolean run(String what, PrintStream out) throws InterruptedException {
        Path root = Path.of(System.getProperty("certpost.home", ".")).toAbsolutePath().normalize();
        Path runtimeClient = Path.of(System.getProperty("certpost.runtime-client", "local/target/runtime-client"));
        try (House house = new House(root, runtimeClient, root.resolve("faults/target/run"), line -> {})) {
            return switch (what) {
                case "matrix" -> matrix(house, System.getProperty("certpost.faults.only", ""), KeptLines.in(root),
                        root.resolve("docs/fault-matrix.md"), out);
                case "notices" -> notices(house, out);
                default -> throw new IllegalArgumentException("certpost.faults is matrix or notices, not " + what);
            };
        } catch (IOException | RuntimeException e) {
            e.printStackTrace(out);
            return false;
        }
    }

    /** Makes the page; trials of some titles only are shown and make none. */
    private static boolean matrix(House house, String only, KeptLines kept, Path page, PrintStream out)
            throws IOException, InterruptedException {
        Matrix matrix = new Matrix(house, out);
        List<Line> rows = new ArrayList<>();
        for (WritePath path : Paths.all()) {
            if (path.title().contains(only)) {
                rows.add(line(matrix, path, kept, out));
            }
        }
        List<OtherTrials.Result> others = new OtherTrials(house, matrix::nextNumber, out).all(only);
        String text = MatrixPage.of(rows, others);
        if (only.isEmpty()) {
            Files.writeString(page, text);
        } else {
            out.println(text);
        }
        boolean right = rows.stream().allMatch(Line::right) && others.stream().allMatch(OtherTrials.Result::isRight);
        out.println(right ? "The books balance." : "The books do not balance.");
        return right;
    }

    private static Line line(Matrix matrix, WritePath path, KeptLines kept, PrintStream out)
            throws InterruptedException {
        Optional<Line> before = kept.of(path.title());
        if (before.isPresent()) {
            out.printf("%-40s %4d trials, made before%n", path.title(), before.get().trials());
            return before.get();
        }
        Line line = Line.of(matrix.row(path, List.of(Fault.values())));
        kept.keep(line);
        return line;
    }

    private static boolean notices(House house, PrintStream out) throws InterruptedException {
        List<Finding> findings = new RushHour(house, out, Integer.getInteger("certpost.faults.count", 10_000),
                Integer.getInteger("certpost.faults.limit", 20), Integer.getInteger("certpost.faults.speed", 1))
                .findings();
        findings.stream()
                .collect(Collectors.groupingBy(Finding::kind, Collectors.counting()))
                .forEach((kind, count) -> out.printf("%,d %s%n", count, kind));
        findings.stream().limit(SHOWN).forEach(out::println);
        out.println(findings.isEmpty() ? "Everybody was told once." : "Not everybody was told once.");
        return findings.isEmpty();
    }
}
