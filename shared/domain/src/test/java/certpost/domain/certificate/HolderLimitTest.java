package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HolderLimitTest {

    @Test
    void shouldLetAHolderChangeAgainADayAfterTheFirstOfTwenty() {
        List<Fact> nineteen = facts(FactKind.MOBILE_CHANGED, HolderLimit.A_DAY - 1);
        List<Fact> twenty = facts(FactKind.MOBILE_CHANGED, HolderLimit.A_DAY);
        var now = APPLIED_AT.plusSeconds(HolderLimit.A_DAY);

        assertThat(HolderLimit.nextChange(nineteen, now)).isEmpty();
        assertThat(HolderLimit.nextChange(twenty, now)).contains(APPLIED_AT.plus(Duration.ofDays(1)));
        assertThat(HolderLimit.nextChange(twenty, APPLIED_AT.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void shouldNotCountWhatOthersDo() {
        assertThat(HolderLimit.nextChange(facts(FactKind.REJECTED, HolderLimit.A_DAY), APPLIED_AT.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void shouldNotEndBecauseOfWhatOthersDo() {
        assertThat(HolderLimit.isExhausted(facts(FactKind.REMINDED, HolderLimit.IN_ALL))).isFalse();
    }

    @Test
    void shouldEndWhereTheItemWouldGrowWithoutEnd() {
        List<Fact> all = facts(FactKind.WITHDRAWN, HolderLimit.IN_ALL);
        var years = APPLIED_AT.plus(Duration.ofDays(1_000));

        assertThat(HolderLimit.isExhausted(all)).isTrue();
        assertThat(HolderLimit.nextChange(all, years)).contains(years.plus(Duration.ofDays(1)));
        assertThat(HolderLimit.isExhausted(all.subList(1, all.size()))).isFalse();
    }

    private static List<Fact> facts(FactKind kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Fact.of(kind, APPLIED_AT.plusSeconds(number), "write-" + number, ""))
                .toList();
    }
}
