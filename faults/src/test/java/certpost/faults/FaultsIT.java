package certpost.faults;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.faults.books.Finding;
import certpost.faults.house.House;
import certpost.faults.paths.Paths;
import certpost.faults.paths.WritePath;
import certpost.faults.wire.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the fault matrix's trials, of the kinds that once were the hardest to get right. */
class FaultsIT {
    private static House house;
    private static Matrix matrix;

    @BeforeAll
    static void start(@TempDir Path work) throws IOException {
        house = new House(Path.of("..").toAbsolutePath().normalize(),
                Path.of(System.getProperty("certpost.runtime-client")), work, line -> {});
        matrix = new Matrix(house, System.out);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void shouldLoseNoApplicationThatWasAccepted() throws Exception {
        Row row = matrix.row(path("apply"), List.of(Fault.KILLED_AFTER, Fault.ANSWER_LOST, Fault.OVERTAKEN));

        assertThat(row.isRight()).isTrue();
        assertThat(row.cell(Fault.KILLED_AFTER).trials()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(row.cell(Fault.ANSWER_LOST).trials()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void shouldTellNothingTwice() throws Exception {
        Row row = matrix.row(path("tell, by the stream"),
                List.of(Fault.KILLED_AFTER, Fault.ANSWER_LOST, Fault.THROTTLED, Fault.INVALID));

        assertThat(row.isRight()).isTrue();
        assertThat(row.cell(Fault.THROTTLED).count(Finding.Kind.UNCONFIRMED)).isZero();
        assertThat(row.cell(Fault.ANSWER_LOST).count(Finding.Kind.UNCONFIRMED)).isPositive();
        assertThat(row.cell(Fault.INVALID).count(Finding.Kind.FAILED)).isOne();
    }

    private static WritePath path(String title) {
        return Paths.all().stream().filter(path -> path.title().equals(title)).findFirst().orElseThrow();
    }
}
