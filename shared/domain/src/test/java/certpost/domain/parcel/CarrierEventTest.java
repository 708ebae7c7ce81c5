package certpost.domain.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import certpost.domain.Mistake;
import certpost.domain.RandomCases;
import certpost.domain.parcel.CarrierEvent.Typed;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierEventTest {

    @Test
    void shouldReadTheCarriersClockAsBeijings() {
        CarrierEvent event = SomeEvents.event("702", "14 08:30");

        assertThat(event.at()).isEqualTo(Instant.parse("2025-10-14T00:30:00Z"));
        assertThat(event.code()).isEqualTo("702");
        assertThat(event.officeCode()).isEqualTo("51000061");
        assertThat(event.officeName()).isEqualTo("广州市天河区体育西揽投部");
    }

    @Test
    void shouldBeKnownByItsContentOnly() {
        CarrierEvent event = SomeEvents.event("705", "14 17:00", "收件人名址有误");

        assertThat(event.key()).isEqualTo(SomeEvents.event("705", "14 17:00", "电话无人接听").key());
        assertThat(event.key()).isNotEqualTo(SomeEvents.event("705", "14 17:01").key())
                .isNotEqualTo(SomeEvents.event("702", "14 17:00").key());
        assertThat(CarrierEvent.ofKey(event.waybill(), event.key(), event.officeName()).orElseThrow().key())
                .isEqualTo(event.key());
    }

    @Test
    void shouldSayAllMistakesAtOnceAndRepeatNothing() {
        var mistakes = CarrierEvent.of(new Typed("EB250000013CN", null, "2025-02-30 08:30:00", "?", null, null))
                .mistakes();

        assertThat(mistakes).extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("waybillNo", "check-digit"), tuple("opCode", "missing"),
                        tuple("opTime", "malformed"), tuple("opOrgCode", "malformed"));
        assertThat(mistakes).extracting(Mistake::message).noneMatch(message -> message.contains("EB2500"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-10-14T08:30:00", "2025-10-14 08:30", "2025-10-14 24:00:00", "1999-10-14 08:30:00",
            "20251014083000", "2025-10-14 08:30:00+08:00"})
    void shouldRefuseOtherTimes(String time) {
        assertThat(CarrierEvent.of(new Typed("1234567890123", "702", time, "", "", "")).mistakes())
                .extracting(Mistake::field, Mistake::code)
                .containsExactly(tuple("opTime", "malformed"));
    }

    @Test
    void shouldTakeAnEventWithoutOfficeAndText() {
        CarrierEvent event = CarrierEvent.of(new Typed("1234567890123", "203", "2025-10-14 08:30:00", null, null, null))
                .orThrow();

        assertThat(event.key()).isEqualTo("203-1760401800-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"安排投递,投递员:张三丰,电话:13812345678|''", "未妥投，收件人名址有误，揽投员李四（13900001111）|收件人名址有误",
            "【体育西揽投部】王五 师傅 138 1234 5678 电话 无人接听，安排再投|电话无人接听，安排再投", "已签收,他人代签收：赵六,０１３８１２３４５６７８|他人代签收"})
    void shouldKeepOfTheTextOnlyWhatNamesNobody(String text, String kept) {
        assertThat(SomeEvents.event("705", "14 17:00", text).text()).isEqualTo(kept);
    }

    @Test
    void shouldKnowAProxySignatureAsAFactOfItsOwn() {
        assertThat(SomeEvents.event("704", "14 17:00", "已签收，他人代 签收：门卫").byProxy()).isTrue();
        assertThat(SomeEvents.event("704", "14 17:00", "已签收，本人签收").byProxy()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "投递员张三揽投部", "体育西揽投部13812345678", "李四，揽投部", "=体育西揽投部", "体育西揽投部 电话"})
    void shouldDropAnOfficesNameThatMayBeMore(String name) {
        assertThat(CarrierEvent.of(new Typed("1234567890123", "702", "2025-10-14 08:30:00", "", name, ""))
                .orThrow()
                .officeName()).isEmpty();
    }

    @Test
    void shouldDropAMobileInThePlaceOfAnOffice() {
        assertThat(CarrierEvent.of(new Typed("1234567890123", "702", "2025-10-14 08:30:00", "13812345678", "", ""))
                .orThrow()
                .officeCode()).isEmpty();
    }

    @Test
    void shouldNeverKeepADigitOfAnyText() {
        RandomCases.check(2_000, random -> {
            String text = RandomCases.wild(random, "0123456789张三李四:，投递员收件人代签收电话无人接听 ", 60);
            CarrierEvent event = CarrierEvent
                    .of(new Typed("1234567890123", "704", "2025-10-14 08:30:00", "", text, text))
                    .orThrow();

            assertThat(event.text() + event.officeName()).doesNotContainPattern("\\d").doesNotContain("张", "李");
        });
    }

    @Test
    void shouldKeepTheNameOfAnOfficeOfSixtyCharactersAndNoLongerOne() {
        assertThat(office("州".repeat(59) + "局")).hasSize(60);
        assertThat(office("州".repeat(60) + "局")).isEmpty();
    }

    private static String office(String name) {
        return CarrierEvent.of(new Typed("1234567890123", "702", "2025-10-14 08:30:00", "", name, ""))
                .orThrow()
                .officeName();
    }
}
