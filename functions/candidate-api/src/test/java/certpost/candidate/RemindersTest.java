package certpost.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.Intercepted;
import certpost.domain.registration.CodeStore;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.ReminderState;
import certpost.domain.registration.SomeReminders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R18: holders ask to be reminded of next year's registration, confirm the number, and take it back. */
class RemindersTest {
    private static final String MOBILE = "13800138000";
    private static final String ID = "social-worker";

    private final Door door = new Door();
    private int requests;

    @Test
    void shouldRemindOfNextYearsRegistrationOnceTheNumberIsConfirmedR18() {
        Reply asked = ask(1, MOBILE);
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.text("reminderId")).isEqualTo(ID);
        assertThat(asked.text("state")).isEqualTo("ASKED");
        assertThat(asked.text("qualification.name")).isEqualTo("社会工作者");
        assertThat(asked.text("mobile")).isEqualTo("138****8000");

        Reply confirmed = confirm(1, "000001");

        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.text("state")).isEqualTo("CONFIRMED");
        assertThat(confirmed.text("expiresAt")).isEqualTo("2027-01-01T00:00:00+08:00");
        assertThat(door.answer(by(1, "GET /v1/me/reminders")).text("reminders.0.state")).isEqualTo("CONFIRMED");
    }

    @Test
    void shouldShowTheNumberMaskedAndTheCodeNowhere() {
        Reply asked = ask(1, MOBILE);
        Reply confirmed = confirm(1, "000001");
        Reply shown = door.answer(by(1, "GET /v1/me/reminders"));

        assertThat(asked.body() + confirmed.body() + shown.body()).doesNotContain(MOBILE).doesNotContain("000001");
        assertThat(door.reminders.all() + " " + door.notices.all()).doesNotContain(MOBILE).doesNotContain("000001");
    }

    @Test
    void shouldNeedNoRosterRowOfNextYearsExam() {
        assertThat(door.certificates.all()).isEmpty();
        assertThat(ask(7, MOBILE).status()).isEqualTo(201);
    }

    @Test
    void shouldSendThreeCodesToANumberADayWhoeverAsksR18() {
        assertThat(ask(1, MOBILE).status()).isEqualTo(201);
        assertThat(ask(1, MOBILE).status()).isEqualTo(200);
        assertThat(ask(2, MOBILE).status()).isEqualTo(201);

        Reply fourth = ask(3, MOBILE);

        assertThat(fourth.status()).isEqualTo(429);
        assertThat(fourth.problem()).isEqualTo("too-many-requests");
        Instant midnight = Instant.parse("2025-09-22T16:00:00Z");
        assertThat(fourth.header("retry-after"))
                .isEqualTo(Long.toString(Duration.between(Door.OPEN, midnight).toSeconds()));
        assertThat(door.answer(by(3, "GET /v1/me/reminders")).at("reminders.0")).isNull();
        assertThat(door.answer(asking(3, MOBILE).at(midnight)).status()).isEqualTo(201);
    }

    @Test
    void shouldSendNoHolderMoreThanTenCodesADayWhateverTheNumbers() {
        for (int i = 0; i < 10; i++) {
            assertThat(ask(1, "1380013800" + i).status()).isIn(200, 201);
        }

        assertThat(ask(1, "13900139000").status()).isEqualTo(429);
        assertThat(ask(2, "13900139000").status()).isEqualTo(201);
    }

    @Test
    void shouldTakeTheLastCodeOnly() {
        ask(1, MOBILE);
        ask(1, MOBILE);

        assertThat(confirm(1, "000001").status()).isEqualTo(422);
        assertThat(confirm(1, "000002").status()).isEqualTo(200);
    }

    @Test
    void shouldLimitWrongCodesAndVoidTheRightOneWithThem() {
        ask(1, MOBILE);
        for (int i = 0; i < 5; i++) {
            Reply wrong = confirm(1, "999999");
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.mistakes()).containsExactly("code wrong");
        }

        assertThat(confirm(1, "000001").problem()).isEqualTo("conflict");
        ask(1, MOBILE);
        assertThat(confirm(1, "000002").status()).isEqualTo(200);
    }

    @Test
    void shouldTakeNoCodeAfterAQuarterOfAnHour() {
        ask(1, MOBILE);

        assertThat(door.answer(confirming(1, "000001").at(Door.OPEN.plus(Duration.ofMinutes(15)))).problem())
                .isEqualTo("conflict");
    }

    @Test
    void shouldForgetAfterADayWhatNobodyConfirmed() {
        ask(1, MOBILE);
        Instant tomorrow = Door.OPEN.plus(Duration.ofDays(1));

        assertThat(door.answer(by(1, "GET /v1/me/reminders").at(tomorrow)).at("reminders.0")).isNull();
        assertThat(door.answer(confirming(1, "000001").at(tomorrow)).status()).isEqualTo(404);
        assertThat(door.answer(asking(1, MOBILE).at(tomorrow)).status()).isEqualTo(201);
    }

    @Test
    void shouldConfirmOnceAndSayItAgainWithoutAnotherCode() {
        ask(1, MOBILE);
        confirm(1, "000001");

        assertThat(confirm(1, "000001").status()).isEqualTo(200);
        assertThat(ask(1, MOBILE).status()).isEqualTo(200);
        assertThat(door.codes).isEqualTo(1);
        Reply another = ask(1, "13900139000");
        assertThat(another.problem()).isEqualTo("conflict");
        assertThat(another.body()).doesNotContain("13900139000");
    }

    @Test
    void shouldForgetTheCodeAlsoWhereTheFirstConfirmationDiedBeforeItDid() {
        ask(1, MOBILE);
        Reminder confirmed = door.reminders.all().getFirst().confirmed(Door.OPEN);
        door.reminders.replace(confirmed);

        assertThat(confirm(1, "000001").status()).isEqualTo(200);

        assertThat(door.reminders.find(confirmed, Door.OPEN)).isEmpty();
    }

    @Test
    void shouldOptOutInOneStepAlsoWhereThereIsNothingR18() {
        ask(1, MOBILE);
        confirm(1, "000001");

        assertThat(delete(1, ID).status()).isEqualTo(204);
        assertThat(delete(1, ID).status()).isEqualTo(204);
        assertThat(delete(1, "No Such Thing!").status()).isEqualTo(204);

        assertThat(door.reminders.all()).isEmpty();
        assertThat(confirm(1, "000001").status()).isEqualTo(404);
    }

    @Test
    void shouldAnswerForSomebodyElsesReminderAsForNone() {
        ask(1, MOBILE);

        Reply others = confirm(2, "000001");
        Reply missing = door.answer(confirming(2, "000001", "nothing"));

        assertThat(others.status()).isEqualTo(404);
        assertThat(others.body()).isEqualTo(missing.body());
        assertThat(delete(2, ID).status()).isEqualTo(204);
        assertThat(door.answer(by(2, "GET /v1/me/reminders")).at("reminders.0")).isNull();
        assertThat(door.reminders.all()).extracting(Reminder::state).containsExactly(ReminderState.ASKED);
    }

    @Test
    void shouldFindAReminderThatWasAskedForUnderAnEarlierKey() {
        ask(1, MOBILE);
        door.changeKey();

        assertThat(door.answer(by(1, "GET /v1/me/reminders")).text("reminders.0.reminderId")).isEqualTo(ID);
        assertThat(confirm(1, "000001").status()).isEqualTo(200);
        assertThat(ask(1, MOBILE).status()).as("the same one, not a second").isEqualTo(200);
        delete(1, ID);
        assertThat(door.reminders.all()).isEmpty();
    }

    @Test
    void shouldSayEverythingThatIsWrongAndWriteNothing() {
        Reply reply = door.answer(by(1, "POST /v1/me/reminders")
                .json("{\"qualification\": \"alchemist\", \"mobile\": \"12345\", \"x\": 1}"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.mistakes()).containsExactlyInAnyOrder("qualification unknown", "mobile malformed",
                "x unknown");
        assertThat(reply.body()).doesNotContain("12345");
        assertThat(door.reminders.all()).isEmpty();
        assertThat(door.notices.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12015550123", "+85291234567", "02012345678", ""})
    void shouldTakeMainlandNumbersOnly(String mobile) {
        assertThat(ask(1, mobile).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"code\": \"12345\"}", "{\"code\": 123456}", "{\"code\": \"abcdef\"}"})
    void shouldCountNoTryForWhatIsNoCode(String body) {
        ask(1, MOBILE);
        for (int i = 0; i < 6; i++) {
            assertThat(door.answer(confirming(1, "").json(body)).status()).isEqualTo(422);
        }

        assertThat(confirm(1, "000001").status()).isEqualTo(200);
    }

    @Test
    void shouldKnowHoldersByTheirDocumentOnly() {
        assertThat(door.answer(asking(1, MOBILE).claim("id_number", "")).problem()).isEqualTo("forbidden");
        assertThat(door.answer(by(1, "DELETE /v1/me/reminders/{reminderId}").claim("id_type", "")).problem())
                .isEqualTo("forbidden");
    }

    @Test
    void shouldBeBeingToldUntilItIsDeleted() {
        ask(1, MOBILE);
        confirm(1, "000001");
        Reminder confirmed = door.reminders.all().getFirst();
        door.reminders.call(confirmed.called(SomeReminders.REGISTRATION), SomeReminders.REGISTRATION,
                SomeReminders.OPENS);

        assertThat(door.answer(by(1, "GET /v1/me/reminders").at(SomeReminders.OPENS)).text("reminders.0.state"))
                .isEqualTo("CALLED");
    }

    @Test
    void shouldForgetACodeAtOnceThatHasServedOrWhoseReminderIsTakenBack() {
        ask(1, MOBILE);
        ask(2, MOBILE);
        confirm(1, "000001");
        Reminder confirmed = door.reminders.all().getFirst();
        Reminder asked = door.reminders.all().getLast();
        assertThat(door.reminders.find(confirmed, Door.OPEN)).isEmpty();
        assertThat(door.reminders.find(asked, Door.OPEN)).isPresent();

        delete(2, ID);

        assertThat(door.reminders.find(asked, Door.OPEN)).isEmpty();
    }

    @Test
    void shouldTryFiveTimesWhereTheHoldersOtherRequestsComeFirst() {
        ask(1, MOBILE);
        for (int times : new int[]{4, 5}) {
            var tries = new AtomicInteger();
            CodeStore contested = Intercepted.before(CodeStore.class, door.reminders, "ask", () -> {
                if (tries.incrementAndGet() <= times) {
                    Reminder now = door.reminders.all().getFirst();
                    door.reminders.ask(now.askedAgain(now.mobile(), Door.OPEN, "other-" + times + "-" + tries),
                            new ConfirmationCode("777777"), List.of());
                }
            });

            Reply reply = asking(1, MOBILE).to(door.askingOver(contested));

            assertThat(reply.status()).isEqualTo(times == 4 ? 200 : 409);
            assertThat(tries).hasValue(5);
        }
    }

    private Reply ask(int holder, String mobile) {
        return door.answer(asking(holder, mobile));
    }

    private Call asking(int holder, String mobile) {
        return by(holder, "POST /v1/me/reminders")
                .json("{\"qualification\": \"social-worker\", \"mobile\": \"" + mobile + "\"}");
    }

    private Reply confirm(int holder, String code) {
        return door.answer(confirming(holder, code));
    }

    private Call confirming(int holder, String code) {
        return confirming(holder, code, ID);
    }

    private Call confirming(int holder, String code, String reminder) {
        return by(holder, "POST /v1/me/reminders/{reminderId}/confirmation").path("reminderId", reminder)
                .json("{\"code\": \"" + code + "\"}");
    }

    private Reply delete(int holder, String reminder) {
        return door.answer(by(holder, "DELETE /v1/me/reminders/{reminderId}").path("reminderId", reminder));
    }

    private Call by(int holder, String route) {
        return door.by(holder, route).id("request-" + ++requests);
    }
}
