package certpost.staff;

import static certpost.domain.certificate.SomeCertificates.LATER;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.aws.http.Call;
import certpost.aws.http.Call.Reply;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Collector;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.RosterEntry;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.reference.Agency;
import certpost.domain.window.SomeWindows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R17: what nobody collects is listed by age, and its holders are reminded. */
class UncollectedTest {
    private final StaffDoor door = new StaffDoor(SomeWindows.direct());

    UncollectedTest() {
        door.clock.moveTo(LATER);
        agency("guangdong");
        agency("guangzhou", "广州市");
        agency("shenzhen", "深圳市");
    }

    @Test
    void shouldListByAgeTheOldestFirstAndMasked() {
        door.certificates.keep(SomeCertificates.reissued(1));
        door.certificates.keep(SomeCertificates.onRoster("+8613700137000", SomeCertificates.entered(2)));
        door.certificates.keep(SomeCertificates.applied(3));
        door.certificates.keep(SomeCertificates.collected(4, Collector.HOLDER));
        door.certificates.keep(SomeCertificates.atAgency(5));

        Reply reply = door.answer(door.call("GET /v1/uncollected"));

        assertThat(StaffDoor.each(reply, "uncollected", "reference")).containsExactly(reference(5), reference(2),
                reference(1));
        assertThat(StaffDoor.each(reply, "uncollected", "since")).isSorted().contains("2025-10-12T00:00:00+08:00");
        assertThat(StaffDoor.each(reply, "uncollected", "mobile")).containsOnly("138****8000", "137****7000");
        assertThat(reply.body()).doesNotContain("王小明", "13800138000", "002X");
    }

    @Test
    void shouldListNothingThatCanStillBeMailedDirectly() {
        door.clock.moveTo(SomeWindows.CLOSES.minusMillis(1));
        door.certificates.keep(SomeCertificates.entered(1));

        assertThat(StaffDoor.size(door.answer(door.call("GET /v1/uncollected")), "uncollected")).isZero();
        door.refused(reminding(1), 409, "conflict");
    }

    @Test
    void shouldShowEachCityItsOwnHoldersOnly() {
        door.certificates.keep(SomeCertificates.entered(1));
        door.certificates.keep(SomeCertificates.atAgency(2));

        assertThat(StaffDoor.size(door.answer(door.by("guangzhou", "GET /v1/uncollected")), "uncollected"))
                .isEqualTo(2);
        assertThat(StaffDoor.size(door.answer(door.by("shenzhen", "GET /v1/uncollected")), "uncollected")).isZero();
        door.refused(reminding(1).claim("agency", "shenzhen"), 404, "not-found");
        assertThat(StaffDoor.number(door.answer(door.by("shenzhen", "POST /v1/uncollected/reminders")), "reminded"))
                .isZero();
    }

    @Test
    void shouldRemindPageByPageEachOnceADay() {
        IntStream.rangeClosed(1, 7).forEach(number -> door.certificates.keep(SomeCertificates.entered(number)));
        RosterEntry entry = SomeCertificates.entry(8);
        door.certificates.keep(SomeCertificates.entered(8)
                .withRoster(new RosterEntry(entry.name(), entry.documentType(), entry.lastFour(), entry.number(),
                        entry.level(), entry.registrationCity(), entry.checkStatus(), null))
                .orElseThrow());

        assertThat(remindAll("first")).containsExactly(7, 0, 1);
        assertThat(remindAll("second")).containsExactly(0, 7, 1);
        door.clock.pass(java.time.Duration.ofDays(1));
        assertThat(remindAll("third")).containsExactly(7, 0, 1);
        assertThat(certificate(1).timeline()).extracting(fact -> fact.kind() + " by " + fact.by())
                .containsExactly("REMINDED by clerk-1", "REMINDED by clerk-1");
    }

    @Test
    void shouldLeaveAsItIsWhatIsCollectedWhileOthersAreReminded() {
        door.certificates.keep(SomeCertificates.entered(1));
        door.certificates.keep(SomeCertificates.entered(2));
        Certificate collected = SomeCertificates.collected(1, Collector.HOLDER);
        door.meanwhile(() -> door.certificates.keep(collected));

        assertThat(remindAll("first")).containsExactly(1, 1, 0);
        assertThat(certificate(1)).isEqualTo(collected);
    }

    @Test
    void shouldRemindOneAndSayWhen() {
        door.certificates.keep(SomeCertificates.atAgency(1));

        assertThat(door.answer(reminding(1)).status()).isEqualTo(200);
        assertThat(door.answer(reminding(1).id("again")).status()).isEqualTo(200);
        assertThat(certificate(1).timeline()).filteredOn(fact -> fact.kind() == FactKind.REMINDED).hasSize(1);
        assertThat(StaffDoor.each(door.answer(door.call("GET /v1/uncollected")), "uncollected", "remindedAt"))
                .containsExactly("2025-11-20T10:00:00+08:00");
    }

    @Test
    void shouldNotRemindOfWhatIsNotThere() {
        door.certificates.keep(SomeCertificates.sent(1));

        door.refused(reminding(1), 409, "conflict");
        door.refused(reminding(77), 404, "not-found");
    }

    @Test
    void shouldRefuseACursorThatNoPageGave() {
        assertThat(
                door.refused(door.call("GET /v1/uncollected").query("cursor", "nonsense"), 422, "invalid").mistakes())
                .containsExactly("cursor unknown");
        assertThat(door.refused(door.call("POST /v1/uncollected/reminders").query("limit", "0"), 422, "invalid")
                .mistakes()).containsExactly("limit out-of-range");
    }

    /** How many were reminded, were before, and have no number; in pages of three. */
    private List<Integer> remindAll(String id) {
        var sums = new ArrayList<>(List.of(0, 0, 0));
        String cursor = null;
        do {
            Call call = door.call("POST /v1/uncollected/reminders").query("limit", "3").id(id + cursor);
            Reply reply = door.answer(cursor == null ? call : call.query("cursor", cursor));
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            int place = 0;
            for (String field : List.of("reminded", "unchanged", "withoutNumber")) {
                sums.set(place, sums.get(place) + StaffDoor.number(reply, field));
                place++;
            }
            cursor = reply.at("next") == null ? null : reply.text("next");
        } while (cursor != null);
        return sums;
    }

    private Certificate certificate(int number) {
        return door.certificates.find(SomeCertificates.key(number)).orElseThrow();
    }

    private Call reminding(int number) {
        return door.call("POST /v1/applications/{reference}/reminder").path("reference", reference(number));
    }

    private static String reference(int number) {
        return SomeCertificates.entered(number).reference().value();
    }

    private void agency(String code, String... cities) {
        door.reference.put(new Agency(code, "人事考试机构", "广东省", Set.of(cities), "a test"));
    }
}
