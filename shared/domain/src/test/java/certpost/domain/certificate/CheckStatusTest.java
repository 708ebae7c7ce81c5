package certpost.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckStatusTest {

    @ParameterizedTest
    @CsvSource({"发放证书, CLEARED", "未审核, NOT_CHECKED", "需补充材料, MATERIAL_REQUESTED", "审核不通过, REJECTED"})
    void shouldBeNamedByCodeOrAsTheExamSiteDoes(String chinese, CheckStatus status) {
        assertThat(CheckStatus.named(chinese)).contains(status);
        assertThat(CheckStatus.named(status.name())).contains(status);
        assertThat(status.chinese()).isEqualTo(chinese);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cleared", "通过", "发放证书 "})
    void shouldNotBeGuessed(String text) {
        assertThat(CheckStatus.named(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLEARED")
    void shouldSayWhyAndWhatToDoWhereNobodyMayApply(CheckStatus status) {
        assertThat(status.reason()).isNotBlank();
        assertThat(status.remedy()).contains("agency");
    }

    @Test
    void shouldSayNothingWhereTheHolderMayApply() {
        assertThat(CheckStatus.CLEARED.reason() + CheckStatus.CLEARED.remedy()).isEmpty();
    }
}
