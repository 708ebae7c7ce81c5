package certpost.local.story;

import certpost.local.client.Answer;
import certpost.local.client.Client;
import certpost.local.simulate.Sms;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** R18: a holder asks to be reminded of next year's registration, confirms the number by code, is told once, and forgotten. */
final class RemindingOfRegistration {
    private static final String REMINDERS = "/v1/me/reminders";
    private static final String REMINDER = REMINDERS + "/" + Staff.QUALIFICATION;
    /** Behind the numbers of applications. */
    private static final int FIRST_NUMBER = 2_900;

    private final Client client;
    private final Report report;
    private final Addresses addresses;
    private final Clerk province;

    RemindingOfRegistration(Client client, Report report, Addresses addresses) {
        this.client = client;
        this.report = report;
        this.addresses = addresses;
        this.province = Clerk.of(client, Staff.AUTHORITY);
    }

    /** Returns how many SMS told the two of them that registration is open, or wait for the morning to do so. */
    int play(Window window, Candidate one, Candidate other) {
        report.chapter("R18: a reminder of next year's registration (报名短信提醒)");
        String number = MailApplication.inE164(addresses.mobile(FIRST_NUMBER));
        report.answer("R18: a holder asks to be reminded", ask(one, FIRST_NUMBER), 201, "");
        report.answer("R18: another one asks too", ask(other, FIRST_NUMBER + 1), 201, "");
        report.answer("R18: and takes it back in one step", other.delete(REMINDER), 204, "");
        confirm(one, number);
        // It opened yesterday, in the story: what opens later is told from that morning on.
        Answer announced = province.post("/v1/qualifications/" + Staff.QUALIFICATION + "/registration",
                Map.of("year", window.year() + 1, "opensOn", Beijing.date(Instant.now()).minusDays(1).toString(),
                        "note", "invented for the story"));
        report.check(announced.is(200) || announced.is(201), "R18: staff announce that registration is open",
                announced.insteadOf("200 or 201"));
        int due = Beijing.isNight(Instant.now()) ? waits(one, number) : told(one, number);
        other.expect(reminders(other) == 0, "expected no reminder");
        report.group("R18: nothing is left of the one that was taken back", 1, List.of(other));
        String others = MailApplication.inE164(addresses.mobile(FIRST_NUMBER + 1));
        return due + Texts.read(client).to(others, Sms.REGISTRATION_OPEN);
    }

    private int told(Candidate one, String number) {
        Tick.until(client, read -> read.to(number, Sms.REGISTRATION_OPEN) > 0);
        Tick.now(client);
        int told = show(number, Sms.REGISTRATION_OPEN);
        report.equal("R18: the holder is told by SMS, once", 1, told);
        one.expect(reminders(one) == 0, "expected no reminder");
        report.group("R18: and nothing is left of the reminder", 1, List.of(one));
        return told;
    }

    /** Nobody is woken by what can wait. */
    private int waits(Candidate one, String number) {
        Tick.now(client);
        Tick.now(client);
        report.equal("R18: it is night in Beijing, so the SMS waits for 9:00", 0, show(number, Sms.REGISTRATION_OPEN));
        int waiting = reminders(one);
        report.equal("R18: and the holder's reminder waits with it", 1, waiting);
        return waiting;
    }

    private static int reminders(Candidate of) {
        return of.get(REMINDERS).json().path("reminders").size();
    }

    private Answer ask(Candidate one, int who) {
        return one.post(REMINDERS, Map.of("qualification", Staff.QUALIFICATION, "mobile", addresses.mobile(who)));
    }

    private void confirm(Candidate one, String number) {
        Texts texts = Tick.until(client, read -> read.to(number, Sms.CONFIRMATION_CODE) > 0);
        show(number, Sms.CONFIRMATION_CODE);
        String code = texts.to(number)
                .stream()
                .filter(Sms.CONFIRMATION_CODE::is)
                .map(text -> text.replaceAll("\\D*(\\d{6}).*", "$1"))
                .findFirst()
                .orElse("");
        String wrong = code.equals("000000") ? "000001" : "000000";
        report.answer("R18: a wrong code", one.post(REMINDER + "/confirmation", Map.of("code", wrong)), 422, "invalid");
        Answer confirmed = one.post(REMINDER + "/confirmation", Map.of("code", code));
        report.answer("R18: the code of the SMS, and the number is confirmed", confirmed, 200, "");
    }

    private int show(String number, Sms kind) {
        List<String> texts = Texts.read(client).to(number).stream().filter(kind::is).toList();
        texts.forEach(text -> report.say("  to %s: %s".formatted(Texts.masked(number), text)));
        return texts.size();
    }
}
