package certpost.cutting;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Review;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Submission;
import certpost.domain.certificate.Withdrawal;
import certpost.domain.holder.MobileNumber;
import certpost.domain.window.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** R15, over ten thousand acts of holders and clerks in any order: the batches are as a second book says. */
class OrderOfRegistrationTest {
    private static final int HOLDERS = 1_500;
    private static final int ACTS = 10_000;

    @Test
    void shouldCutBatchesInTheOrderThatIsComputedIndependently() {
        RandomCases.check(3, OrderOfRegistrationTest::play);
    }

    /** What a holder's application is, as the second book has it. */
    private record Entry(int holder, long submittedAt, boolean approved) {}

    private static void play(RandomGenerator random) {
        var hall = new Hall();
        var book = new HashMap<Integer, Entry>();
        for (int number = 1; number <= HOLDERS; number++) {
            hall.certificates.keep(SomeCertificates.entered(number));
        }
        long millis = SomeCertificates.APPLIED_AT.toEpochMilli();
        for (int act = 0; act < ACTS; act++) {
            // Two acts in one millisecond happen; which certificate then is first is the order's own rule.
            millis += random.nextInt(4);
            act(hall, book, 1 + random.nextInt(HOLDERS), millis, act, random);
        }
        List<String> expected = book.values()
                .stream()
                .filter(Entry::approved)
                .sorted(Comparator.comparingLong(Entry::submittedAt)
                        .thenComparing(entry -> SomeCertificates.key(entry.holder()).certificate().toString()))
                .map(entry -> Hall.references(entry.holder()).getFirst())
                .toList();

        var cut = new ArrayList<String>();
        for (int batch = 1; cut.size() < expected.size(); batch++) {
            hall.wish("cut-" + batch, 1 + random.nextInt(700));
            assertThat(hall.cut()).isEqualTo(BatchCutting.Outcome.CUT);
            cut.addAll(hall.list(batch));
        }
        assertThat(cut).isEqualTo(expected);
    }

    private static void act(Hall hall, Map<Integer, Entry> book, int holder, long millis, int act,
            RandomGenerator random) {
        Certificate now = hall.certificates.find(SomeCertificates.key(holder)).orElseThrow();
        Instant at = Instant.ofEpochMilli(millis);
        String id = "act-" + act;
        var review = new Review(at, "clerk-1", new IfMatch.Anything(), id);
        switch (random.nextInt(6)) {
            case 0, 1, 2 -> {
                if (now.submit(form(random), Hall.WINDOW.id(), at, new IfMatch.Anything(),
                        id) instanceof Submission.Accepted(var changed)) {
                    hall.certificates.keep(changed);
                    book.putIfAbsent(holder, new Entry(holder, millis, false));
                }
            }
            case 3 -> {
                if (now.withdraw(at, new IfMatch.Anything(), id) instanceof Withdrawal.Accepted(var changed)) {
                    hall.certificates.keep(changed);
                    book.remove(holder);
                }
            }
            case 4 -> {
                if (review.approve(now) instanceof Review.Outcome.Decided(var changed)) {
                    hall.certificates.keep(changed);
                    book.computeIfPresent(holder, (_, entry) -> new Entry(holder, entry.submittedAt(), true));
                }
            }
            default -> {
                if (random.nextInt(3) == 0 && review.reject(now, "x") instanceof Review.Outcome.Decided(var changed)) {
                    hall.certificates.keep(changed);
                    book.remove(holder);
                }
            }
        }
    }

    /** An amendment of the mobile number or of nothing: neither moves a place. */
    private static ApplicationForm form(RandomGenerator random) {
        ApplicationForm any = SomeCertificates.form();
        return new ApplicationForm(Channel.AGENCY, any.recipient(),
                new MobileNumber("+861380013800" + random.nextInt(10)), any.address());
    }
}
