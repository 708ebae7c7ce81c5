package certpost.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.local.simulate.Label;
import org.junit.jupiter.api.Test;

class LabelCheckTest {
    private static final MailApplication ABROAD = new Addresses(2025).abroad("SAMPLE KIM", 3);

    @Test
    void shouldFitTheApplicationThoughItsNumberIsGuardedAgainstBeingAFormula() {
        assertThat(LabelCheck.fits(label("'" + ABROAD.mobile()), ABROAD)).isTrue();
    }

    @Test
    void shouldNotFitAnotherNumber() {
        assertThat(LabelCheck.fits(label("13900000000"), ABROAD)).isFalse();
    }

    private static Label label(String mobile) {
        return new Label(1, "R", "C", ABROAD.recipient(), mobile, ABROAD.detail(), false);
    }
}
