package certpost.domain.postage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.Mistake;
import certpost.domain.address.Divisions;
import certpost.domain.address.SomeDivisions;
import certpost.domain.window.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTest {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Rate EVERYWHERE = new Rate(Set.of(), new BigDecimal("15"), null);
    private static final Rate TIBET = new Rate(Set.of("西藏自治区"), new BigDecimal("17.00"), null);

    private final Divisions divisions = SomeDivisions.read();

    @Test
    void shouldTakeWhatStaffEnter() {
        var tariff = Tariff
                .of("direct-2024", Channel.DIRECT, null, START, "a notice", List.of(TIBET, EVERYWHERE), divisions)
                .orThrow();

        assertThat(tariff.amountTo("西藏自治区", null)).contains(new BigDecimal("17.00"));
        assertThat(tariff.amountTo("广东省", null)).contains(new BigDecimal("15"));
    }

    @Test
    void shouldSayAllThatIsMissingAtOnce() {
        assertThat(Tariff.of(null, null, null, null, null, List.of(), divisions).mistakes())
                .extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("tariffId", "malformed"), tuple("channel", "missing"),
                        tuple("validFrom", "missing"), tuple("source", "missing"), tuple("rates", "missing"));
    }

    @Test
    void shouldRefuseRatesThatContradictEachOtherOrGoNowhere() {
        var nowhere = new Rate(Set.of("西藏"), BigDecimal.TEN, null);

        assertThat(Tariff.of("t", Channel.COUNTER, null, START, "s",
                List.of(EVERYWHERE, EVERYWHERE, TIBET, TIBET, nowhere), divisions).mistakes())
                .extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("channel", "malformed"), tuple("rates", "repeated"), tuple("rates", "repeated"),
                        tuple("rates", "unknown"));
        assertThat(
                Tariff.of("t", Channel.DIRECT, null, START, "s", List.of(TIBET, TIBET, nowhere), divisions).mistakes())
                .extracting(Mistake::message)
                .containsExactly("rate 2 names a province again", "rate 3 names a province that is not known");
    }

    @Test
    void shouldGoByWeightOnlyWhereALineDoes() {
        var light = new Rate(Set.of("西藏自治区"), BigDecimal.ONE, 500);
        var tariff = Tariff.of("t", Channel.DIRECT, null, START, "s", List.of(light, TIBET, EVERYWHERE), divisions)
                .orThrow();

        assertThat(tariff.goesByWeight("西藏自治区")).isTrue();
        assertThat(tariff.goesByWeight("广东省")).isFalse();
        assertThat(tariff.amountTo("西藏自治区", 500)).contains(BigDecimal.ONE);
        assertThat(tariff.amountTo("西藏自治区", 501)).contains(new BigDecimal("17.00"));
    }

    @Test
    void shouldEndAWeightStepWhereACarrierTakesParcels() {
        for (int grams : List.of(1, Rate.HEAVIEST)) {
            assertThat(new Rate(Set.of(), BigDecimal.ONE, grams).upToGrams()).isEqualTo(grams);
        }
        for (int grams : List.of(0, Rate.HEAVIEST + 1)) {
            assertThatThrownBy(() -> new Rate(Set.of(), BigDecimal.ONE, grams))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldNotBeBuiltWrong() {
        assertThatThrownBy(() -> new Tariff("Direct 2024", Channel.DIRECT, null, START, "s", List.of(EVERYWHERE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(Set.of(), new BigDecimal("-1"), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(Set.of(" "), BigDecimal.TEN, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"null, missing", "-0.01, malformed", "15.001, malformed",
            "1000000, malformed", "0, ", "15, ", "15.50, ", "15.500, ", "1E+1, ", "999999.99, "})
    void shouldTakeAmountsOfWholeFen(@Nullable BigDecimal amount, @Nullable String code) {
        assertThat(Rate.of("rates", List.of("西藏自治区"), amount, null).mistakes().stream().map(Mistake::code).toList())
                .isEqualTo(code == null ? List.of() : List.of(code));
    }
}
