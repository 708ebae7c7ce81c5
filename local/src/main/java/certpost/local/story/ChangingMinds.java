package certpost.local.story;

import certpost.local.client.Client;
import certpost.local.simulate.Sms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Some amend, some withdraw, one or two come back; those who react to their SMS wait until it is there. */
final class ChangingMinds {
    private static final Duration SMS_WITHIN = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private final Client client;
    private final Report report;
    private final Staff staff;
    private final Crowd crowd;
    private final Cast cast;
    private final Addresses addresses;

    ChangingMinds(Client client, Report report, Staff staff, Crowd crowd, Cast cast, Addresses addresses) {
        this.client = client;
        this.report = report;
        this.staff = staff;
        this.crowd = crowd;
        this.cast = cast;
        this.addresses = addresses;
    }

    void play(Window window) {
        report.chapter("Second thoughts, while the window is open");
        waitForSms(window);
        crowd.atOnce(cast.playing(Part::changesLater), this::change);
        report.group("amend the address: 200, same reference, same place in the order", Part.AMENDS.count(),
                cast.playing(Part.AMENDS));
        report.group("amend with If-Match: 200; from the stale device: 412, nothing changed",
                Part.AMENDS_CAREFULLY.count(), cast.playing(Part.AMENDS_CAREFULLY));
        report.group("correct the mobile number their own SMS showed to be wrong: 200", Part.CORRECTS_MOBILE.count(),
                cast.playing(Part.CORRECTS_MOBILE));
        report.group("withdraw: 204, and 204 again", Part.WITHDRAWS.count(), cast.playing(Part.WITHDRAWS));
        report.group("withdraw and apply again: 204, 201, a later place in the order", Part.RETURNS.count(),
                cast.playing(Part.RETURNS));
    }

    /** Their acknowledgement must be out before the change: an SMS not yet sent to an old number is dropped. */
    private void waitForSms(Window window) {
        List<String> numbers = new ArrayList<>();
        List<String> rosters = new ArrayList<>();
        cast.playing(Part::changesLater).forEach(one -> {
            numbers.addAll(one.typed());
            if (one.told(one.rostersNumber()).contains(Sms.OTHER_NUMBER)) {
                rosters.add(one.rostersNumber());
            }
        });
        Instant deadline = Instant.now().plus(SMS_WITHIN);
        boolean all = haveRead(numbers, rosters);
        while (!all && Instant.now().isBefore(deadline)) {
            staff.keepOpen(window);
            Pause.of(LOOK_EVERY);
            all = haveRead(numbers, rosters);
        }
        staff.keepOpen(window);
        report.check(all, "%d of them have read the SMS that acknowledges what they typed".formatted(numbers.size()),
                "not all of these SMS came within " + SMS_WITHIN.toSeconds() + " s");
    }

    private boolean haveRead(List<String> numbers, List<String> rosters) {
        Texts texts = Texts.read(client);
        return texts.reached(numbers, Sms.APPLIED) && texts.reached(rosters, Sms.OTHER_NUMBER);
    }

    private void change(Candidate one) {
        MailApplication now = one.mustBeLive();
        switch (one.part()) {
            case AMENDS -> {
                MailApplication moved = now.withDetail(now.detail() + "北门");
                one.amended(one.put(moved), moved);
            }
            case AMENDS_CAREFULLY -> carefully(one, now);
            case CORRECTS_MOBILE -> {
                MailApplication corrected = now.withMobile(addresses.otherMobile(one.who()));
                one.amended(one.put(corrected), corrected);
            }
            case WITHDRAWS -> {
                one.withdraw();
                one.withdraw();
                one.expect(one.look().path("state").asText().equals("NOT_APPLIED"), "expected NOT_APPLIED after that");
            }
            case RETURNS -> {
                Instant before = one.registeredAt();
                one.withdraw();
                one.apply(now.withMobile(addresses.otherMobile(one.who())));
                one.expect(one.registeredAt().isAfter(before), "expected a later registeredAt than " + before);
            }
            default -> throw new IllegalArgumentException(one.part() + " has no second thoughts");
        }
    }

    private static void carefully(Candidate one, MailApplication now) {
        String known = one.etag();
        MailApplication fromPhone = now.withDetail(now.detail() + "南门");
        one.amended(one.putIfMatch(fromPhone, known), fromPhone);
        one.expect(one.putIfMatch(now.withDetail("样本路999号"), known), 412, "stale");
        String kept = one.look().path("application").path("address").path("detail").asText();
        one.expect(kept.equals(fromPhone.detail()), "expected the address " + fromPhone.detail() + ", came " + kept);
    }
}
