package certpost.domain.registration;

import static certpost.domain.registration.SomeReminders.ASKED_AT;
import static certpost.domain.registration.SomeReminders.OPENS;
import static certpost.domain.registration.SomeReminders.REGISTRATION;
import static certpost.domain.registration.SomeReminders.asked;
import static certpost.domain.registration.SomeReminders.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import certpost.domain.RandomCases;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The rules of R18: when holders are told, for how long a reminder lasts, and what the SMS say. */
class RegistrationTest {
    private static final String LONGEST_NAME = "二十个汉字的职业资格名称为了量长度而有的";

    @Test
    void shouldTellFromTheMorningOfTheFirstDayOrAtOnceLaterUntilTheEnd() {
        Instant before = OPENS.minus(Duration.ofDays(9));
        Instant after = OPENS.plus(Duration.ofDays(2));

        assertThat(REGISTRATION.toldFrom(before)).isEqualTo(OPENS);
        assertThat(REGISTRATION.toldFrom(after)).isEqualTo(after);
        assertThat(REGISTRATION.isToldAt(OPENS.minusMillis(1), before)).isFalse();
        assertThat(REGISTRATION.isToldAt(OPENS, before)).isTrue();
        assertThat(REGISTRATION.isToldAt(REGISTRATION.usefulUntil().minusMillis(1), before)).isTrue();
        assertThat(REGISTRATION.isToldAt(REGISTRATION.usefulUntil(), before)).isFalse();
    }

    @Test
    void shouldBeOfUseForTwoWeeksAtMost() {
        var longer = new Registration("social-worker", 2026, LocalDate.of(2026, 3, 16), LocalDate.of(2026, 6, 1), null);

        assertThat(BeijingTime.text(longer.usefulUntil())).isEqualTo("2026-03-30T00:00:00+08:00");
        assertThat(BeijingTime.text(REGISTRATION.usefulUntil())).isEqualTo("2026-03-27T00:00:00+08:00");
    }

    @Test
    void shouldKeepAReminderUntilTheEndOfNextYearWheneverItIsConfirmed() {
        RandomCases.check(200, random -> {
            Instant at = ASKED_AT.plusSeconds(random.nextLong(400_000_000L));

            Reminder confirmed = asked(1).confirmed(at);

            int year = BeijingTime.dateAt(at).getYear();
            assertThat(confirmed.expiresAt()).isEqualTo(BeijingTime.endOf(LocalDate.of(year + 1, 12, 31)));
            assertThat(confirmed.isLiveAt(confirmed.expiresAt())).isFalse();
        });
    }

    @Test
    void shouldWriteTextsOfOnePartThatNameNobody() {
        var code = NoticeText.ofCode(asked(1), LONGEST_NAME, new ConfirmationCode("012345"));
        var opening = NoticeText.ofRegistration(asked(1), LONGEST_NAME,
                new Registration("social-worker", 2026, LocalDate.of(2026, 12, 31), null, null));

        assertThat(LONGEST_NAME).hasSize(20);
        assertThat(code.text()).hasSizeLessThanOrEqualTo(NoticeText.LONGEST).startsWith("验证码012345，");
        assertThat(opening.text()).hasSizeLessThanOrEqualTo(NoticeText.LONGEST).contains("2026年报名自12月31日起");
    }

    @Test
    void shouldNameAnotherWishByAnotherFact() {
        Notice first = asked(1).confirmed(ASKED_AT).telling(REGISTRATION, OPENS);
        Notice second = Reminder.asked(key(1), SomeReminders.MOBILE, ASKED_AT, "another")
                .confirmed(ASKED_AT)
                .telling(REGISTRATION, OPENS);

        assertThat(first.key()).isNotEqualTo(second.key());
        assertThat(asked(1).isToldBy(first)).isTrue();
        assertThat(asked(1).isToldBy(second)).isFalse();
    }

    @Test
    void shouldTakeSixDigitsForACodeAndShowThemNowhere() {
        RandomCases.check(200, random -> {
            ConfirmationCode code = ConfirmationCode.random(random);

            assertThat(ConfirmationCode.of("code", code.value())).isEqualTo(Checked.valid(code));
            assertThat(code.is(new ConfirmationCode(code.value()))).isTrue();
            assertThat(code.toString()).doesNotContain(code.value());
        });
        assertThat(new ConfirmationCode("000001").is(new ConfirmationCode("000002"))).isFalse();
        assertThat(ConfirmationCode.of("code", "12345").mistakes()).hasSize(1);
        assertThat(ConfirmationCode.of("code", "１２３４５６")).isEqualTo(Checked.valid(new ConfirmationCode("123456")));
    }

    @Test
    void shouldReadAReminderByItsKeyAndNothingElse() {
        assertThat(ReminderKey.parse(key(1).toString())).contains(key(1));
        assertThat(ReminderKey.parse("guangdong.social-worker.2025.e6eef7dd6f7843c2f610")).isEmpty();
    }

    @Test
    void shouldNameEverythingThatIsWrongAtOnce() {
        LocalDate day = LocalDate.of(2026, 3, 16);

        assertThat(Registration.mistakes("Social Worker", 1979, day, day.minusDays(1), "x".repeat(501)))
                .extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("qualification", "malformed"), tuple("year", "out-of-range"),
                        tuple("closesOn", "out-of-range"), tuple("note", "too-long"));
        assertThat(Registration.mistakes("social-worker", 2026, day, day, null)).isEmpty();
        assertThatThrownBy(() -> new Registration("social-worker", 2026, day, day.minusDays(1), null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
