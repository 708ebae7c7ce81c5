package certpost.faults.books;

import static certpost.faults.books.Finding.Kind.LOST;
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

/** A certificate whose paper was delivered, and then issued anew: what was mailed is an earlier mailing. */
class SecondMailingTest {
    private static final List<String> OF_MAILING = List.of("application", "batchId", "batchSequence", "waybill");

    private final SomeBooks books = new SomeBooks();
    private final Map<String, AttributeValue> mailing = new HashMap<>();

    SecondMailingTest() {
        books.story.happened("DELIVERED", "DELIVERED");
        books.story.happened("REISSUE_REQUESTED", "REISSUING");
        books.story.reissued();
        OF_MAILING.forEach(name -> mailing.put(name, books.theCertificate().remove(name)));
        books.theCertificate().remove("registration");
        mailing.put("end", SomeBooks.text("DELIVERED"));
        remember();
        books.theCertificate().put("state", SomeBooks.text("REISSUED"));
        List<AttributeValue> facts = new ArrayList<>(
                books.theCertificate().getOrDefault("timeline", AttributeValue.fromL(List.of())).l());
        for (String kind : List.of("DELIVERED", "REISSUE_REQUESTED", "REISSUED")) {
            facts.add(AttributeValue.fromM(Map.of("id", SomeBooks.text(kind + "-1"), "kind", SomeBooks.text(kind))));
        }
        books.theCertificate().put("timeline", AttributeValue.fromL(facts));
        books.record(1, "REISSUE_REQUESTED", "0".repeat(64), "first");
        books.record(2, "REISSUED", "first", "second");
        books.tell("DELIVERED-1", "DELIVERED", new Text("m4", SomeBooks.MOBILE, "若有疑问请登录网站查询"));
        books.tell("REISSUED-1", "REISSUED", new Text("m5", SomeBooks.MOBILE, "您的社会工作者证书已补发"));
    }

    @Test
    void shouldFindNothingWhereTheEarlierMailingIsRemembered() {
        assertThat(books.audit()).isEmpty();
    }

    @Test
    void shouldMissAnEarlierMailingWithItsPlaceAndItsWaybillsOwner() {
        books.theCertificate().remove("earlier");

        assertThat(books.audit()).extracting(Finding::toString)
                .anySatisfy(finding -> assertThat(finding).startsWith("LOST").contains("earlier mailing"))
                .anySatisfy(finding -> assertThat(finding).startsWith("LOST").contains("place"))
                .anySatisfy(finding -> assertThat(finding).startsWith("UNTRUE").contains("wrong owner"));
    }

    @Test
    void shouldNoticeAnEarlierMailingThatSaysSomethingElse() {
        mailing.put("end", SomeBooks.text("AT_AGENCY"));
        remember();

        assertThat(books.kinds()).containsExactly(UNTRUE);
    }

    @Test
    void shouldNoticeWhatIsStillMailedThoughItIsOver() {
        books.theCertificate().put("waybill", SomeBooks.text("1099000000000"));

        assertThat(books.kinds()).contains(UNTRUE);
    }

    @Test
    void shouldMissTheNewPapersBatch() {
        books.story.applied("王小明", SomeBooks.MOBILE, Instant.parse("2031-03-04T02:00:00Z"));
        books.story.happened("BATCHED", "BATCHED");

        assertThat(books.audit()).extracting(Finding::toString)
                .anySatisfy(finding -> assertThat(finding).contains("too few lists"));
        assertThat(books.kinds()).contains(LOST);
    }

    private void remember() {
        books.theCertificate().put("earlier", AttributeValue.fromL(List.of(AttributeValue.fromM(mailing))));
    }
}
