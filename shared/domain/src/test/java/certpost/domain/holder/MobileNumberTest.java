package certpost.domain.holder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.RandomCases;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "+8613800138000", "8613800138000", "008613800138000", "+86 13800138000",
            "+86-138-0013-8000", "138 0013 8000", "１３８００１３８０００", " 13800138000　"})
    void shouldReadAMainlandMobileInTheWaysThatAreNamed(String typed) {
        assertThat(MobileNumber.of("mobile", typed, true).orThrow().e164()).isEqualTo("+8613800138000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1380013800", "138001380000", "12800138000", "02087654321", "1380013800a", "138  0013 8000",
            "1-3800138000", "+85291234567", "+86 +8613800138000", "138.0013.8000", "١٣٨٠٠١٣٨٠٠٠",
            "13800138000,13900139000"})
    void shouldRefuseEverythingElseInTheMainland(String typed) {
        assertThat(MobileNumber.of("mobile", typed, true).mistakes()).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("mobile", "malformed"));
    }

    @Test
    void shouldTakeEverySegmentFromThirteenToNineteen() {
        RandomCases.check(3_000, random -> {
            var digits = "1" + RandomCases.from(random, "3456789", 1) + RandomCases.from(random, "0123456789", 9);

            var number = MobileNumber.of("mobile", RandomCases.sloppily(random, digits), true).orThrow();

            assertThat(number.national()).isEqualTo(digits);
            assertThat(MobileNumber.of("mobile", number.e164(), true).orThrow()).isEqualTo(number);
            assertThat(MobileNumber.of("mobile", number.e164(), false).orThrow()).isEqualTo(number);
            assertThat(number.toString()).hasSize(11)
                    .startsWith(digits.substring(0, 3))
                    .endsWith(digits.substring(7))
                    .contains("****");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"+85251234567", "+85366123456", "+886912345678", "+447400123456", "+12015550123",
            "+8613800138000"})
    void shouldTakeMobilesAbroadInE164(String typed) {
        assertThat(MobileNumber.of("mobile", typed, false).orThrow().e164()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"51234567", "13800138000", "0085251234567", "+852 5123 4567", "+8521", "+442070313000",
            "+999123456789", "+861280013800", "+86138001380000", "+85251234567;ext=1", "+８５２５１２３４５６７x"})
    void shouldRefuseAbroadWhatIsNotAPossibleMobileInE164(String typed) {
        assertThat(MobileNumber.of("mobile", typed, false).mistakes()).extracting(Mistake::code)
                .containsExactly("malformed");
    }

    @Test
    void shouldTakeAnExampleOfEveryCountrysMobiles() {
        var library = PhoneNumberUtil.getInstance();
        for (var region : library.getSupportedRegions()) {
            var example = library.getExampleNumberForType(region, PhoneNumberType.MOBILE);
            if (example == null) {
                continue;
            }
            var number = MobileNumber.of("mobile", library.format(example, PhoneNumberFormat.E164), false).orThrow();
            assertThat(MobileNumber.of("mobile", number.e164(), false).orThrow()).as(region).isEqualTo(number);
            assertThat(number.toString()).as(region).contains("****");
            assertThat(number.masked().replace("*", "")).as(region).hasSizeLessThan(number.e164().length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "　"})
    void shouldSayThatItIsMissing(String typed) {
        assertThat(MobileNumber.of("mobile", typed, true).mistakes()).extracting(Mistake::code)
                .containsExactly("missing");
        assertThat(MobileNumber.of("mobile", null, false).mistakes()).extracting(Mistake::code)
                .containsExactly("missing");
    }

    @Test
    void shouldMaskTheMiddle() {
        assertThat(new MobileNumber("+8613800138000").masked()).isEqualTo("138****8000");
        assertThat(new MobileNumber("+85251234567")).hasToString("+852****67");
        assertThat(new MobileNumber("+85251234567").national()).isEqualTo("+85251234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13800138000", "+8612800138000", "+86138001380000", "+0123456789", "+12345",
            "+852 51234567"})
    void shouldNotBeBuiltWrong(String e164) {
        assertThatThrownBy(() -> new MobileNumber(e164)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldAnswerToAnyTextAndReadItsOwnWritingBack() {
        RandomCases.check(5_000, random -> {
            boolean mainland = random.nextBoolean();
            var typed = (random.nextBoolean() ? "+86 1" : "+852") + RandomCases.wild(random, "0123456789", 11);

            if (MobileNumber.of("mobile", typed, mainland) instanceof Checked.Valid<MobileNumber>(var number)) {
                assertThat(MobileNumber.of("mobile", number.e164(), mainland).orThrow()).isEqualTo(number);
            }
        });
    }

    @Test
    void shouldSayWhatANumberIsThere() {
        assertThat(MobileNumber.of("mobile", "1", true).mistakes()).extracting(Mistake::message)
                .containsExactly("this must be a mainland mobile number of 11 digits");
        assertThat(MobileNumber.of("mobile", "1", false).mistakes()).extracting(Mistake::message)
                .containsExactly("this must be a mobile number with + and its country code, without spaces");
    }
}
