package certpost.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.local.client.UnexpectedAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTest {
    private static final String HEADER = String.join(",", Label.COLUMNS) + "\r\n";

    @Test
    void shouldNoticeACellThatStartsAFormula() {
        assertThat(read("1,R,C,=1+1,13900000000,CN,,,,x,")).singleElement().matches(Label::formula);
    }

    @Test
    void shouldRefuseOtherColumns() {
        assertThatThrownBy(() -> Label.read("reference,waybill\r\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageContaining("expected columns");
    }

    private static List<Label> read(String line) {
        return Label.read((HEADER + line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
