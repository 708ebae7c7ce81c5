package certpost.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
    private static final AuditHead BEGINNING = AuditHead.none(SomeActs.WINDOW);

    @Test
    void shouldSayWhoDidWhatWhenAndWhy() {
        AuditEntry entry = SomeActs.on(SomeActs.WINDOW).after(BEGINNING, SomeActs.KEPT);

        assertThat(entry.subject()).isEqualTo("window/gd-social-worker-2025");
        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(entry.at()).isEqualTo("2025-09-17T02:00:00Z");
        assertThat(entry.by() + " of " + entry.agency()).isEqualTo("clerk-1 of guangdong");
        assertThat(entry.act()).isEqualTo("WINDOW_EXTENDED");
        assertThat(entry.what()).isEqualTo(Map.of("version", "2", "reason", "holidays"));
        assertThat(entry.isIntact()).isTrue();
    }

    /** Whoever changes how entries are hashed breaks every chain that there is. */
    @Test
    void shouldHashWhatItAlwaysHashed() {
        assertThat(SomeActs.on(SomeActs.WINDOW).after(BEGINNING, SomeActs.KEPT).hash())
                .isEqualTo("ae5b32bdd9c286b79928ab367d454b105c1724c65fe6ea06044764566e67f225");
    }

    @Test
    void shouldHashNoTwoEntriesAlikeThatDifferOnlyInWhereATextEnds() {
        AuditedAct act = SomeActs.on(SomeActs.WINDOW);

        assertThat(act.with("a", "1").with("b", "2").after(BEGINNING, SomeActs.KEPT).hash())
                .isNotEqualTo(act.with("a", "11:b1:2").after(BEGINNING, SomeActs.KEPT).hash())
                .isNotEqualTo(act.with("a1", "").with("b", "2").after(BEGINNING, SomeActs.KEPT).hash());
    }

    @Test
    void shouldLeaveNumbersAsLongAsATelephonesOutOfReasons() {
        assertThat(SomeActs.on(SomeActs.WINDOW).because("called 138 0013-8000 on 3 May, room 1204").what())
                .containsEntry("reason", "called *** on 3 May, room 1204");
        for (String number : List.of("138.0013.8000", "138/0013/8000", "(020)8312.3456", "2025-09-26 17:00 138")) {
            assertThat(SomeActs.on(SomeActs.WINDOW).because("of " + number).what().get("reason")).as(number)
                    .doesNotContainPattern("\\d{3}");
        }
        for (String day : List.of("延至2025-09-26 17:00", "on 2025/9/26", "until 2025-09-26T17:00")) {
            assertThat(SomeActs.on(SomeActs.WINDOW).because(day).what()).containsEntry("reason", day);
        }
        assertThat(SomeActs.on(SomeActs.WINDOW).because("号码１３８００１３８０００不对").what()).containsEntry("reason", "号码***不对");
    }

    @Test
    void shouldTakeNoActOfNobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor(" ", "guangdong"));
        assertThat(Actor.of("", "guangdong")).isEmpty();
        assertThat(Actor.of("clerk-1", "")).isEmpty();
        assertThat(Actor.of("clerk-1", "guangdong")).contains(SomeActs.CLERK);
    }

    @Test
    void shouldReadSubjectsAsTheyAreWritten() {
        assertThat(AuditSubject.parse(SomeActs.WINDOW.toString())).contains(SomeActs.WINDOW);
        assertThat(AuditSubject.parse("window")).isEmpty();
        assertThat(AuditSubject.parse("window/a/b")).isEmpty();
        assertThat(AuditSubject.parse("window/王小明")).isEmpty();
    }
}
