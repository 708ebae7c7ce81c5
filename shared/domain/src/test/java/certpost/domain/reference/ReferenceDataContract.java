package certpost.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.address.Region;
import certpost.domain.calendar.CountingPolicy;
import certpost.domain.calendar.DayKind;
import certpost.domain.calendar.DeadlineOutcome;
import certpost.domain.calendar.WorkingYear;
import certpost.domain.postage.Postage;
import certpost.domain.window.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What everything does that keeps reference data; what is shipped with it is {@link ReferenceDataInMemory}'s. */
public abstract class ReferenceDataContract {
    private static final Qualification SHIPPED = ReferenceDataInMemory.socialWorker();
    private static final LocalDate DAY = LocalDate.parse("2027-10-08");

    /** The data, always the same within a test, as shipped at its beginning. */
    protected abstract ReferenceData data();

    /** Where staff load more. */
    protected abstract ReferenceDataStore store();

    @Test
    void shouldBeginWithWhatIsShipped() {
        assertThat(data().qualifications()).containsExactly(SHIPPED);
        assertThat(data().qualification("social-worker")).contains(SHIPPED);
        assertThat(data().qualification("economist")).isEmpty();
        assertThat(data().calendar().years()).containsExactly(2023, 2024, 2025, 2026);
        assertThat(data().tariffs().postage(Channel.DIRECT, Region.CN, "西藏自治区", Instant.parse("2025-09-22T02:00:00Z")))
                .isInstanceOfSatisfying(Postage.Known.class,
                        known -> assertThat(known.amount()).isEqualTo(new BigDecimal("17")));
    }

    @Test
    void shouldTakeANewQualificationBesideWhatIsShipped() {
        assertThat(data().qualification("economist")).as("nothing is remembered of nothing").isEmpty();
        Qualification loaded = named("economist", "经济专业技术资格");

        assertThat(store().put(loaded)).isTrue();
        assertThat(data().qualification("economist")).contains(loaded);
        assertThat(data().qualifications()).containsExactly(loaded, SHIPPED);
        assertThat(store().put(loaded)).isFalse();
    }

    @Test
    void shouldPreferWhatIsLoadedToWhatIsShipped() {
        data().qualifications();
        data().qualification("social-worker");
        Qualification loaded = named("social-worker", "社会工作者职业资格");

        assertThat(store().put(loaded)).isFalse();
        assertThat(data().qualification("social-worker")).contains(loaded);
        assertThat(data().qualifications()).containsExactly(loaded);
    }

    @Test
    void shouldKnowTheAgenciesThatStaffLoad() {
        assertThat(data().agencies().all()).isEmpty();
        var province = new Agency("guangdong", "广东省人事考试局", "广东省", Set.of(), "its own page");
        var city = new Agency("guangzhou", "广州市人事考试中心", "广东省", Set.of("广州市"), "its own page");

        assertThat(store().put(province)).isTrue();
        assertThat(store().put(city)).isTrue();
        assertThat(store().put(city)).isFalse();
        assertThat(data().agencies().all()).containsExactlyInAnyOrder(province, city);
        assertThat(data().agenciesNow().all()).containsExactlyInAnyOrder(province, city);
    }

    @Test
    void shouldTakeANewYear() {
        assertThat(data().calendar().kindOf(DAY)).isEmpty();

        assertThat(store().put(year(2027, Set.of()))).isTrue();
        assertThat(data().calendar().years()).containsExactly(2023, 2024, 2025, 2026, 2027);
        assertThat(data().calendar().kindOf(DAY).map(DayKind::isWorking)).contains(true);
        assertThat(data().calendarNow().kindOf(DAY)).isEqualTo(data().calendar().kindOf(DAY));
    }

    @Test
    void shouldPreferALoadedYearToTheOneBefore() {
        assertThat(store().put(year(2027, Set.of()))).isTrue();
        assertThat(store().put(year(2027, Set.of(DAY)))).isFalse();

        assertThat(data().calendar().kindOf(DAY).map(DayKind::isWorking)).contains(false);
        assertThat(store().put(year(2026, Set.of()))).as("shipped already").isFalse();
        assertThat(data().calendar().kindOf(LocalDate.parse("2026-10-01")).map(DayKind::isWorking)).contains(true);
    }

    @Test
    void shouldCountOverTheYearsEndOnceTheYearIsLoaded() {
        LocalDate announced = LocalDate.parse("2026-12-30");
        assertThat(data().calendarNow().deadline(announced, 12, CountingPolicy.INCLUSIVE))
                .isEqualTo(new DeadlineOutcome.CalendarMissing(2027));

        store().put(year(2027, Set.of(LocalDate.parse("2027-01-01"))));

        assertThat(Optional.of(data().calendar().deadline(announced, 12, CountingPolicy.INCLUSIVE))).get()
                .isInstanceOf(DeadlineOutcome.Counted.class);
    }

    private static Qualification named(String code, String nameZh) {
        return new Qualification(code, nameZh, "In English", List.of("初级", "中级"), false, Qualification.Electronic.YES,
                "a notice", LocalDate.parse("2026-01-01"));
    }

    private static WorkingYear year(int year, Set<LocalDate> off) {
        return new WorkingYear(year, "a notice", off, Set.of());
    }
}
