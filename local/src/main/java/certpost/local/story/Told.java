package certpost.local.story;

import certpost.local.client.Client;
import certpost.local.simulate.Sms;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Waits until what the carrier's events say was told by SMS. */
final class Told {
    private static final Duration ALL_WITHIN = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Set<Sms> BY_CARRIER = EnumSet.of(Sms.OUT_FOR_DELIVERY, Sms.DELIVERY_FAILED, Sms.RETURNED,
            Sms.DELIVERED);

    private Told() {}

    static void await(Client client, Report report, List<Parcel> parcels, int due) {
        Instant deadline = Instant.now().plus(ALL_WITHIN);
        List<String> numbers = parcels.stream().map(Parcel::mobile).toList();
        int told = count(client, numbers);
        while (told < due && Instant.now().isBefore(deadline)) {
            Pause.of(LOOK_EVERY);
            told = count(client, numbers);
        }
        if (told < due) {
            report.check(false, "%d of %d SMS about parcels".formatted(told, due), "the others did not come");
        }
    }

    private static int count(Client client, List<String> numbers) {
        Texts texts = Texts.read(client);
        return BY_CARRIER.stream().mapToInt(kind -> texts.toAnyOf(numbers, kind)).sum();
    }
}
