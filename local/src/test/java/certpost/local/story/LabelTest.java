package certpost.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTest {
    private static final String HEADER = String.join(",", Label.COLUMNS) + "\r\n";
    private static final MailApplication ABROAD = new Addresses(2025).abroad("SAMPLE KIM", 3);

    @Test
    void shouldFitTheApplicationThoughItsNumberIsGuardedAgainstBeingAFormula() {
        List<Label> labels = read("1,R,C,SAMPLE KIM,'" + ABROAD.mobile() + ",OTHER,,,,\"" + ABROAD.detail() + "\",");

        assertThat(labels).singleElement().matches(label -> label.fits(ABROAD)).matches(label -> !label.formula());
    }

    @Test
    void shouldNoticeACellThatStartsAFormula() {
        assertThat(read("1,R,C,=1+1,13900000000,CN,,,,x,")).singleElement().matches(Label::formula);
    }

    @Test
    void shouldRefuseOtherColumns() {
        assertThatThrownBy(() -> Label.read("reference,waybill\r\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(StoryStopped.class)
                .hasMessageContaining("expected columns");
    }

    private static List<Label> read(String line) {
        return Label.read((HEADER + line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
