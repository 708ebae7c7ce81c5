package certpost.domain.registration;

import static certpost.domain.registration.SomeReminders.ASKED_AT;
import static certpost.domain.registration.SomeReminders.OPENS;
import static certpost.domain.registration.SomeReminders.QUALIFICATION;
import static certpost.domain.registration.SomeReminders.REGISTRATION;
import static certpost.domain.registration.SomeReminders.asked;
import static certpost.domain.registration.SomeReminders.key;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeStore;
import certpost.domain.registration.CodeStore.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What whoever keeps reminders, their codes and the counts of them has to do. */
public abstract class ReminderStoreContract {
    private static final ConfirmationCode CODE = new ConfirmationCode("012345");
    private static final ConfirmationCode OTHER = new ConfirmationCode("999999");
    private static final Instant NOW = ASKED_AT.plusSeconds(30);

    protected abstract ReminderStore reminders();

    protected abstract CodeStore codes();

    protected abstract CallStore calls();

    protected abstract NoticeStore notices();

    @Test
    void shouldKeepReminderAndCodeAndWriteTheNoticeThatCarriesIt() {
        assertThat(ask(asked(1))).isEqualTo(new Asked.Done());

        assertThat(reminders().find(key(1), NOW)).contains(asked(1));
        assertThat(reminders().ofHolder(key(1).holder(), NOW)).containsExactly(asked(1));
        assertThat(reminders().ofHolder(key(2).holder(), NOW)).isEmpty();
        assertThat(codes().find(asked(1), NOW)).contains(CODE);
        assertThat(notices().find(asked(1).confirmation().key())).contains(asked(1).confirmation());
    }

    @Test
    void shouldShowNothingThatHasExpired() {
        ask(asked(1));

        assertThat(codes().find(asked(1), ASKED_AT.plus(Duration.ofMinutes(15)))).isEmpty();
        assertThat(codes().attempt(asked(1), ASKED_AT.plus(Duration.ofMinutes(15)))).isEmpty();
        assertThat(reminders().find(key(1), ASKED_AT.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(reminders().ofHolder(key(1).holder(), ASKED_AT.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void shouldSendThreeCodesToANumberADayAndWriteNothingOfTheFourth() {
        for (int i = 1; i <= Allowance.OF_NUMBER; i++) {
            assertThat(ask(asked(i))).isEqualTo(new Asked.Done());
        }

        assertThat(ask(asked(4))).isEqualTo(new Asked.TooMany(allowance(ASKED_AT)));
        assertThat(reminders().find(key(4), NOW)).isEmpty();
        assertThat(notices().find(asked(4).confirmation().key())).isEmpty();

        Reminder tomorrow = Reminder.asked(key(4), SomeReminders.MOBILE, ASKED_AT.plus(Duration.ofDays(1)), "r");
        assertThat(ask(tomorrow)).isEqualTo(new Asked.Done());
    }

    @Test
    void shouldCountByHolderApartFromNumbers() {
        Allowance ofHolder = new Allowance("holder.x", allowance(ASKED_AT).day(), 1);

        codes().ask(asked(1), CODE, List.of(allowance(ASKED_AT), ofHolder));

        assertThat(codes().ask(asked(2), CODE, List.of(allowance(ASKED_AT), ofHolder)))
                .isEqualTo(new Asked.TooMany(ofHolder));
        assertThat(ask(asked(2))).isEqualTo(new Asked.Done());
        assertThat(ask(asked(3))).isEqualTo(new Asked.Done());
    }

    @Test
    void shouldReplaceACodeByTheNextAndLetTheFirstGo() {
        ask(asked(1));
        Reminder again = asked(1).askedAgain(SomeReminders.MOBILE, NOW, "again");

        assertThat(codes().ask(again, OTHER, List.of())).isEqualTo(new Asked.Done());

        assertThat(codes().find(asked(1), NOW)).isEmpty();
        assertThat(codes().attempt(asked(1), NOW)).isEmpty();
        assertThat(codes().attempt(again, NOW)).contains(OTHER);
    }

    @Test
    void shouldNotAskOverAReminderThatHasChanged() {
        ask(asked(1));

        assertThat(codes().ask(Reminder.asked(key(1), SomeReminders.MOBILE, NOW, "other"), OTHER, List.of()))
                .isEqualTo(new Asked.Changed());
        reminders().replace(asked(1).confirmed(NOW));
        assertThat(codes().ask(asked(1).askedAgain(SomeReminders.MOBILE, NOW, "other"), OTHER, List.of()))
                .isEqualTo(new Asked.Changed());
        assertThat(reminders().find(key(1), NOW)).contains(asked(1).confirmed(NOW));
    }

    @Test
    void shouldGiveTheCodeFiveTimesAndNeverAgain() {
        ask(asked(1));

        for (int i = 0; i < ConfirmationCode.MOST_TRIES; i++) {
            assertThat(codes().attempt(asked(1), NOW)).contains(CODE);
        }
        assertThat(codes().attempt(asked(1), NOW)).isEmpty();
    }

    @Test
    void shouldForgetCodesAndDeleteReminders() {
        ask(asked(1));

        codes().forget(key(1));
        codes().forget(key(1));
        reminders().delete(key(1));
        reminders().delete(key(1));

        assertThat(codes().find(asked(1), NOW)).isEmpty();
        assertThat(reminders().find(key(1), NOW)).isEmpty();
        assertThat(reminders().replace(asked(1).confirmed(NOW))).isFalse();
    }

    @Test
    void shouldConfirmTheVersionBeforeOnly() {
        ask(asked(1));
        Reminder confirmed = asked(1).confirmed(NOW);

        assertThat(reminders().replace(confirmed)).isTrue();
        assertThat(reminders().replace(confirmed)).as("the same again, as a client repeats it").isTrue();
        assertThat(reminders().replace(asked(1).confirmed(NOW.plusSeconds(1)))).isFalse();
    }

    @Test
    void shouldShowWhatWaitsUntilItIsCalledAndCallItOnce() {
        for (int i = 1; i <= 40; i++) {
            codes().ask(asked(i), CODE, List.of());
            reminders().replace(asked(i).confirmed(NOW));
        }
        codes().ask(asked(41), CODE, List.of());
        Reminder called = asked(7).confirmed(NOW).called(REGISTRATION);

        assertThat(calls().call(called, REGISTRATION, OPENS)).isTrue();
        assertThat(calls().call(called, REGISTRATION, OPENS)).isFalse();

        assertThat(reminders().find(key(7), OPENS)).contains(called);
        Notice telling = called.telling(REGISTRATION, OPENS);
        assertThat(notices().find(telling.key())).contains(telling);
        assertThat(calls().waiting(QUALIFICATION, OPENS)).hasSize(39).doesNotContain(key(7), key(41));
        assertThat(calls().waiting(QUALIFICATION, NOW)).as("confirmed at that time, not before").isEmpty();
        assertThat(calls().waiting("constructor", OPENS)).isEmpty();
    }

    @Test
    void shouldDeleteWhatWasUsedUnlessItIsAnotherWish() {
        ask(asked(1));
        reminders().delete(key(1));
        Reminder anew = Reminder.asked(key(1), SomeReminders.MOBILE, NOW, "anew");
        ask(anew);

        reminders().used(asked(1).confirmed(NOW));
        assertThat(reminders().find(key(1), NOW)).contains(anew);

        reminders().used(anew);
        assertThat(reminders().find(key(1), NOW)).isEmpty();
        reminders().used(anew);
    }

    private Asked ask(Reminder reminder) {
        return codes().ask(reminder, CODE, List.of(allowance(reminder.askedAt())));
    }

    private static Allowance allowance(Instant now) {
        return Allowance.ofNumber("some-number", now);
    }
}
