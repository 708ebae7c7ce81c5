package certpost.reminding;

import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.notice.Daytime;
import certpost.domain.notice.Occasion;
import certpost.domain.window.Window;
import certpost.reminding.Sender.Handed;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** Whatever staff, holders, schedules and senders do, in whatever order. */
class RemindingPropertyTest {
    private static final int CASES = 150;

    @Test
    void shouldTellTheTruthOnceByDayToWhomItConcerns() {
        RandomCases.check(CASES, random -> {
            var life = new Life(random);
            life.goOnForDays(random.nextInt(1, 25));
            life.sender.handed.forEach(RemindingPropertyTest::assertTrueAtTheClaim);
            for (int holder = 1; holder <= Life.HOLDERS; holder++) {
                assertOnce(life.toldTo(holder));
            }
        });
    }

    @Test
    void shouldRemindOnTheLastDayWhoeverMayStillApplyAndLeaveNobodyWithAnOldDate() {
        RandomCases.check(CASES, random -> {
            var life = new Life(random);
            life.goOnForDays(random.nextInt(1, 12));
            Window window = life.stage.window();
            Instant morning = morningOfTheReminder(window);
            if (life.stage.clock.instant().isAfter(morning) || !window.opensAt()
                    .isBefore(BeijingTime.startOf(BeijingTime.dateAt(morning)).minus(Duration.ofHours(3)))) {
                return;
            }
            life.goOnInPeaceUntil(morning);
            life.enterEverybody();
            Set<Integer> eligible = new HashSet<>();
            for (int holder = 1; holder <= Life.HOLDERS; holder++) {
                if (life.mayApply(holder)) {
                    eligible.add(holder);
                }
            }

            life.goOnInPeaceUntil(window.closesAt());

            for (int holder = 1; holder <= Life.HOLDERS; holder++) {
                List<Handed> told = life.toldTo(holder);
                if (eligible.contains(holder)) {
                    assertThat(told).as("holder " + holder)
                            .anyMatch(sms -> sms.fact().closesAt().equals(window.closesAt())
                                    && sms.fact().occasion() == Occasion.LAST_DAY);
                }
                if (!told.isEmpty() && life.canBeTold(holder)) {
                    assertThat(told.getLast().fact().closesAt()).as("holder " + holder).isEqualTo(window.closesAt());
                }
                assertOnce(told);
            }
        });
    }

    private static void assertTrueAtTheClaim(Handed sms) {
        assertThat(sms.window().closesAt()).isEqualTo(sms.fact().closesAt());
        assertThat(sms.window().id()).isEqualTo(WINDOW);
        assertThat(sms.window().isOpenAt(sms.at())).isTrue();
        assertThat(sms.fact().concerns(sms.certificate())).isTrue();
        assertThat(Daytime.from(sms.at())).isEqualTo(sms.at());
        assertThat(sms.text()).contains(BeijingTime.inChinese(sms.fact().closesAt()));
    }

    /** No fact twice, no occasion twice for a date; a moved end is told only after another one. */
    private static void assertOnce(List<Handed> told) {
        assertThat(told).extracting(Handed::fact).doesNotHaveDuplicates();
        assertThat(told).filteredOn(sms -> sms.fact().occasion() != Occasion.MOVED)
                .extracting(sms -> sms.fact().occasion() + " " + sms.fact().closesAt())
                .doesNotHaveDuplicates();
        @Nullable
        Instant before = null;
        for (Handed sms : told) {
            if (sms.fact().occasion() == Occasion.MOVED) {
                assertThat(before).isNotNull().isNotEqualTo(sms.fact().closesAt());
            } else if (before != null) {
                assertThat(sms.fact().closesAt()).as("another end is told as moved").isEqualTo(before);
            }
            before = sms.fact().closesAt();
        }
    }

    private static Instant morningOfTheReminder(Window window) {
        var lastDay = BeijingTime.dateAt(window.closesAt().minusNanos(1));
        Instant noon = BeijingTime.startOf(lastDay).plus(Duration.ofHours(12));
        var day = window.closesAt().isBefore(noon) ? lastDay.minusDays(1) : lastDay;
        return BeijingTime.startOf(day).plus(Duration.ofHours(9));
    }
}
