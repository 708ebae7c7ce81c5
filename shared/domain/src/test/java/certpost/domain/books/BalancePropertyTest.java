package certpost.domain.books;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Collector;
import certpost.domain.certificate.Handover;
import certpost.domain.certificate.Reissue;
import certpost.domain.certificate.ReissueCause;
import certpost.domain.certificate.Reminder;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Submission;
import certpost.domain.certificate.Withdrawal;
import certpost.domain.holder.DocumentType;
import certpost.domain.parcel.CarrierEvent;
import certpost.domain.reference.Qualification.Electronic;
import certpost.domain.window.Channel;
import certpost.domain.parcel.Journey;
import certpost.domain.parcel.SomeEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whatever happens to a certificate by the rules, its books balance at each step. */
class BalancePropertyTest {
    private static final List<String> CODES = List.of("203", "305", "702", "705", "704", "R1", "R2", "999");
    private static final Journey JOURNEY = new Journey(SomeEvents.CODES);

    @Test
    void shouldNeverFindADifferenceInALifeByTheRules() {
        RandomCases.check(2_000, random -> {
            Certificate certificate = SomeCertificates.entered(1);
            var events = new ArrayList<CarrierEvent>();
            Instant at = SomeCertificates.APPLIED_AT;
            for (int step = 0; step < 25; step++) {
                at = at.plusSeconds(random.nextInt(1, 86_400));
                certificate = next(certificate, events, at, "write-" + step, random);
                Instant later = at.plus(Duration.ofDays(30));

                assertThat(Judgement.of(JudgementTest.fitting(certificate), JudgementTest.KEPT, later)).isEmpty();
                assertBalanced(Counting.of(JudgementTest.fitting(certificate), JudgementTest.KEPT, later));
            }
        });
    }

    private static Certificate next(Certificate now, List<CarrierEvent> events, Instant at, String write,
            RandomGenerator random) {
        var anything = new IfMatch.Anything();
        return switch (random.nextInt(11)) {
            case 0, 1 ->
                submitted(now, now.submit(form(now, random), SomeCertificates.WINDOW, at, anything, write), events);
            case 2 -> now.withdraw(at, anything, write) instanceof Withdrawal.Accepted(var changed) ? changed : now;
            case 3 -> now.state() == CertificateState.APPLIED && random.nextInt(4) == 0 ? now.rejected(at, write) : now;
            case 4 -> now.state() == CertificateState.APPLIED
                    ? now.batched(SomeCertificates.place(now.earlier().size() + 1), at)
                    : now;
            case 5 -> now.state() == CertificateState.BATCHED || now.state() == CertificateState.SENT
                    ? now.sent(SomeCertificates.waybill(now.earlier().size() + 1), at)
                    : now;
            case 6 -> random.nextInt(4) == 0 && now.parcel() != null && now.state().isBatched()
                    && now.state() != CertificateState.DELIVERED && now.state() != CertificateState.AT_AGENCY
                            ? now.atAgency("refused", at, write)
                            : now;
            case 7 ->
                random.nextInt(3) == 0 && new Handover(DocumentType.PASSPORT, Collector.HOLDER, at, "clerk", write)
                        .of(now, false) instanceof Handover.Outcome.Done(var changed) ? changed : now;
            case 8 ->
                new Reminder(at, "clerk", write).of(now) instanceof Reminder.Outcome.Done(var changed) ? changed : now;
            case 9 -> reissued(now, new Reissue(at, "clerk", write), events);
            default -> {
                events.add(SomeEvents.event(CODES.get(random.nextInt(CODES.size())),
                        "%02d %02d:%02d".formatted(random.nextInt(14, 20), random.nextInt(24), random.nextInt(60)),
                        random.nextBoolean() ? "" : "代签收"));
                yield JOURNEY.after(now, events);
            }
        };
    }

    /** Another parcel has no events yet. */
    private static Certificate submitted(Certificate now, Submission submission, List<CarrierEvent> events) {
        if (submission instanceof Submission.Accepted(var changed)) {
            if (now.state() == CertificateState.AT_AGENCY) {
                events.clear();
            }
            return changed;
        }
        return now;
    }

    private static ApplicationForm form(Certificate now, RandomGenerator random) {
        ApplicationForm form = SomeCertificates.form("+861380013800" + random.nextInt(3));
        return new ApplicationForm(now.isWithAgency() ? Channel.AGENCY : form.channel(), form.recipient(),
                form.mobile(), form.address());
    }

    /** A new paper's parcel has no events yet. */
    private static Certificate reissued(Certificate now, Reissue step, List<CarrierEvent> events) {
        if (step.issue(now) instanceof Reissue.Outcome.Done(var issued)) {
            events.clear();
            return issued;
        }
        return step.request(now, ReissueCause.LOST, Electronic.NO) instanceof Reissue.Outcome.Done(var asked)
                ? asked
                : now;
    }

    private static void assertBalanced(Sums sums) {
        assertThat(count(sums, Count.ROSTER)).isEqualTo(count(sums, Count.APPLIED) + count(sums, Count.REJECTED)
                + count(sums, Count.WITHDRAWN) + count(sums, Count.NOT_APPLIED) + count(sums, Count.NOT_ELIGIBLE)
                + count(sums, Count.COLLECTED) + count(sums, Count.REISSUED));
        assertThat(count(sums, Count.APPLIED) + count(sums, Count.MAILED_BEFORE))
                .isEqualTo(count(sums, Count.WAITING) + count(sums, Count.BATCHED));
        assertThat(count(sums, Count.BATCHED)).isEqualTo(count(sums, Count.TO_BE_MAILED) + count(sums, Count.WAYBILLS));
        assertThat(count(sums, Count.WAYBILLS)).isEqualTo(count(sums, Count.ON_THE_WAY) + count(sums, Count.OUTCOMES));
        assertThat(count(sums, Count.FACTS)).isEqualTo(count(sums, Count.NOTICES));
    }

    private static long count(Sums sums, Count count) {
        return sums.count(SomeCertificates.SESSION, count);
    }
}
