package certpost.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.simulate.TestPath;
import certpost.local.simulate.TestWaybill;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FatesTest {
    private final Fates fates = new Fates(2025);

    @Test
    void shouldLetEveryPathBeWalkedBySome() {
        assertThat(IntStream.range(0, 159).mapToObj(parcel -> fates.digits(parcel).path())).contains(TestPath.values());
    }

    @Test
    void shouldGiveNoNumberTwiceNorInAnotherYear() {
        Fates later = new Fates(2026);

        assertThat(IntStream.range(0, 2_000)
                .mapToObj(parcel -> Stream.of(fates.digits(parcel), fates.s10(parcel), later.digits(parcel),
                        later.s10(parcel)))
                .flatMap(all -> all)
                .map(TestWaybill::value)).doesNotHaveDuplicates();
    }
}
