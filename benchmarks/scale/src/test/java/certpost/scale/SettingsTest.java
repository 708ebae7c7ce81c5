package certpost.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Properties properties = new Properties();

    SettingsTest() {
        properties.putAll(Map.of("certpost.scale.sizes", "10000, 1000", "certpost.scale.applicants", "4",
                "certpost.scale.rows", "500", "certpost.scale.heap", "4000", "certpost.scale.sending", "1000",
                "certpost.scale.calling", "2000", "certpost.home", ".", "certpost.runtime-client", "rc",
                "certpost.target", "target"));
    }

    @Test
    void shouldMeasureTheSmallestWindowFirst() {
        assertThat(Settings.of(properties).sizes()).containsExactly(1_000, 10_000);
    }

    @Test
    void shouldNameThePropertyThatIsMissing() {
        properties.remove("certpost.scale.rows");

        assertThatThrownBy(() -> Settings.of(properties)).hasMessage("certpost.scale.rows is not set");
    }
}
