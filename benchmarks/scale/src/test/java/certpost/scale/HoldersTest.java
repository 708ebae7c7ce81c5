package certpost.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldersTest {

    @Test
    void shouldMakeAFileOfThoseRowsBelowItsHeader() {
        String[] lines = Holders.roster(5, 8).split("\n");

        assertThat(lines).hasSize(4);
        assertThat(lines[0]).startsWith("documentType,documentNumber,name,certificateNumber");
        assertThat(lines[1]).isEqualTo("PASSPORT,E00000005,黄伟伟,20262540000005,社会工作师,广州市,CLEARED,13900000005");
    }

    @Test
    void shouldHaveAHundredThousandDifferentPeopleWithNumbersOfTheirOwn() {
        long certificates = IntStream.range(0, 100_000).mapToObj(Holders::certificate).distinct().count();
        long mobiles = IntStream.range(0, 100_000).mapToObj(Holders::mobile).distinct().count();

        assertThat(certificates).isEqualTo(100_000);
        assertThat(mobiles).isEqualTo(100_000);
        assertThat(Arrays.asList(Holders.certificate(0).split("\\."))).startsWith("guangdong", "social-worker", "2026");
    }
}
