package certpost.local.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The SMS (短信提醒): one acknowledgement for each number typed, one with the waybill for each parcel.
 *
 * @param acknowledged applications in the end whose number was told once that they arrived
 * @param sent applications whose number was told the waybill once
 * @param all every SMS to a number that somebody typed
 */
record Telling(int acknowledged, int sent, int all) {
    private static final Duration ALL_WITHIN = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** Long enough for a second copy to show itself. */
    private static final Duration AND_NO_MORE = Duration.ofSeconds(3);
    private static final int ONE_PART = 70;

    static Telling await(Client client, Report report, List<Candidate> everybody, List<Candidate> applied,
            Map<String, String> waybills) {
        report.chapter("Every holder is told by SMS (短信提醒)");
        List<String> numbers = new ArrayList<>();
        everybody.forEach(one -> numbers.addAll(one.typed()));
        int due = numbers.size() + applied.size();
        Texts texts = awaitAll(client, report, numbers, due);
        int acknowledged = 0;
        int sent = 0;
        for (Candidate one : everybody) {
            for (String number : one.typed()) {
                List<String> told = texts.to(number);
                String waybill = waybills.getOrDefault(one.reference(), "no waybill");
                long withWaybill = told.stream().filter(text -> text.contains(waybill)).count();
                boolean last = one.live() != null && MailApplication.inE164(one.mustBeLive().mobile()).equals(number);
                acknowledged += last && told.size() - withWaybill == 1 ? 1 : 0;
                sent += last && withWaybill == 1 ? 1 : 0;
                one.expect(told.size() - withWaybill == 1 && withWaybill == (last ? 1 : 0),
                        "%s: expected one acknowledgement and %s, came %s".formatted(Texts.masked(number),
                                last ? "one waybill" : "no waybill", told));
                one.expect(told.stream().allMatch(text -> text.length() <= ONE_PART),
                        "an SMS is longer than 70: " + told);
            }
        }
        report.group("holders were told everything once, in texts of one part (70 characters)", everybody.size(),
                everybody);
        report.equal("SMS to numbers that only the roster has", 0, texts.toAnyOf(rosterNumbers(everybody)));
        applied.stream().limit(1).forEach(one -> show(report, texts, one));
        return new Telling(acknowledged, sent, texts.toAnyOf(numbers));
    }

    /** A number from the exam's registration is years old: it may be anybody's by now. */
    private static List<String> rosterNumbers(List<Candidate> everybody) {
        return everybody.stream()
                .map(one -> one.holder().mobile())
                .filter(mobile -> !mobile.isEmpty())
                .map(MailApplication::inE164)
                .toList();
    }

    private static void show(Report report, Texts texts, Candidate one) {
        String number = MailApplication.inE164(one.mustBeLive().mobile());
        texts.to(number).forEach(text -> report.say("  to %s: %s".formatted(Texts.masked(number), text)));
    }

    private static Texts awaitAll(Client client, Report report, List<String> numbers, int due) {
        Instant deadline = Instant.now().plus(ALL_WITHIN);
        Texts texts = Texts.read(client);
        int before = -1;
        while (texts.toAnyOf(numbers) < due && Instant.now().isBefore(deadline)) {
            int now = texts.toAnyOf(numbers);
            if (now != before) {
                report.say("... %d of %d".formatted(now, due));
            }
            before = now;
            Pause.of(LOOK_EVERY);
            texts = Texts.read(client);
        }
        Pause.of(AND_NO_MORE);
        return Texts.read(client);
    }
}
