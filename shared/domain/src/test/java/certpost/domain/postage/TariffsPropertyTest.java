package certpost.domain.postage;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import certpost.domain.address.Region;
import certpost.domain.window.Channel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TariffsPropertyTest {
    private static final Instant START = Instant.parse("2022-03-01T00:00:00Z");
    private static final List<String> AGENCIES = List.of("guangzhou", "shenzhen", "");
    private static final List<Integer> STEPS = List.of(100, 500, 1_000);

    /** Each tariff has its own number as the amount, so that the amount says which one was chosen. */
    @Test
    void shouldChooseByTheTimeOfSubmissionWhateverIsLoadedForLater() {
        RandomCases.check(500, random -> {
            List<Tariff> all = tariffs(random);
            String agency = random.nextBoolean() ? "guangzhou" : "shenzhen";
            Instant submitted = START.plus(Duration.ofDays(random.nextInt(0, 1_000)));
            var piece = new Consignment(Channel.AGENCY, agency, Region.CN, "广东省");
            List<Tariff> begun = all.stream().filter(tariff -> !tariff.validFrom().isAfter(submitted)).toList();

            assertThat(new Tariffs(all).postage(piece, submitted))
                    .isEqualTo(new Tariffs(begun).postage(piece, submitted));
            assertThat(amount(new Tariffs(all), piece, submitted)).isEqualTo(expected(begun, agency));
        });
    }

    @Test
    void shouldNeverChargeByTheTariffOfAnotherAgency() {
        RandomCases.check(300, random -> {
            List<Tariff> all = tariffs(random);
            var ofShenzhen = all.stream().filter(tariff -> !"guangzhou".equals(tariff.agency())).toList();
            var piece = new Consignment(Channel.AGENCY, "shenzhen", Region.CN, "广东省");
            Instant submitted = START.plus(Duration.ofDays(random.nextInt(0, 1_000)));

            assertThat(new Tariffs(all).postage(piece, submitted))
                    .isEqualTo(new Tariffs(ofShenzhen).postage(piece, submitted));
        });
    }

    @Test
    void shouldChargeTheLightestStepThatCarriesThePieceInWhateverOrderStepsAreGiven() {
        RandomCases.check(300, random -> {
            var rates = new ArrayList<Rate>();
            STEPS.forEach(step -> rates.add(new Rate(Set.of(), BigDecimal.valueOf(step), step)));
            Collections.shuffle(rates, new Random(random.nextLong()));
            var tariffs = new Tariffs(
                    List.of(new Tariff("by-weight", Channel.AGENCY, "guangzhou", START, "a notice", rates)));
            int grams = random.nextInt(1, 1_200);

            BigDecimal amount = amount(tariffs, piece(grams), START);

            assertThat(amount).isEqualTo(
                    STEPS.stream().filter(step -> grams <= step).findFirst().map(BigDecimal::valueOf).orElse(null));
            assertThat(tariffs.postage(piece(null), START))
                    .isEqualTo(new Postage.Unknown("by weight, as tariff by-weight has it"));
        });
    }

    private static @Nullable BigDecimal expected(List<Tariff> begun, String agency) {
        Tariff chosen = null;
        for (Tariff tariff : begun) {
            boolean fits = tariff.agency() == null || tariff.agency().equals(agency);
            if (fits && (chosen == null || comesBefore(tariff, chosen))) {
                chosen = tariff;
            }
        }
        return chosen == null ? null : chosen.rates().getFirst().amount();
    }

    private static boolean comesBefore(Tariff tariff, Tariff chosen) {
        if ((tariff.agency() == null) != (chosen.agency() == null)) {
            return tariff.agency() != null;
        }
        return tariff.validFrom().isAfter(chosen.validFrom());
    }

    /** No two begin together. */
    private static List<Tariff> tariffs(RandomGenerator random) {
        var tariffs = new ArrayList<Tariff>();
        for (int number = 1; number <= random.nextInt(0, 8); number++) {
            String agency = AGENCIES.get(random.nextInt(AGENCIES.size()));
            Instant validFrom = START.plus(Duration.ofDays(random.nextInt(1_000))).plusSeconds(number);
            tariffs.add(new Tariff("t-" + number, Channel.AGENCY, agency.isEmpty() ? null : agency, validFrom,
                    "a notice", List.of(new Rate(Set.of(), BigDecimal.valueOf(number), null))));
        }
        return tariffs;
    }

    private static Consignment piece(@Nullable Integer grams) {
        return new Consignment(Channel.AGENCY, "guangzhou", Region.CN, "广东省", grams);
    }

    private static @Nullable BigDecimal amount(Tariffs tariffs, Consignment piece, Instant submitted) {
        return tariffs.postage(piece, submitted) instanceof Postage.Known known ? known.amount() : null;
    }
}
