package certpost.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartTest {
    @Test
    void shouldGiveTwoHundredHoldersAPart() {
        assertThat(Cast.count(part -> true)).isEqualTo(200);
    }

    @Test
    void shouldLeaveAsManyApplicationsAsTheEquationSays() {
        int taken = Cast.count(Part::appliesAtOnce) + Part.CORRECTS_MISTAKES.count();

        assertThat(Cast.count(Part::inTheEnd)).isEqualTo(taken - Part.WITHDRAWS.count()).isEqualTo(159);
    }
}
