package certpost.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R15: strictly by time of successful submission. */
class RegistrationOrderTest {
    private static final Instant AT = SomeCertificates.APPLIED_AT;

    @Test
    void shouldComeBackFromItsText() {
        RegistrationOrder order = order(AT, 1);

        assertThat(order.text()).isEqualTo("01758506400000#" + SomeCertificates.key(1).certificate());
        assertThat(RegistrationOrder.parse(order.text())).contains(order);
    }

    @Test
    void shouldSortByTimeThenByCertificateAsItsTextDoes() {
        RandomCases.check(50, random -> {
            List<RegistrationOrder> some = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                some.add(order(
                        Instant.ofEpochMilli(random.nextLong(3_000_000_000_000L) / (random.nextBoolean() ? 1 : 999)),
                        random.nextInt(1, 5)));
                some.add(order(AT.plusMillis(random.nextInt(3)), random.nextInt(1, 5)));
            }

            assertThat(some.stream().sorted())
                    .isEqualTo(some.stream().sorted(Comparator.comparing(RegistrationOrder::text)).toList());
            assertThat(some.stream().sorted().map(RegistrationOrder::registeredAt)).isSorted();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "01758506400000", "01758506400000#",
            "1758506400000#guangdong.social-worker.2025.0",
            "01758506400000#guangdong.social-worker.2025.0123456789abcdefghij",
            "-1758506400000#guangdong.social-worker.2025.0123456789abcdef0123", "gd-social-worker-2025.0001"})
    void shouldReadNothingElse(String text) {
        assertThat(RegistrationOrder.parse(text)).isEmpty();
    }

    private static RegistrationOrder order(Instant at, int number) {
        return new RegistrationOrder(at, SomeCertificates.key(number).certificate());
    }
}
