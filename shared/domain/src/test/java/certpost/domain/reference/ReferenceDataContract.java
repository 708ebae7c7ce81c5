package certpost.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.ClockAt;
import certpost.domain.address.Region;
import certpost.domain.calendar.BeijingTime;
import certpost.domain.calendar.CountingPolicy;
import certpost.domain.calendar.DayKind;
import certpost.domain.calendar.DeadlineOutcome;
import certpost.domain.calendar.WorkingYear;
import certpost.domain.parcel.CarrierCode;
import certpost.domain.parcel.ParcelStatus;
import certpost.domain.postage.Consignment;
import certpost.domain.postage.Postage;
import certpost.domain.postage.Rate;
import certpost.domain.postage.Tariff;
import certpost.domain.window.Channel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What everything does that keeps reference data; what is shipped with it is {@link ReferenceDataInMemory}'s. */
public abstract class ReferenceDataContract {
    private static final Qualification SHIPPED = ReferenceDataInMemory.socialWorker();
    private static final LocalDate DAY = LocalDate.parse("2027-10-08");
    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(30));

    /** The clock by which facts are in force. */
    protected final ClockAt clock = new ClockAt(NOW);

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
        assertThat(data().carrierCodes().status("702")).isEqualTo(ParcelStatus.OUT_FOR_DELIVERY);
        assertThat(data().signature()).isEmpty();
        assertThat(amount(null, "2025-09-22T02:00:00Z", "西藏自治区")).contains(new BigDecimal("17"));
    }

    @Test
    void shouldCountWhatIsShippedAsVersionZero() {
        assertThat(store().find(ReferenceKind.QUALIFICATION, "social-worker"))
                .contains(Loaded.shipped(SHIPPED, BeijingTime.startOf(SHIPPED.validFrom())));
        assertThat(store().versions(ReferenceKind.QUALIFICATION, "social-worker")).extracting(Version::number)
                .containsExactly(0L);
        assertThat(store().find(ReferenceKind.QUALIFICATION, "economist")).isEmpty();
        assertThat(store().versions(ReferenceKind.QUALIFICATION, "economist")).isEmpty();
    }

    @Test
    void shouldFindNothingUnderACodeThatIsTooLongForAny() {
        String code = "王".repeat(400);

        assertThat(store().find(ReferenceKind.CALENDAR, code)).isEmpty();
        assertThat(store().versions(ReferenceKind.CALENDAR, code)).isEmpty();
    }

    @Test
    void shouldTakeANewQualificationBesideWhatIsShipped() {
        assertThat(data().qualification("economist")).as("nothing is remembered of nothing").isEmpty();
        Qualification loaded = named("economist", "经济专业技术资格");

        load(ReferenceKind.QUALIFICATION, loaded, NOW);

        assertThat(data().qualification("economist")).contains(loaded);
        assertThat(data().qualifications()).containsExactly(loaded, SHIPPED);
    }

    @Test
    void shouldPreferWhatIsLoadedToWhatIsShipped() {
        data().qualifications();
        data().qualification("social-worker");
        Qualification loaded = named("social-worker", "社会工作者职业资格");

        load(ReferenceKind.QUALIFICATION, loaded, NOW);

        assertThat(data().qualification("social-worker")).contains(loaded);
        assertThat(data().qualifications()).containsExactly(loaded);
    }

    @Test
    void shouldGiveOneFactAsItStandsLikeAllOfItsKind() {
        data().recent(ReferenceKind.QUALIFICATION, "social-worker");
        Loaded<Qualification> later = load(ReferenceKind.QUALIFICATION, named("social-worker", "将来"), LATER);

        assertThat(data().recent(ReferenceKind.QUALIFICATION, "social-worker")).contains(later);
        assertThat(data().find(ReferenceKind.QUALIFICATION, "social-worker")).contains(later);
        assertThat(data().all(ReferenceKind.QUALIFICATION)).containsExactly(later);
        assertThat(data().recent(ReferenceKind.QUALIFICATION, "economist")).isEmpty();
    }

    @Test
    void shouldKeepEveryVersionWithWhoLoadedItAndWhen() {
        Loaded<Qualification> first = load(ReferenceKind.QUALIFICATION, named("social-worker", "一"), NOW);
        Loaded<Qualification> second = load(ReferenceKind.QUALIFICATION, named("social-worker", "二"), LATER);

        assertThat(store().versions(ReferenceKind.QUALIFICATION, "social-worker")).containsExactly(
                Version.shipped(SHIPPED, BeijingTime.startOf(SHIPPED.validFrom())), first.newest(), second.newest());
        assertThat(store().find(ReferenceKind.QUALIFICATION, "social-worker")).contains(second);
        assertThat(second.newest().act()).isEqualTo(new Act("clerk-1", "guangdong", NOW));
    }

    @Test
    void shouldNotApplyAVersionBeforeItsDay() {
        Qualification now = named("social-worker", "现在");
        load(ReferenceKind.QUALIFICATION, now, NOW);
        load(ReferenceKind.QUALIFICATION, named("social-worker", "将来"), LATER);
        load(ReferenceKind.QUALIFICATION, named("economist", "经济师"), LATER);

        assertThat(data().qualifications()).containsExactly(now);
        assertThat(data().qualification("economist")).isEmpty();
        assertThat(data().qualification("economist", LATER)).isPresent();
        clock.moveTo(LATER);
        assertThat(data().qualifications()).extracting(Qualification::nameZh).containsExactly("经济师", "将来");
    }

    @Test
    void shouldLetOnlyOneOfTwoClerksChangeTheSameVersion() {
        Loaded<Qualification> before = store().find(ReferenceKind.QUALIFICATION, "social-worker").orElseThrow();
        var one = before.next(named("social-worker", "一"), NOW, new Act("clerk-1", "guangdong", NOW));
        var other = before.next(named("social-worker", "二"), NOW, new Act("clerk-2", "guangdong", NOW));

        assertThat(store().put(ReferenceKind.QUALIFICATION, one)).isTrue();
        assertThat(store().put(ReferenceKind.QUALIFICATION, other)).isFalse();
        assertThat(data().qualification("social-worker")).contains(one.newest().value());
        assertThat(store().versions(ReferenceKind.QUALIFICATION, "social-worker")).hasSize(2);
    }

    @Test
    void shouldKeepCodesApartThatBeginAlike() {
        load(ReferenceKind.QUALIFICATION, named("social", "一"), NOW);
        load(ReferenceKind.QUALIFICATION, named("social-work", "二"), NOW);

        assertThat(store().versions(ReferenceKind.QUALIFICATION, "social")).hasSize(1);
        assertThat(store().find(ReferenceKind.QUALIFICATION, "social")).isPresent();
    }

    @Test
    void shouldKnowTheAgenciesThatStaffLoad() {
        assertThat(data().agencies().all()).isEmpty();
        var province = new Agency("guangdong", "广东省人事考试局", "广东省", Set.of(), "its own page");
        var city = new Agency("guangzhou", "广州市人事考试中心", "广东省", Set.of("广州市"), "its own page", LatePolicy.MONTHLY_20,
                true, true);

        load(ReferenceKind.AGENCY, province, NOW);
        load(ReferenceKind.AGENCY, city, NOW);

        assertThat(data().agencies().all()).containsExactly(province, city);
        assertThat(data().agenciesNow().all()).containsExactly(province, city);
    }

    @Test
    void shouldChargeByTheAgencysOwnTariffOfTheSubmissionsTime() {
        var tariff = new Tariff("guangzhou-2022", Channel.AGENCY, "guangzhou", LATER, "a notice",
                List.of(new Rate(Set.of("广东省"), new BigDecimal("9.50"), 500),
                        new Rate(Set.of("广东省"), new BigDecimal("12"), null)));
        load(ReferenceKind.TARIFF, tariff, LATER);

        assertThat(data().tariffs().all()).contains(tariff);
        Consignment light = new Consignment(Channel.AGENCY, "guangzhou", Region.CN, "广东省", 20);
        assertThat(data().tariffs().postage(light, LATER)).isInstanceOf(Postage.Known.class);
        assertThat(data().tariffs().postage(light, LATER.minusMillis(1))).isInstanceOf(Postage.Unknown.class);
    }

    @Test
    void shouldGoOnChargingForEarlierSubmissionsAsBeforeWhereATariffWillChange() {
        load(ReferenceKind.TARIFF, direct(NOW, "16"), NOW);
        load(ReferenceKind.TARIFF, direct(LATER, "18"), LATER);

        assertThat(amount(null, NOW.toString(), "广东省")).contains(new BigDecimal("16"));
        assertThat(amount(null, LATER.toString(), "广东省")).contains(new BigDecimal("18"));
    }

    @Test
    void shouldLearnOfTheCarriersCodesAndOfTheSignature() {
        load(ReferenceKind.CARRIER_CODE, new CarrierCode("708", ParcelStatus.RETURNING, "the carrier's letter"), NOW);
        load(ReferenceKind.SIGNATURE, new Signature("广东人社", "registered in 2025"), LATER);

        assertThat(data().carrierCodes().status("708")).isEqualTo(ParcelStatus.RETURNING);
        assertThat(data().carrierCodes().isKnown("702")).isTrue();
        assertThat(data().signature()).isEmpty();
        clock.moveTo(LATER);
        assertThat(data().signature()).get().extracting(signature -> signature.name()).isEqualTo("广东人社");
    }

    @Test
    void shouldTakeANewYear() {
        assertThat(data().calendar().kindOf(DAY)).isEmpty();

        load(ReferenceKind.CALENDAR, year(2027, Set.of()), Version.ALWAYS);

        assertThat(data().calendar().years()).containsExactly(2023, 2024, 2025, 2026, 2027);
        assertThat(data().calendar().kindOf(DAY).map(DayKind::isWorking)).contains(true);
        assertThat(data().calendarNow().kindOf(DAY)).isEqualTo(data().calendar().kindOf(DAY));
    }

    @Test
    void shouldPreferALoadedYearToTheOneBefore() {
        load(ReferenceKind.CALENDAR, year(2027, Set.of()), Version.ALWAYS);
        load(ReferenceKind.CALENDAR, year(2027, Set.of(DAY)), Version.ALWAYS);
        load(ReferenceKind.CALENDAR, year(2026, Set.of()), Version.ALWAYS);

        assertThat(data().calendar().kindOf(DAY).map(DayKind::isWorking)).contains(false);
        assertThat(data().calendar().kindOf(LocalDate.parse("2026-10-01")).map(DayKind::isWorking)).contains(true);
    }

    @Test
    void shouldCountOverTheYearsEndOnceTheYearIsLoaded() {
        LocalDate announced = LocalDate.parse("2026-12-30");
        assertThat(data().calendarNow().deadline(announced, 12, CountingPolicy.INCLUSIVE))
                .isEqualTo(new DeadlineOutcome.CalendarMissing(2027));

        load(ReferenceKind.CALENDAR, year(2027, Set.of(LocalDate.parse("2027-01-01"))), Version.ALWAYS);

        assertThat(Optional.of(data().calendar().deadline(announced, 12, CountingPolicy.INCLUSIVE))).get()
                .isInstanceOf(DeadlineOutcome.Counted.class);
    }

    private <T> Loaded<T> load(ReferenceKind<T> kind, T value, Instant validFrom) {
        var act = new Act("clerk-1", "guangdong", NOW);
        Loaded<T> next = store().find(kind, kind.code(value))
                .map(before -> before.next(value, validFrom, act))
                .orElseGet(() -> Loaded.first(value, validFrom, act));
        assertThat(store().put(kind, next)).isTrue();
        return next;
    }

    private Optional<BigDecimal> amount(@Nullable String agency, String at, String province) {
        return data().tariffs()
                .postage(new Consignment(Channel.DIRECT, agency, Region.CN, province),
                        Instant.parse(at)) instanceof Postage.Known known
                                ? Optional.of(known.amount())
                                : Optional.empty();
    }

    private static Tariff direct(Instant from, String amount) {
        return new Tariff("direct-2026", Channel.DIRECT, null, from, "a notice",
                List.of(new Rate(Set.of(), new BigDecimal(amount), null)));
    }

    private static Qualification named(String code, String nameZh) {
        return new Qualification(code, nameZh, "In English", List.of("初级", "中级"), false, Qualification.Electronic.YES,
                "a notice", LocalDate.parse("2026-01-01"));
    }

    private static WorkingYear year(int year, Set<LocalDate> off) {
        return new WorkingYear(year, "a notice", off, Set.of());
    }
}
