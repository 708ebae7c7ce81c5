package certpost.domain.notice;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.key;
import static certpost.domain.window.SomeWindows.CLOSES;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.RosterEntry;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowFactTest {

    @ParameterizedTest
    @EnumSource
    void shouldBeReadFromItsNotice(Occasion occasion) {
        for (Window window : new Window[]{SomeWindows.direct(),
                SomeWindows.direct().closingAt(CLOSES.plusNanos(1), "by a blink")}) {
            WindowFact fact = WindowFact.of(occasion, window);

            assertThat(WindowFact.of(notice(fact.id()))).contains(fact);
        }
        assertThat(WindowFact.of(occasion, SomeWindows.direct()).id())
                .endsWith(".gd-social-worker-2025.1.2025-10-11T16:00:00Z");
    }

    @ParameterizedTest
    @EnumSource
    void shouldNotBeReadFromAFactOfTheCertificate(FactKind kind) {
        assertThat(WindowFact.of(notice(Fact.of(kind, APPLIED_AT, "gd-social-worker-2025.0001", "").id()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opened.w.1", "closed.w.1.2025-10-11T16:00:00Z", "opened..1.2025-10-11T16:00:00Z",
            "opened.w.x.2025-10-11T16:00:00Z"})
    void shouldNotBeReadFromAnythingElse(String id) {
        assertThat(WindowFact.of(notice(id))).isEmpty();
    }

    @Test
    void shouldBeTrueOfTheWindowOnlyUntilItsEndIsMovedAndNotWhenTheEndComesBack() {
        Window window = SomeWindows.direct();
        Window moved = window.closingAt(CLOSES.plusSeconds(60), "longer");
        WindowFact fact = WindowFact.of(Occasion.OPENED, window);

        assertThat(fact.isTrueOf(window)).isTrue();
        assertThat(fact.isTrueOf(moved)).isFalse();
        assertThat(fact.isTrueOf(moved.closingAt(CLOSES, "as before"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void shouldConcernWhoMayApplyAndCanBeReachedAndHasNotAppliedUnlessTheEndWasMoved(Occasion occasion) {
        WindowFact fact = WindowFact.of(occasion, SomeWindows.direct());

        assertThat(fact.concerns(SomeCertificates.entered(1))).isTrue();
        assertThat(fact.concerns(SomeCertificates.applied(1))).isEqualTo(occasion == Occasion.MOVED);
        assertThat(fact.concerns(SomeCertificates.entered(1, CheckStatus.NOT_CHECKED))).isFalse();
        assertThat(fact.concerns(withoutMobile())).isFalse();
    }

    private static Certificate withoutMobile() {
        RosterEntry entry = SomeCertificates.entry(1);
        return SomeCertificates.entered(1)
                .withRoster(new RosterEntry(entry.name(), entry.documentType(), entry.lastFour(), entry.number(),
                        entry.level(), entry.registrationCity(), entry.checkStatus(), null))
                .orElseThrow();
    }

    private static Notice notice(String fact) {
        return Notice.pending(key(1), fact, NoticeKind.WINDOW_OPEN, "", APPLIED_AT, CLOSES);
    }
}
