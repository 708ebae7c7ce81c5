package certpost.faults.books;

import static certpost.faults.books.Finding.Kind.FAILED;
import static certpost.faults.books.Finding.Kind.LOST;
import static certpost.faults.books.Finding.Kind.TWICE;
import static certpost.faults.books.Finding.Kind.UNCONFIRMED;
import static certpost.faults.books.Finding.Kind.UNTRUE;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.faults.wire.Phone.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A reminder that was asked for, confirmed, told and deleted; each way to spoil it is tried. */
class ReminderRuleTest {
    private static final String MOBILE = "+8613928000000";

    private final List<Map<String, AttributeValue>> reminders = new ArrayList<>();
    private final List<Map<String, AttributeValue>> codes = new ArrayList<>();
    private final List<Map<String, AttributeValue>> notices = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final Promises promises = new Promises();
    private final Wish wish = promises.wish(MOBILE);

    ReminderRuleTest() {
        wish.requested();
        wish.asked();
        wish.confirmed();
        wish.called();
        notices.add(notice("CONFIRMATION_CODE", "SENT"));
        notices.add(notice("REGISTRATION_OPEN", "SENT"));
        texts.add(new Text("m1", MOBILE, "验证码012345，用于预约社会工作者考试报名提醒"));
        texts.add(new Text("m2", MOBILE, "您预约提醒的社会工作者考试2026年报名自3月16日起"));
        Stream.of("number", "holder")
                .forEach(whose -> codes.add(Map.of("codesOf", text(whose), "codes", AttributeValue.fromN("1"))));
    }

    @Test
    void shouldFindNothingWhereTheReminderWasToldOnceAndIsGone() {
        assertThat(kinds()).isEmpty();
    }

    @Test
    void shouldNoticeWhoIsToldTwiceOrNeverAndTheReminderThatIsKept() {
        texts.add(texts.getLast());
        assertThat(kinds()).containsExactly(TWICE);

        texts.removeLast();
        reminders.add(reminder("CALLED"));
        assertThat(kinds()).containsExactly(UNTRUE);

        reminders.clear();
        notices.removeLast();
        assertThat(kinds()).contains(LOST);
    }

    @Test
    void shouldNoticeWhatIsToldAfterItWasTakenBack() {
        wish.deleted();

        assertThat(kinds()).contains(UNTRUE);
    }

    @Test
    void shouldMissAReminderThatWaits() {
        Promises others = new Promises();
        others.wish(MOBILE).requested();
        others.wish(MOBILE).asked();
        others.wish(MOBILE).confirmed();
        notices.removeLast();
        texts.removeLast();
        assertThat(kinds(others)).containsExactly(LOST);

        reminders.add(reminder("ASKED"));
        assertThat(kinds(others)).containsExactly(UNTRUE);

        reminders.set(0, reminder("CONFIRMED"));
        assertThat(kinds(others)).isEmpty();
    }

    @Test
    void shouldNoticeMoreCodesThanWereAskedForCountedOrAllowed() {
        texts.add(new Text("m3", MOBILE, "验证码543210，用于预约社会工作者考试报名提醒"));
        assertThat(kinds()).containsExactly(TWICE, UNTRUE);
    }

    @Test
    void shouldNoticeACodeThatOutlivesItsUse() {
        codes.add(Map.of("codesOf", text("reminder.social-worker.h1"), "code", text("012345")));

        assertThat(kinds()).containsExactly(UNTRUE);
    }

    @Test
    void shouldMissTheCodeThatCounts() {
        Promises others = new Promises();
        others.wish(MOBILE).requested();
        others.wish(MOBILE).asked();
        notices.removeLast();
        texts.removeLast();
        reminders.add(reminder("ASKED"));
        codes.add(Map.of("codesOf", text("reminder.social-worker.h1"), "code", text("012345")));
        assertThat(kinds(others)).isEmpty();

        codes.set(2, Map.of("codesOf", text("reminder.social-worker.h1"), "code", text("999999")));
        assertThat(kinds(others)).containsExactly(LOST);
    }

    @Test
    void shouldNameWhatNobodyKnowsOfOrWasRefused() {
        notices.set(1, notice("REGISTRATION_OPEN", "UNCONFIRMED"));
        assertThat(kinds()).containsExactly(UNCONFIRMED);

        notices.set(1, notice("REGISTRATION_OPEN", "FAILED"));
        texts.removeLast();
        reminders.add(reminder("CALLED"));
        assertThat(kinds()).containsExactly(FAILED);
    }

    @Test
    void shouldNoticeWhatNobodyAskedFor() {
        reminders.add(Map.of("mobile", text("+8613928999999")));

        assertThat(kinds()).containsExactly(UNTRUE);
    }

    private List<Finding.Kind> kinds() {
        return kinds(promises);
    }

    private List<Finding.Kind> kinds(Promises of) {
        return new ReminderRule().findings(
                Books.of(Map.of("RemindersTable", reminders, "ConfirmationCodesTable", codes, "NoticesTable", notices),
                        texts),
                of).stream().map(Finding::kind).distinct().toList();
    }

    private static Map<String, AttributeValue> reminder(String state) {
        return Map.of("holderId", text("h1"), "qualification", text("social-worker"), "mobile", text(MOBILE), "state",
                text(state));
    }

    private static Map<String, AttributeValue> notice(String kind, String status) {
        return new HashMap<>(Map.of("subject", text("reminder.social-worker.h1"), "kind", text(kind), "status",
                text(status), "mobile", text("139****0000")));
    }

    private static AttributeValue text(String text) {
        return SomeBooks.text(text);
    }
}
