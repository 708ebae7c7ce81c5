package certpost.local.story;

import certpost.local.client.Client;
import certpost.local.simulate.Sms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The SMS (短信提醒): one acknowledgement for each number typed, each change of an application, and each fact of each parcel once. */
final class Telling {
    private static final Duration ALL_WITHIN = Duration.ofMinutes(3);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    /** Long enough for a second copy to show itself. */
    private static final Duration AND_NO_MORE = Duration.ofSeconds(3);
    private static final int ONE_PART = 70;

    private final Client client;
    private final Report report;
    private final List<Candidate> everybody;
    private final List<Parcel> parcels;

    Telling(Client client, Report report, List<Candidate> everybody, List<Parcel> parcels) {
        this.client = client;
        this.report = report;
        this.everybody = everybody;
        this.parcels = parcels;
    }

    /** Waits until all have read that their application came, and which waybill the parcel has. */
    void waybills() {
        report.chapter("Every holder is told by SMS (短信提醒)");
        await(Sms.APPLIED, typed().size());
        await(Sms.SENT, parcels.size());
        parcels.stream().limit(1).forEach(one -> show(Texts.read(client), one));
    }

    /** Counts all SMS in the end, number by number and kind by kind. */
    Map<Sms, Integer> count() {
        report.chapter("Every SMS is counted");
        await(Sms.AT_AGENCY, (int) parcels.stream().filter(each -> each.due().contains(Sms.AT_AGENCY)).count());
        Pause.of(AND_NO_MORE);
        Texts texts = Texts.read(client);
        for (Candidate one : everybody) {
            numbersOf(one).forEach(number -> check(texts, one, number));
        }
        report.group("holders were told everything once, in texts of one part (70 characters)", everybody.size(),
                everybody);
        List<Parcel> withCode = parcels.stream().filter(each -> each.waybill().path().tellsTheCode()).toList();
        report.check(withCode.stream().allMatch(each -> texts.holding("签收码" + each.waybill().deliveryCode()) == 1),
                "%d delivery codes (签收码) are each in one SMS only".formatted(withCode.size()),
                "one is in none, or in more");
        parcels.stream().skip(1).limit(1).forEach(one -> show(texts, one));
        Map<Sms, Integer> counts = new EnumMap<>(Sms.class);
        for (Sms kind : Sms.values()) {
            counts.put(kind, texts.toAnyOf(everybody.stream().flatMap(one -> numbersOf(one).stream()).toList(), kind));
        }
        return counts;
    }

    private void check(Texts texts, Candidate one, String number) {
        List<Sms> due = new ArrayList<>(one.told(number));
        parcels.stream()
                .filter(each -> each.holder().equals(one) && each.mobile().equals(number))
                .forEach(each -> due.addAll(each.due()));
        for (Sms kind : Sms.values()) {
            int expected = Collections.frequency(due, kind);
            int came = texts.to(number, kind);
            one.expect(came == expected, "%s: expected %d of %s, came %d of %s".formatted(Texts.masked(number),
                    expected, kind, came, texts.to(number)));
        }
        one.expect(texts.to(number).stream().allMatch(text -> text.length() <= ONE_PART), "an SMS is longer than 70");
    }

    private List<String> typed() {
        return everybody.stream().flatMap(one -> one.typed().stream()).toList();
    }

    /** Those that somebody typed, and the one of the exam's registration, which an applicant does not choose. */
    private static Set<String> numbersOf(Candidate one) {
        Set<String> numbers = new LinkedHashSet<>(one.typed());
        if (!one.rostersNumber().isEmpty()) {
            numbers.add(one.rostersNumber());
        }
        return numbers;
    }

    /** How many applications named another number than the roster's. */
    int elsewhere() {
        return everybody.stream()
                .mapToInt(one -> Collections.frequency(one.told(one.rostersNumber()), Sms.OTHER_NUMBER))
                .sum();
    }

    private void show(Texts texts, Parcel parcel) {
        texts.to(parcel.mobile())
                .forEach(text -> report.say("  to %s: %s".formatted(Texts.masked(parcel.mobile()), text)));
    }

    private void await(Sms kind, int due) {
        Instant deadline = Instant.now().plus(ALL_WITHIN);
        int told = Texts.read(client).toAnyOf(typed(), kind);
        while (told < due && Instant.now().isBefore(deadline)) {
            Pause.of(LOOK_EVERY);
            told = Texts.read(client).toAnyOf(typed(), kind);
        }
        report.equal("SMS of kind " + kind, due, told);
    }
}
