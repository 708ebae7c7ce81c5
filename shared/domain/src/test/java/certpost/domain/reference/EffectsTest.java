package certpost.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.calendar.CountingPolicy;
import certpost.domain.calendar.KnownYears;
import certpost.domain.calendar.WorkingCalendar;
import certpost.domain.calendar.WorkingYear;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.postage.Rate;
import certpost.domain.postage.Tariff;
import certpost.domain.postage.Tariffs;
import certpost.domain.window.Channel;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EffectsTest {
    private static final Window DIRECT = SomeWindows.direct();
    private static final Window OF_GUANGZHOU = SomeWindows.ofAgency("gz", SomeCertificates.SESSION, "guangzhou");
    private static final Window OF_SHENZHEN = SomeWindows.ofAgency("sz", SomeCertificates.SESSION, "shenzhen");
    private static final Instant NOW = SomeWindows.OPENS;
    private static final Agency PROVINCE = new Agency("guangdong", "广东", "广东省", Set.of(), "a test");

    @Test
    void shouldNameTheEndToWhichAWindowWouldBeCounted() {
        var before = new WorkingCalendar(KnownYears.all());
        WorkingYear known = before.year(2025).orElseThrow();
        var after = before.with(List.of(new WorkingYear(2025, "corrected", Set.of(), known.work())));
        Window counted = counted(LocalDate.parse("2025-09-19"), 12);

        assertThat(Effects.ofCalendar(before, after).on(counted)).hasValueSatisfying(touch -> {
            assertThat(touch.window().closesAt()).isEqualTo(SomeWindows.CLOSES);
            assertThat(touch.wouldCloseAt()).isEqualTo(Instant.parse("2025-10-03T16:00:00Z"));
        });
    }

    @Test
    void shouldLeaveWindowsAloneThatAreNotCountedOrNotInThatYear() {
        var before = new WorkingCalendar(KnownYears.all());
        var after = before.with(List.of(new WorkingYear(2026, "corrected", Set.of(), Set.of())));

        assertThat(Effects.ofCalendar(before, after).on(DIRECT)).isEmpty();
        assertThat(Effects.ofCalendar(before, after).on(counted(LocalDate.parse("2025-09-19"), 12))).isEmpty();
    }

    @Test
    void shouldNameOpenWindowsForDirectMailWhereThatEnds() {
        Qualification before = ReferenceDataInMemory.socialWorker();
        Qualification after = withDirectMail(before, false);

        assertThat(Effects.ofQualification(before, after, NOW).on(DIRECT)).isPresent();
        assertThat(Effects.ofQualification(before, after, NOW).on(OF_GUANGZHOU)).isEmpty();
        assertThat(Effects.ofQualification(before, after, SomeWindows.CLOSES).on(DIRECT)).isEmpty();
        assertThat(Effects.ofQualification(before, before, NOW).on(DIRECT)).isEmpty();
        assertThat(Effects.ofQualification(null, after, NOW).on(DIRECT)).isEmpty();
    }

    @Test
    void shouldNameWindowsInWhichSomeSubmissionFallsUnderAnotherTariff() {
        var before = new Tariffs(List.of(tariff("general", null, Instant.EPOCH)));
        var own = tariff("own", "guangzhou", SomeWindows.CLOSES.minusMillis(1));
        var after = new Tariffs(List.of(before.all().getFirst(), own));
        var tooLate = new Tariffs(List.of(before.all().getFirst(), tariff("own", "guangzhou", SomeWindows.CLOSES)));

        assertThat(Effects.ofTariff(before, after).on(OF_GUANGZHOU)).isPresent();
        assertThat(Effects.ofTariff(before, after).on(OF_SHENZHEN)).isEmpty();
        assertThat(Effects.ofTariff(before, after).on(DIRECT)).isEmpty();
        assertThat(Effects.ofTariff(before, tooLate).on(OF_GUANGZHOU)).isEmpty();
    }

    @Test
    void shouldNameTheWindowsOfAgenciesFromAndToWhomHoldersGoOver() {
        Agency guangzhou = new Agency("guangzhou", "广州", "广东省", Set.of("广州市", "深圳市"), "a test");
        Agency changed = new Agency("guangzhou", "广州", "广东省", Set.of("广州市"), "a test");
        Effect effect = Effects.ofAgency(new Agencies(List.of(PROVINCE, guangzhou)),
                new Agencies(List.of(PROVINCE, changed)), changed, NOW);

        assertThat(effect.on(OF_GUANGZHOU)).isPresent();
        assertThat(effect.on(OF_SHENZHEN)).isEmpty();
        assertThat(effect.on(DIRECT)).isEmpty();
    }

    @Test
    void shouldNameTheAgencysOwnWindowsWhereItsLatePolicyChanges() {
        Agency before = new Agency("guangzhou", "广州", "广东省", Set.of("广州市"), "a test");
        Agency after = new Agency("guangzhou", "广州", "广东省", Set.of("广州市"), "a test", LatePolicy.MONTHLY_20, true,
                false);
        Effect effect = Effects.ofAgency(new Agencies(List.of(PROVINCE, before)),
                new Agencies(List.of(PROVINCE, after)), after, NOW);

        assertThat(effect.on(OF_GUANGZHOU)).isPresent();
        assertThat(effect.on(OF_SHENZHEN)).isEmpty();
    }

    @Test
    void shouldNameWindowsWhoseQualificationWouldHaveAnotherNameOrOtherLevels() {
        Qualification before = ReferenceDataInMemory.socialWorker();

        assertThat(Effects.ofQualification(before, named(before, "社工", before.levels()), NOW).on(OF_GUANGZHOU))
                .isPresent();
        assertThat(
                Effects.ofQualification(before, named(before, before.nameZh(), List.of("社会工作师")), NOW).on(OF_GUANGZHOU))
                .isPresent();
    }

    private static Qualification named(Qualification one, String nameZh, List<String> levels) {
        return new Qualification(one.code(), nameZh, one.nameEn(), levels, one.directMail(), one.electronic(),
                one.source(), one.validFrom());
    }

    private static Window counted(LocalDate announcedOn, int workingDays) {
        return new Window(DIRECT.id(), DIRECT.session(), DIRECT.authority(), Channel.DIRECT, SomeWindows.OPENS,
                SomeWindows.CLOSES, new Window.Counting(announcedOn, workingDays, CountingPolicy.INCLUSIVE), "counted",
                false, false, 1);
    }

    private static Qualification withDirectMail(Qualification one, boolean directMail) {
        return new Qualification(one.code(), one.nameZh(), one.nameEn(), one.levels(), directMail, one.electronic(),
                one.source(), one.validFrom());
    }

    private static Tariff tariff(String id, @Nullable String agency, Instant validFrom) {
        return new Tariff(id, Channel.AGENCY, agency, validFrom, "a notice",
                List.of(new Rate(Set.of(), BigDecimal.TEN, null)));
    }
}
