package certpost.local.story;

import certpost.local.client.Client;
import certpost.local.simulate.Sms;
import java.util.Collection;
import java.util.List;

/** The table at the end of the agency's story: how its holders stand, by what each is shown, and what they were told. */
final class CitySummary {
    /** The first paper of one exam, the second of another. */
    private static final int HANDED_OVER = 2;

    private CitySummary() {}

    /**
     * What was counted, and where.
     *
     * @param onRoster rows accepted, by the import's answer
     * @param labels lines of the batch's labels
     * @param states of the city's holders, by what each of them is shown
     * @param acknowledged SMS to numbers that somebody typed, as are the next two
     * @param collected SMS to the number of the exam's registration of who came to the counter
     * @param reminded SMS that told of the registration, to the two who asked for it
     */
    record Counts(int onRoster, int labels, List<String> states, int acknowledged, int refused, int sent, int collected,
            int reminded) {
        Counts {
            states = List.copyOf(states);
        }

        int in(String state) {
            return (int) states.stream().filter(state::equals).count();
        }
    }

    /** Asks each holder of the city, and reads the SMS. */
    static Counts count(Client client, CityCast cast, int onRoster, int labels, int reminded) {
        Collection<String> numbers = cast.typed();
        int applications = cast.applying().size() + 1;
        String counter = MailApplication.inE164(cast.collecting().holder().mobile());
        Texts texts = Texts.await(client, read -> read.toAnyOf(numbers, Sms.APPLIED) >= applications
                && read.to(counter, Sms.COLLECTED) >= HANDED_OVER);
        List<String> states = cast.served().stream().map(one -> one.look().path("state").asText()).toList();
        return new Counts(onRoster, labels, states, texts.toAnyOf(numbers, Sms.APPLIED),
                texts.toAnyOf(numbers, Sms.REFUSED), texts.toAnyOf(numbers, Sms.SENT), texts.to(counter, Sms.COLLECTED),
                reminded);
    }

    /** @param applying how many applied; one of them is rejected and submits again */
    static void tell(Report report, Counts counts, int applying) {
        Sums sums = new Sums(report);
        int sent = counts.in("SENT");
        sums.title();
        sums.row("On the city's roster", "合格人员", counts.onRoster());
        sums.row("  mailed by the agency", "已寄出", sent);
        sums.row("  approved, in the queue", "已通过", counts.in("APPROVED"));
        sums.row("  under review", "待审核", counts.in("APPLIED"));
        sums.row("  collected in person", "已领取", counts.in("COLLECTED"));
        sums.row("  not applied", "未申请", counts.in("NOT_APPLIED"));
        sums.rule();
        sums.sum("R14: roster = applied + collected + not applied", counts.onRoster(), applying, counts.in("COLLECTED"),
                counts.in("NOT_APPLIED"));
        sums.sum("R15: applied = mailed + in the queue + under review", applying, sent, counts.in("APPROVED"),
                counts.in("APPLIED"));
        sums.same("R15: mailed = labels = told the waybill by SMS", sent, counts.labels(), counts.sent());
        sums.sum("R14: acknowledged by SMS = applied + submitted again", counts.acknowledged(), applying, 1);
        sums.same("R14: rejected = told so by SMS", 1, counts.refused());
        sums.sum("R17: told so by SMS = collected + reissued and collected", counts.collected(), counts.in("COLLECTED"),
                1);
        sums.same("R18: confirmed reminders = told by SMS, or by night waiting", 1, counts.reminded());
    }
}
