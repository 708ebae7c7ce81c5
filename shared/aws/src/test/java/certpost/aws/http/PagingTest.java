package certpost.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.Checked;
import certpost.domain.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    @Test
    void shouldAskForTheUsualPageUnlessTheClientSaysOtherwise() {
        assertThat(Paging.of(FieldReader.ofQuery(Map.of()))).isEqualTo(new Paging(null, Page.USUAL));
        assertThat(Paging.of(FieldReader.ofQuery(Map.of("limit", "500", "cursor", "abc"))))
                .isEqualTo(new Paging("abc", Page.MOST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "1.5", "", "ten", "99999999999", "１０"})
    void shouldNoteALimitThatNoPageHas(String limit) {
        FieldReader query = FieldReader.ofQuery(Map.of("limit", limit));

        Paging.of(query);

        assertThat(query.mistakes()).extracting(mistake -> mistake.field() + " " + mistake.code())
                .containsExactly("limit out-of-range");
    }

    @Test
    void shouldSayThatACursorIsOfNoPage() {
        Checked<Page<String>> page = new Paging("elsewhere", 1).of((cursor, _) -> {
            if (cursor != null) {
                throw new Page.NoSuchCursor();
            }
            return new Page<>(List.of(), null);
        });

        assertThat(page.mistakes()).extracting(mistake -> mistake.field() + " " + mistake.code())
                .containsExactly("cursor unknown");
    }
}
