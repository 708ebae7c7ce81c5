package certpost.domain.notice;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certpost.domain.Concurrently;
import certpost.domain.Page;
import certpost.domain.notice.NoticeStore.NoticeKey;
import certpost.domain.window.SomeWindows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of notices does. */
public abstract class NoticeStoreContract {
    private static final Instant LATER = APPLIED_AT.plus(Duration.ofMinutes(2));

    /** The store, always the same within a test, empty at its beginning. */
    protected abstract NoticeStore notices();

    @Test
    void shouldKeepOneNoticeOfAFact() {
        assertThat(notices().add(notice(1))).isTrue();
        assertThat(notices().add(notice(1))).isFalse();
        assertThat(notices().find(keyOf(notice(1)))).contains(notice(1));
        assertThat(notices().find(keyOf(notice(2)))).isEmpty();
    }

    @Test
    void shouldAddOneOfManyAtOnce() throws Exception {
        assertThat(Concurrently.call(8, _ -> notices().add(notice(1)))).filteredOn(added -> added).hasSize(1);
    }

    @Test
    void shouldLetOnlyOneSenderClaimANotice() throws Exception {
        notices().add(notice(1));
        Notice claimed = notice(1).claimed(LATER);

        List<Boolean> claims = Concurrently.call(8, _ -> notices().replace(claimed));

        assertThat(claims).filteredOn(claim -> claim).hasSize(1);
        assertThat(notices().find(keyOf(claimed))).contains(claimed);
        assertThat(notices().replace(claimed)).as("the same claim again is another sender's").isFalse();
    }

    @Test
    void shouldKeepANoticeThatIsClaimedBeforeItIsStored() throws Exception {
        Notice claimed = notice(1).claimed(LATER);

        assertThat(Concurrently.call(8, _ -> notices().add(claimed))).filteredOn(added -> added).hasSize(1);
        assertThat(notices().add(notice(1))).isFalse();
        assertThat(notices().find(keyOf(claimed))).contains(claimed);
        assertThat(notices().due(LATER.minusMillis(1), 10)).isEmpty();
        assertThat(notices().due(LATER, 10)).containsExactly(keyOf(claimed));
        assertThat(notices().replace(claimed.sent("m-1"))).isTrue();
        assertThat(notices().find(keyOf(claimed))).contains(claimed.sent("m-1"));
        assertThat(notices().ofMessage("m-1")).contains(keyOf(claimed));
    }

    @Test
    void shouldShowToAPersonWhatEndedBeforeItWasStored() {
        Notice failed = notice(1).ended(NoticeStatus.FAILED, "why");

        assertThat(notices().add(failed)).isTrue();

        assertThat(notices().thatAre(NoticeStatus.FAILED, null, 9).items()).containsExactly(keyOf(failed));
        assertThat(notices().due(LATER.plusSeconds(999_999), 10)).isEmpty();
    }

    @Test
    void shouldStoreNoChangeOfAnotherVersionNorOfNothing() {
        notices().add(notice(1));
        Notice claimed = notice(1).claimed(LATER);

        assertThat(notices().replace(claimed.sent("m-1"))).isFalse();
        assertThat(notices().replace(notice(1))).isFalse();
        assertThat(notices().replace(notice(2).claimed(LATER))).isFalse();
        assertThat(notices().find(keyOf(notice(1)))).contains(notice(1));
        assertThat(notices().find(keyOf(notice(2)))).isEmpty();
    }

    @Test
    void shouldKeepEveryStateOfALifeAsItWas() {
        notices().add(notice(1));
        Notice claimed = notice(1).claimed(LATER.plusNanos(999_999));
        Notice postponed = claimed.postponed(LATER.plusSeconds(9), "HTTP 400 Throttling");
        Notice again = postponed.claimed(LATER.plusSeconds(99));
        Notice sent = again.sent("message-1");

        for (Notice next : List.of(claimed, postponed, again, sent)) {
            assertThat(notices().replace(next)).isTrue();
            assertThat(notices().find(keyOf(next))).contains(next);
        }
        assertThat(notices().ofCertificate(key(1).certificate())).containsExactly(sent);
    }

    @Test
    void shouldListAllNoticesOfACertificate() {
        Notice told = notice(1);
        Notice rejected = Notice.pending(key(1), "rejected-x", NoticeKind.REJECTED, "", APPLIED_AT, LATER);
        notices().add(told);
        notices().add(rejected);
        notices().add(notice(2));

        assertThat(notices().ofCertificate(key(1).certificate())).containsExactlyInAnyOrder(told, rejected);
        assertThat(notices().ofCertificate(key(3).certificate())).isEmpty();
    }

    @Test
    void shouldShowTheOldestOfWhatIsDueOverAllShardsUpToALimit() {
        List<Notice> all = IntStream.rangeClosed(1, 60).mapToObj(NoticeStoreContract::notice).toList();
        all.reversed().forEach(notices()::add);
        List<NoticeKey> oldestFirst = all.stream().map(NoticeStoreContract::keyOf).toList();

        assertThat(notices().due(APPLIED_AT, 100)).isEmpty();
        assertThat(notices().due(APPLIED_AT.plusSeconds(30), 100))
                .containsExactlyElementsOf(oldestFirst.subList(0, 30));
        assertThat(notices().due(APPLIED_AT.plusSeconds(60), 7)).containsExactlyElementsOf(oldestFirst.subList(0, 7));
        assertThat(notices().due(APPLIED_AT.plusSeconds(60), 60)).containsExactlyElementsOf(oldestFirst);
    }

    @Test
    void shouldShowWhatIsDueOfCertificatesBeforeWhatIsDueOfWindows() {
        List<Notice> ofWindows = IntStream.rangeClosed(1, 20).mapToObj(NoticeStoreContract::ofWindow).toList();
        ofWindows.forEach(notices()::add);
        notices().add(notice(30));

        assertThat(notices().due(APPLIED_AT.plusSeconds(60), 1)).containsExactly(keyOf(notice(30)));
        assertThat(notices().due(APPLIED_AT.plusSeconds(60), 5)).hasSize(5).startsWith(keyOf(notice(30)));
        assertThat(notices().due(APPLIED_AT.plusSeconds(60), 50)).hasSize(21)
                .containsAll(ofWindows.stream().map(NoticeStoreContract::keyOf).toList());
        assertThat(notices().due(APPLIED_AT.plusSeconds(10), 50)).hasSize(10);
    }

    @Test
    void shouldShowAClaimedOrPostponedNoticeWhenItIsToBeLookedAtAgain() {
        notices().add(notice(1));
        Notice claimed = notice(1).claimed(LATER);
        notices().replace(claimed);

        assertThat(notices().due(LATER.minusMillis(1), 10)).isEmpty();
        assertThat(notices().due(LATER, 10)).containsExactly(keyOf(claimed));
        notices().replace(claimed.postponed(LATER.plusSeconds(10), "later"));
        assertThat(notices().due(LATER, 10)).isEmpty();
        assertThat(notices().due(LATER.plusSeconds(10), 10)).containsExactly(keyOf(claimed));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"PENDING", "SENDING"})
    void shouldNotShowAsDueWhatHasEnded(NoticeStatus end) {
        notices().add(notice(1));
        Notice claimed = notice(1).claimed(LATER);
        notices().replace(claimed);

        notices().replace(end == NoticeStatus.SENT ? claimed.sent("m-1") : claimed.ended(end, "why"));

        assertThat(notices().due(LATER.plusSeconds(999_999), 10)).isEmpty();
        assertThat(notices().find(keyOf(claimed))).map(Notice::status).contains(end);
    }

    @Test
    void shouldFindANoticeByItsMessageWhateverBecameOfIt() {
        notices().add(notice(1));
        notices().add(notice(2));
        Notice sent = notice(1).claimed(LATER).sent("m-1");
        notices().replace(notice(1).claimed(LATER));

        assertThat(notices().ofMessage("m-1")).isEmpty();
        notices().replace(sent);
        assertThat(notices().ofMessage("m-1")).contains(keyOf(sent));
        Notice delivered = sent.after(Receipt.delivered("m-1")).orElseThrow();
        assertThat(notices().replace(delivered)).isTrue();
        assertThat(notices().ofMessage("m-1")).contains(keyOf(sent));
        assertThat(notices().ofMessage("m-2")).isEmpty();
        assertThat(notices().find(keyOf(sent))).contains(delivered);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "UNCONFIRMED", "EXPIRED"})
    void shouldShowWhatCallsForAPersonInPagesEvenWhereAllIsOfOneMoment(NoticeStatus status) {
        List<NoticeKey> all = IntStream.rangeClosed(1, 23).mapToObj(number -> keyOf(ended(number, status))).toList();
        ended(24, status == NoticeStatus.FAILED ? NoticeStatus.EXPIRED : NoticeStatus.FAILED);
        ended(25, NoticeStatus.DROPPED);
        notices().add(notice(26));

        List<NoticeKey> found = new ArrayList<>();
        Page<NoticeKey> page = notices().thatAre(status, null, 5);
        found.addAll(page.items());
        while (page.next() != null) {
            assertThat(page.items()).hasSize(5);
            page = notices().thatAre(status, page.next(), 5);
            found.addAll(page.items());
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(all);
        assertThat(notices().thatAre(status, null, 23).next()).isNull();
    }

    @Test
    void shouldNotKnowCursorsOfOtherLists() {
        IntStream.rangeClosed(1, 3).forEach(number -> ended(number, NoticeStatus.FAILED));
        String cursor = notices().thatAre(NoticeStatus.FAILED, null, 1).next();

        for (String wrong : new String[]{cursor, "x", "", "RkFJTEVEIzAw"}) {
            assertThatExceptionOfType(Page.NoSuchCursor.class)
                    .isThrownBy(() -> notices().thatAre(NoticeStatus.EXPIRED, wrong, 1));
        }
    }

    @Test
    void shouldKeepWhoWantedItSentAgainAndShowItAsDueInsteadOfFailed() {
        Notice failed = ended(1, NoticeStatus.FAILED);
        Notice again = failed.resent(LATER.plusNanos(1_999_999), "clerk-1", "the number is well").orElseThrow();

        assertThat(notices().replace(again)).isTrue();
        assertThat(notices().replace(again)).as("the same wish again").isFalse();

        assertThat(notices().find(keyOf(failed))).contains(again);
        assertThat(notices().thatAre(NoticeStatus.FAILED, null, 9).items()).isEmpty();
        assertThat(notices().due(LATER.plusMillis(1), 9)).containsExactly(keyOf(failed));
    }

    /** All of one moment. */
    private Notice ended(int number, NoticeStatus end) {
        Notice pending = Notice.pending(key(number), "applied-x", NoticeKind.APPLIED, "138****8000", APPLIED_AT,
                NoticeKind.APPLIED.notAfter(APPLIED_AT));
        Notice ended = pending.ended(end, "why");
        notices().add(pending);
        notices().replace(ended);
        return ended;
    }

    /** Due as many seconds after {@code APPLIED_AT} as its number says. */
    private static Notice notice(int number) {
        return Notice.pending(key(number), "applied-x", NoticeKind.APPLIED, "138****8000",
                APPLIED_AT.plusSeconds(number), NoticeKind.APPLIED.notAfter(APPLIED_AT.plusSeconds(number)));
    }

    private static Notice ofWindow(int number) {
        return Notice.pending(key(number), WindowFact.of(Occasion.OPENED, SomeWindows.direct()).id(),
                NoticeKind.WINDOW_OPEN, "137****7000", APPLIED_AT.plusSeconds(number), SomeWindows.CLOSES);
    }

    private static NoticeKey keyOf(Notice notice) {
        return notice.key();
    }
}
