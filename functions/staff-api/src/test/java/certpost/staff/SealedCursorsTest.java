package certpost.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certpost.aws.http.Paging.PagedList;
import certpost.domain.Page;
import certpost.domain.RandomCases;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedCursorsTest {
    private static final Clerk GUANGZHOU = new Clerk("guangzhou", "clerk-1", false);
    private static final Clerk SHENZHEN = new Clerk("shenzhen", "clerk-2", false);

    /** A list without end, whose items are the cursors by which they were asked for. */
    private static final PagedList<String> ECHO = (cursor, _) -> new Page<>(List.of(String.valueOf(cursor)),
            "guangdong.social-worker.2025.1234");

    private final SealedCursors cursors = new SealedCursors(() -> StaffDoor.KEYS);

    @Test
    void shouldGoOnWhereThePageBeforeEnded() {
        String next = next(GUANGZHOU);

        assertThat(cursors.of(GUANGZHOU, ECHO).page(next, 1).items())
                .containsExactly("guangdong.social-worker.2025.1234");
        assertThat(next(GUANGZHOU)).as("the same place").isEqualTo(next);
    }

    @Test
    void shouldBeReadByNobody() {
        String decoded = new String(Base64.getUrlDecoder().decode(next(GUANGZHOU)), StandardCharsets.ISO_8859_1);

        assertThat(decoded).doesNotContain("guangdong", "social", "2025");
    }

    @Test
    void shouldLeadNoOtherAgencyAnywhere() {
        assertThatThrownBy(() -> cursors.of(SHENZHEN, ECHO).page(next(GUANGZHOU), 1))
                .isInstanceOf(Page.NoSuchCursor.class);
    }

    @Test
    void shouldKnowACursorThatWasTamperedWith() {
        byte[] bytes = Base64.getUrlDecoder().decode(next(GUANGZHOU));
        RandomCases.check(200, random -> {
            byte[] other = bytes.clone();
            other[random.nextInt(other.length)] ^= (byte) (1 + random.nextInt(255));
            String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(other);

            assertThatThrownBy(() -> cursors.of(GUANGZHOU, ECHO).page(cursor, 1)).isInstanceOf(Page.NoSuchCursor.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "x", "5Lit", "Z2Qtd2luZG93LjAwMDEtYW5kLW11Y2gtbG9uZ2Vy"})
    void shouldKnowACursorThatNoPageGave(String cursor) {
        assertThatThrownBy(() -> cursors.of(GUANGZHOU, ECHO).page(cursor, 1)).isInstanceOf(Page.NoSuchCursor.class);
    }

    private String next(Clerk clerk) {
        return Objects.requireNonNull(cursors.of(clerk, ECHO).page(null, 1).next());
    }
}
