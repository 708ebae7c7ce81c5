package certpost.domain.parcel;

import static certpost.domain.parcel.SomeEvents.event;
import static certpost.domain.parcel.SomeEvents.events;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.RandomCases;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind.Stage;
import certpost.domain.certificate.SomeCertificates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the carrier's feed does to a history, the story that comes out is the same, and each part is told once. */
class JourneyPropertyTest {
    private static final List<List<CarrierEvent>> HISTORIES = List.of(
            events("203 13 18:00", "303 13 21:00", "305 14 02:00", "306 14 06:00", "702 14 08:30", "704 14 10:00"),
            // Not at home, and again the next day.
            events("203 13 18:00", "306 14 06:00", "702 14 08:30", "705 14 17:00", "702 15 08:30", "704 15 10:00"),
            events("203 13 18:00", "702 14 08:30", "705 14 12:00", "702 14 14:00", "705 14 18:00", "702 15 08:30",
                    "705 15 17:00", "R1 16 09:00", "305 16 20:00", "702 17 08:30", "704 17 10:00"),
            // Times corrected later, codes that nobody knows, two events in the same second.
            events("203 13 18:00", "203 13 17:40", "999 14 06:00", "702 14 08:30", "702 14 08:10", "705 14 17:00",
                    "705 14 17:20", "702 15 08:30", "704 15 08:30"),
            // After the end.
            events("203 13 18:00", "704 14 10:00", "704 14 09:50", "705 14 09:55", "702 14 11:00", "R2 15 08:00"),
            Stream.concat(events("203 13 18:00", "702 14 08:30").stream(),
                    Stream.of(event("704", "14 10:00"), event("704", "14 10:00", "已签收，他人代签收"),
                            event("704", "14 10:05", "家人代签收")))
                    .toList(),
            events("702 14 08:30", "705 14 17:00", "R1 15 09:00", "R2 18 09:00"));

    private final Journey journey = new Journey(SomeEvents.CODES);

    @Test
    void shouldComeToTheSameStoryInEveryOrderAndHoweverOftenEventsAreRepeated() {
        RandomCases.check(1_000, random -> {
            List<CarrierEvent> history = HISTORIES.get(random.nextInt(HISTORIES.size()));
            Certificate atOnce = journey.after(SomeCertificates.sent(1), history);

            Certificate bitByBit = SomeCertificates.sent(1);
            for (Set<CarrierEvent> stored : arrivals(random, history)) {
                bitByBit = journey.after(bitByBit, stored);
            }

            assertThat(story(bitByBit)).isEqualTo(story(atOnce));
            assertThat(bitByBit.state()).isEqualTo(atOnce.state());
            assertThat(bitByBit.parcel()).isEqualTo(atOnce.parcel());
        });
    }

    @Test
    void shouldTellNoRunTwice() {
        RandomCases.check(1_000, random -> {
            List<CarrierEvent> history = HISTORIES.get(random.nextInt(HISTORIES.size()));
            Set<String> told = new HashSet<>();
            Certificate certificate = SomeCertificates.sent(1);
            for (Set<CarrierEvent> stored : arrivals(random, history)) {
                certificate = journey.after(certificate, stored);
                // Whoever tells comes by now and then, and tells the latest only: what came before is overtaken.
                if (random.nextBoolean()) {
                    carried(certificate).stream()
                            .skip(carried(certificate).size() - 1)
                            .map(Fact::id)
                            .forEach(told::add);
                }
                assertThat(carried(certificate)).extracting(Fact::id).doesNotHaveDuplicates();
            }

            for (Run run : Run.of(history, SomeEvents.CODES)) {
                String prefix = Fact.of(run.status().fact(), run.events().getFirst().at(), "", "").id();
                long times = run.events().stream().filter(event -> told.contains(prefix + event.key())).count();
                assertThat(times).isLessThanOrEqualTo(1);
            }
        });
    }

    /** What is stored after each delivery of some events: some late, some repeated, now and then all, newest first. */
    private static List<Set<CarrierEvent>> arrivals(RandomGenerator random, List<CarrierEvent> history) {
        List<CarrierEvent> order = new ArrayList<>(history);
        if (random.nextInt(4) == 0) {
            order = new ArrayList<>(history.reversed());
        } else {
            for (int i = order.size() - 1; i > 0; i--) {
                order.add(random.nextInt(i + 1), order.remove(i));
            }
        }
        int repeats = random.nextInt(history.size());
        for (int i = 0; i < repeats; i++) {
            order.add(random.nextInt(order.size() + 1), history.get(random.nextInt(history.size())));
        }
        var stored = new LinkedHashSet<CarrierEvent>();
        var states = new ArrayList<Set<CarrierEvent>>();
        for (CarrierEvent event : order) {
            stored.add(event);
            if (random.nextInt(3) > 0) {
                states.add(new LinkedHashSet<>(stored));
            }
        }
        states.add(stored);
        return states;
    }

    /** The timeline without the ids, which remember what was told. */
    private static List<List<Object>> story(Certificate certificate) {
        return certificate.timeline()
                .stream()
                .map(fact -> List.<Object>of(fact.kind(), fact.at(), fact.detail()))
                .toList();
    }

    private static List<Fact> carried(Certificate certificate) {
        return certificate.timeline().stream().filter(fact -> fact.kind().stage() == Stage.CARRIED).toList();
    }
}
