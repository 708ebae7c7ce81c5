package certpost.aws;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Mistake;
import io.avaje.jsonb.Jsonb;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdaptersOnDemandTest {
    private final Jsonb jsonb = AdaptersOnDemand.jsonb();

    @Test
    void shouldReadAndWriteAsTheLibraryDoesByItself() {
        var mistake = new Mistake("mobile", "malformed", "is no number");

        String text = jsonb.type(Mistake.class).toJson(mistake);

        assertThat(text).isEqualTo(Jsonb.builder().build().type(Mistake.class).toJson(mistake));
        assertThat(jsonb.type(Mistake.class).fromJson(text)).isEqualTo(mistake);
    }

    @Test
    void shouldTakeNothingForNothing() {
        assertThat(jsonb.type(Mistake.class).list().fromJson("[null]")).containsExactly((Mistake) null);
    }

    @Test
    void shouldLeaveTextsNumbersListsAndMapsToTheLibrary() {
        assertThat(jsonb.type(Object.class).fromJson("{\"a\": [1, \"b\"]}")).isEqualTo(Map.of("a", List.of(1L, "b")));
        assertThat(jsonb.type(String.class).toJson("a")).isEqualTo("\"a\"");
    }

    @Test
    void shouldKnowNoAdapterOfWhatHasNone() {
        assertThat(jsonb.type((Type) Map.class).toJson(Map.of("a", "b"))).isEqualTo("{\"a\":\"b\"}");
    }
}
