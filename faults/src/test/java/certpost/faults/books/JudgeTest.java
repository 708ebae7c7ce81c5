package certpost.faults.books;

import static certpost.faults.books.Finding.Kind.FAILED;
import static certpost.faults.books.Finding.Kind.LOST;
import static certpost.faults.books.Finding.Kind.TWICE;
import static certpost.faults.books.Finding.Kind.UNCONFIRMED;
import static certpost.faults.books.Finding.Kind.UNTRUE;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.faults.wire.Phone.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A judge that cannot be made to complain is worth nothing, so each kind of damage is planted here. */
class JudgeTest {
    private final SomeBooks books = new SomeBooks();

    @Test
    void shouldFindNothingWhereTheBooksBalance() {
        assertThat(books.audit()).isEmpty();
    }

    @Test
    void shouldMissALostCertificate() {
        books.table("CertificatesTable").clear();

        assertThat(books.kinds()).contains(LOST);
    }

    @Test
    void shouldMissALostWrite() {
        books.theCertificate().put("timeline", timelineWithout("SENT"));

        assertThat(books.audit()).extracting(Finding::toString)
                .anySatisfy(finding -> assertThat(finding).startsWith("LOST").contains("fact SENT"));
    }

    @Test
    void shouldNoticeAFactWrittenTwice() {
        List<AttributeValue> facts = new ArrayList<>(facts());
        facts.add(facts.getFirst());
        books.theCertificate().put("timeline", AttributeValue.fromL(facts));

        assertThat(books.kinds()).contains(TWICE);
    }

    @Test
    void shouldNoticeAnApplicationThatNobodyWasPromised() {
        books.story.withdrawn();

        assertThat(books.kinds()).contains(LOST, UNTRUE);
    }

    @Test
    void shouldNoticeWhatIsWrittenInAnothersName() {
        Map<String, AttributeValue> other = new HashMap<>(books.theCertificate());
        other.put("certificateNumber", SomeBooks.text("99202544999999"));
        books.table("CertificatesTable").add(other);

        assertThat(books.kinds()).contains(UNTRUE);
    }

    @Test
    void shouldMissALostWindowAndALaterEndThatWasPromised() {
        books.promises.window("t1-window", Instant.parse("2031-03-04T03:00:00Z"));
        assertThat(books.kinds()).containsExactly(LOST);

        books.table("WindowsTable").clear();
        assertThat(books.kinds()).contains(LOST);
    }

    @Test
    void shouldMissAnApplicationThatIsInNoBatch() {
        books.table("BatchesTable").getFirst().put("entries", AttributeValue.fromL(List.of()));

        assertThat(books.kinds()).contains(LOST);
    }

    @Test
    void shouldNoticeAnApplicationThatIsInABatchTwice() {
        books.table("BatchesTable")
                .getFirst()
                .computeIfPresent("entries", (name, entries) -> AttributeValue
                        .fromL(List.of(entries.l().getFirst(), entries.l().getFirst())));

        assertThat(books.kinds()).contains(TWICE);
    }

    @Test
    void shouldMissAWaybillsOwner() {
        books.table("CarrierEventsTable").clear();

        assertThat(books.kinds()).containsExactly(LOST);
    }

    @Test
    void shouldMissAnEventOfTheCarriers() {
        books.promises.event("1099000000000", "203-1-1");

        assertThat(books.kinds()).containsExactly(LOST);
    }

    @Test
    void shouldMissANoticeThatWasNeverMade() {
        books.table("NoticesTable").removeFirst();

        assertThat(books.kinds()).contains(LOST);
    }

    @Test
    void shouldMissAnSmsThatWasSaidToBeSent() {
        books.texts.removeFirst();

        assertThat(books.kinds()).containsExactly(LOST);
    }

    @Test
    void shouldNoticeAnSmsSentTwice() {
        Text sent = books.texts.getFirst();
        books.texts.add(new Text("m3", sent.number(), sent.words()));

        assertThat(books.audit()).hasSize(2).allMatch(finding -> finding.kind() == TWICE);
    }

    @Test
    void shouldNoticeAnSmsSentTwiceUnderOneId() {
        books.texts.add(books.texts.getFirst());

        assertThat(books.kinds()).containsExactly(TWICE);
    }

    @Test
    void shouldNoticeAnSmsToSomebodyElse() {
        books.texts.set(0, new Text("m1", "+8613926999999", books.texts.getFirst().words()));

        assertThat(books.kinds()).contains(UNTRUE);
    }

    @Test
    void shouldNameAnSmsThatNobodyKnowsOfWhetherItWasAcceptedOrNot() {
        books.table("NoticesTable").getFirst().put("status", SomeBooks.text("UNCONFIRMED"));
        assertThat(books.kinds()).containsExactly(UNCONFIRMED);

        books.texts.removeFirst();
        assertThat(books.kinds()).containsExactly(UNCONFIRMED);
    }

    @Test
    void shouldNameAnSmsThatWasRefusedForGood() {
        books.table("NoticesTable").getFirst().put("status", SomeBooks.text("FAILED"));
        books.texts.removeFirst();

        assertThat(books.kinds()).containsExactly(FAILED);
    }

    @Test
    void shouldMissANoticeThatIsStillOpenOrWasDroppedForNothing() {
        books.table("NoticesTable").getLast().put("status", SomeBooks.text("PENDING"));
        books.texts.removeLast();
        assertThat(books.kinds()).containsExactly(LOST);

        books.table("NoticesTable").getLast().put("status", SomeBooks.text("DROPPED"));
        assertThat(books.kinds()).containsExactly(LOST);
    }

    @Test
    void shouldMissWhatWasToBeToldOfAWindow() {
        books.tellOfWindow();
        assertThat(books.audit()).isEmpty();

        books.texts.removeLast();
        assertThat(books.kinds()).containsExactly(LOST);

        books.table("NoticesTable").removeLast();
        assertThat(books.kinds()).containsExactly(LOST);
    }

    @Test
    void shouldNoticeWhatIsToldOfAWindowTwiceOrForNothing() {
        books.tellOfWindow();
        books.tellOfWindow();
        assertThat(books.kinds()).contains(TWICE);

        SomeBooks others = new SomeBooks();
        others.table("NoticesTable").getLast().put("kind", SomeBooks.text("WINDOW_OPEN"));
        assertThat(others.kinds()).contains(UNTRUE);
    }

    @Test
    void shouldMissANumberThatIsNotToldThatTheCertificateWasTakenFromIt() {
        books.changeNumber();
        assertThat(books.audit()).isEmpty();

        books.table("NoticesTable").getLast().put("status", SomeBooks.text("DROPPED"));
        books.texts.removeLast();
        assertThat(books.kinds()).containsExactly(LOST);

        books.table("NoticesTable").removeLast();
        assertThat(books.kinds()).containsExactly(LOST);
    }

    @Test
    void shouldMissTheRostersNumberWhereAnApplicationNamesAnother() {
        books.table("NoticesTable").remove(1);
        books.texts.remove(1);

        assertThat(books.kinds()).containsExactly(LOST);
    }

    @Test
    void shouldNoticeWhereAnotherThanTheNumberBeforeIsTold() {
        books.changeNumber();
        Text last = books.texts.removeLast();
        books.texts.add(new Text(last.messageId(), SomeBooks.OTHER_MOBILE, last.words()));

        assertThat(books.kinds()).contains(UNTRUE);
    }

    @Test
    void shouldMissAReceiptThatWasFiledAndNoticeOneThatNobodySent() {
        books.promises.delivered("m1");
        assertThat(books.kinds()).containsExactly(LOST);

        books.table("NoticesTable").getFirst().put("status", SomeBooks.text("DELIVERED"));
        assertThat(books.audit()).isEmpty();

        books.table("NoticesTable").getLast().put("status", SomeBooks.text("DELIVERED"));
        assertThat(books.kinds()).containsExactly(UNTRUE);
    }

    @Test
    void shouldNoticeADeliveryCodeThatWasKeptOrToldTwice() {
        books.promises.code("QX7391");
        books.table("DeliveryCodesTable").add(Map.of("code", SomeBooks.text("QX7391")));
        assertThat(books.kinds()).containsExactly(UNTRUE);

        books.table("DeliveryCodesTable").clear();
        books.texts.replaceAll(text -> new Text(text.messageId(), text.number(), text.words() + "QX7391"));
        assertThat(books.kinds()).containsExactly(TWICE);
    }

    private List<AttributeValue> facts() {
        return books.theCertificate().getOrDefault("timeline", AttributeValue.fromL(List.of())).l();
    }

    private AttributeValue timelineWithout(String kind) {
        return AttributeValue
                .fromL(facts().stream().filter(fact -> !fact.m().containsValue(SomeBooks.text(kind))).toList());
    }
}
