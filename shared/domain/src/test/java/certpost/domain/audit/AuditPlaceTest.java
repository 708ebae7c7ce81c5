package certpost.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditPlaceTest {
    private static final String SUBJECT = SomeActs.WINDOW.toString();

    @Test
    void shouldHaveOneBeforeItUnlessItIsTheFirst() {
        assertThat(new AuditPlace(SUBJECT, 2).before()).contains(new AuditPlace(SUBJECT, 1));
        assertThat(new AuditPlace(SUBJECT, 1).before()).isEmpty();
    }

    @Test
    void shouldBePossibleFromTheFirstOnAndForWhatIsASubjectOnly() {
        assertThat(new AuditPlace(SUBJECT, 1).isPossible()).isTrue();
        assertThat(new AuditPlace(SUBJECT, AuditPlace.NOWHERE).isPossible()).isFalse();
        assertThat(new AuditPlace("nobody", 1).isPossible()).isFalse();
    }
}
