package certpost.domain.notice;

import static certpost.domain.window.SomeWindows.CLOSES;
import static certpost.domain.window.SomeWindows.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.reference.Qualification;
import certpost.domain.window.SomeWindows;
import certpost.domain.window.Window;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsOfWindowsTest {
    private static final Window WINDOW = SomeWindows.direct();
    private static final Certificate ENTERED = SomeCertificates.entered(1);

    @ParameterizedTest
    @CsvSource({"OPENED, 您的社会工作者证书可申请直邮，10月11日24时截止，请登录网站办理。", "MOVED, 您的社会工作者证书邮寄申请截止时间改为10月11日24时，请以此为准。",
            "TWO_DAYS_LEFT, 您的社会工作者证书尚未申请邮寄，10月11日24时截止，如需请登录网站办理。",
            "LAST_DAY, 您的社会工作者证书尚未申请邮寄，10月11日24时截止，如需请登录网站办理。"})
    void shouldSayWhenTheWindowClosesToTheRostersNumber(Occasion occasion, String text) {
        Sms sms = sms(occasion, ENTERED, WINDOW, OPENS).orElseThrow();

        assertThat(sms.text()).isEqualTo(text);
        assertThat(sms.to()).isEqualTo(ENTERED.roster().mobile());
        assertThat(sms.template()).isEqualTo(occasion.kind());
        assertThat(sms.parameters()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void shouldFitIntoOnePartForTheLongestNameAndTheLongestTime(Occasion occasion) {
        Window odd = WINDOW.closingAt(at("2025-12-31T23:59:59+08:00"), "odd");
        String longest = "证".repeat(Qualification.LONGEST_NAME);

        assertThat(NoticeText.ofWindow(notice(occasion, odd), ENTERED, longest, odd, OPENS).orElseThrow().text())
                .contains(longest, "12月31日23时59分")
                .hasSizeLessThanOrEqualTo(NoticeText.LONGEST);
    }

    @ParameterizedTest
    @CsvSource({"2025-10-12T00:00:00+08:00, 10月11日24时", "2026-01-01T00:00:00+08:00, 12月31日24时",
            "2025-09-19T17:00:00+08:00, 9月19日17时", "2025-09-19T09:05:59+08:00, 9月19日9时5分",
            "2025-09-19T00:01:00+08:00, 9月19日0时1分", "2025-09-19T00:00:59+08:00, 9月18日24时"})
    void shouldWriteAnEndAsNoticesDoAndNeverLaterThanItIs(String end, String text) {
        assertThat(BeijingTime.inChinese(at(end))).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayNothingOfAnEndThatWasMovedOrOfAWindowThatIsNotOpen(Occasion occasion) {
        Window moved = WINDOW.closingAt(CLOSES.plusSeconds(3_600), "longer");

        assertThat(NoticeText.ofWindow(notice(occasion, WINDOW), ENTERED, "x", moved, OPENS)).isEmpty();
        assertThat(sms(occasion, ENTERED, WINDOW, OPENS.minusNanos(1))).isEmpty();
        assertThat(sms(occasion, ENTERED, WINDOW, CLOSES)).isEmpty();
        assertThat(sms(occasion, ENTERED, WINDOW, CLOSES.minusNanos(1))).isPresent();
    }

    @Test
    void shouldSayNothingToWhomItDoesNotConcernAnyMore() {
        assertThat(sms(Occasion.LAST_DAY, SomeCertificates.applied(1), WINDOW, OPENS)).isEmpty();
        assertThat(sms(Occasion.MOVED, SomeCertificates.applied(1), WINDOW, OPENS)).isPresent();
        assertThat(sms(Occasion.MOVED, SomeCertificates.entered(1, CheckStatus.REJECTED), WINDOW, OPENS)).isEmpty();
    }

    private static Optional<Sms> sms(Occasion occasion, Certificate certificate, Window window, Instant now) {
        return NoticeText.ofWindow(notice(occasion, window), certificate, "社会工作者", window, now);
    }

    private static Notice notice(Occasion occasion, Window window) {
        return Notice.pending(ENTERED.key(), WindowFact.of(occasion, window).id(), occasion.kind(), "", OPENS, CLOSES);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
