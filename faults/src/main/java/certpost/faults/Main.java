package certpost.faults;

import certpost.faults.house.House;
import certpost.faults.paths.Paths;
import certpost.faults.paths.WritePath;
import certpost.faults.wire.Fault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the fault matrix: all trials, and the page that shows what came of them. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Without it small answers wait for the client's acknowledgement of the part before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // DynamoDB Local leaves threads behind, so ending is always explicit.
        System.exit(run(System.out));
    }

    private static int run(PrintStream out) throws InterruptedException {
        Path root = Path.of(System.getProperty("certpost.home", ".")).toAbsolutePath().normalize();
        Path runtimeClient = Path.of(System.getProperty("certpost.runtime-client", "local/target/runtime-client"));
        Path work = root.resolve("faults/target/run");
        try (House house = new House(root, runtimeClient, work, line -> {})) {
            return run(house, System.getProperty("certpost.faults.only", ""), root.resolve("docs/fault-matrix.md"),
                    out);
        } catch (IOException | RuntimeException e) {
            e.printStackTrace(out);
            return 1;
        }
    }

    /** Part of the ways makes no page. */
    private static int run(House house, String only, Path page, PrintStream out)
            throws IOException, InterruptedException {
        Matrix matrix = new Matrix(house, out);
        List<Row> rows = new ArrayList<>();
        for (WritePath path : Paths.all()) {
            if (path.title().contains(only)) {
                rows.add(matrix.row(path, List.of(Fault.values())));
            }
        }
        List<OtherTrials.Result> others = only.isEmpty()
                ? new OtherTrials(house, matrix::nextNumber, out).all()
                : List.of();
        String text = MatrixPage.of(rows, others);
        if (only.isEmpty()) {
            Files.writeString(page, text);
        } else {
            out.println(text);
        }
        boolean right = rows.stream().allMatch(Row::isRight) && others.stream().allMatch(OtherTrials.Result::isRight);
        out.println(right ? "The books balance." : "The books do not balance.");
        return right ? 0 : 1;
    }
}
