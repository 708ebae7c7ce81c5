package certpost.domain.notice;

import static certpost.domain.certificate.SomeCertificates.APPLIED_AT;
import static certpost.domain.certificate.SomeCertificates.applied;
import static certpost.domain.certificate.SomeCertificates.form;
import static certpost.domain.certificate.SomeCertificates.sent;
import static certpost.domain.certificate.SomeCertificates.waybill;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.address.Address;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Review;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Submission;
import certpost.domain.certificate.Withdrawal;
import certpost.domain.parcel.Waybill;
import certpost.domain.reference.Qualification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTextTest {
    private static final String NAME = "社会工作者";
    private static final SmsSignature LONGEST_SIGNATURE = new SmsSignature("签".repeat(SmsSignature.LONGEST));

    /** Every notice that there is, true at the time. */
    static Stream<Certificate> tellable() {
        Certificate abroad = SomeCertificates.batched(1).sent(new Waybill("EA123456785CN"), APPLIED_AT);
        return Stream.of(applied(1), mobileChanged(), moved(), withdrawn(applied(1)),
                applied(1).rejected(APPLIED_AT, "closing"), refused(), sent(1), abroad);
    }

    @ParameterizedTest
    @MethodSource("tellable")
    void shouldFitIntoOnePartForTheLongestNameAndSignature(Certificate certificate) {
        for (String character : List.of("证", "𠮷")) {
            String name = longestName(character);

            assertThat(text(certificate, name)).hasValueSatisfying(text -> {
                assertThat(text).contains(name).hasSizeLessThanOrEqualTo(NoticeText.LONGEST);
                assertThat(LONGEST_SIGNATURE.before(text)).hasSizeLessThanOrEqualTo(NoticeText.ONE_PART);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"一级建造师", "一级造价工程师", "经济专业技术资格", "社会工作者", "监理工程师", "中级注册安全工程师"})
    void shouldFitIntoOnePartForEveryKnownName(String name) {
        assertThat(tellable()).allSatisfy(certificate -> assertThat(text(certificate, name))
                .hasValueSatisfying(text -> assertThat(text).hasSizeLessThanOrEqualTo(NoticeText.LONGEST)));
    }

    @ParameterizedTest
    @MethodSource("tellable")
    void shouldNameNobodyAndNoPlace(Certificate certificate) {
        assertThat(text(certificate, NAME))
                .hasValueSatisfying(text -> assertThat(text).doesNotContain("王", "138", "139", "广州", "体育西路", "002X"));
    }

    @Test
    void shouldNameTheReferenceThenTheWaybill() {
        assertThat(text(applied(1), NAME))
                .hasValueSatisfying(text -> assertThat(text).contains(NAME, applied(1).reference().value()));
        assertThat(text(sent(1), NAME)).hasValueSatisfying(text -> assertThat(text).contains(NAME, waybill(1).value()));
    }

    @Test
    void shouldNotAcknowledgeToANumberThatWasReplaced() {
        Certificate changed = mobileChanged();

        assertThat(NoticeText.of(notice(changed, changed.timeline().getFirst()), changed, NAME, Optional.empty()))
                .isEmpty();
        assertThat(text(changed, NAME)).isPresent();
    }

    @Test
    void shouldSayNothingOfAnApplicationThatWasWithdrawn() {
        Certificate before = applied(1);

        assertThat(
                NoticeText.of(notice(before, before.timeline().getFirst()), withdrawn(before), NAME, Optional.empty()))
                .isEmpty();
    }

    @Test
    void shouldNotTellOfARejectionOnceTheHolderAppliedAnew() {
        Certificate rejected = applied(1).rejected(APPLIED_AT, "closing");
        Certificate again = ((Submission.Accepted) rejected.submit(form(), SomeCertificates.WINDOW, APPLIED_AT,
                new IfMatch.Anything(), "again")).changed();

        assertThat(NoticeText.of(notice(rejected, rejected.timeline().getLast()), again, NAME, Optional.empty()))
                .isEmpty();
    }

    @Test
    void shouldTellOnlyOfTheWaybillThatIsTrueNow() {
        Certificate first = sent(1);
        Certificate second = first.sent(waybill(2), APPLIED_AT);

        assertThat(NoticeText.of(notice(first, first.timeline().getLast()), second, NAME, Optional.empty())).isEmpty();
        assertThat(text(second, NAME)).hasValueSatisfying(text -> assertThat(text).contains(waybill(2).value()));
    }

    @Test
    void shouldNotTellOfARefusalOnceTheHolderSubmittedAgain() {
        Certificate refused = refused();
        Certificate again = ((Submission.Accepted) refused.submit(form(), SomeCertificates.WINDOW, APPLIED_AT,
                new IfMatch.Anything(), "again")).changed();

        assertThat(NoticeText.of(notice(refused, refused.timeline().getLast()), again, NAME, Optional.empty()))
                .isEmpty();
    }

    @Test
    void shouldTellOfTheLastChangeOfAnAddressOnly() {
        Certificate once = moved();
        Certificate twice = ((Submission.Accepted) once.submit(form(), SomeCertificates.WINDOW,
                Instant.parse("2025-12-31T15:59:59Z"), new IfMatch.Anything(), "back")).changed();

        assertThat(NoticeText.of(notice(once, once.timeline().getLast()), twice, NAME, Optional.empty())).isEmpty();
        assertThat(text(twice, NAME)).isPresent();
    }

    /** Only what a holder does, or whoever pretends to be one, makes an older change not worth telling. */
    @Test
    void shouldTellOfAChangedAddressWhateverIsDoneWithTheApplicationMeanwhile() {
        Certificate changed = moved();
        Certificate batched = changed.batched(SomeCertificates.place(1), Instant.parse("2025-12-31T16:05:00Z"));

        assertThat(NoticeText.of(notice(changed, changed.timeline().getLast()), batched, NAME, Optional.empty()))
                .isPresent();
    }

    static Certificate refused() {
        Review review = new Review(APPLIED_AT, "clerk-1", new IfMatch.Anything(), "review");
        return ((Review.Outcome.Decided) review.reject(SomeCertificates.appliedToAgency(1, SomeCertificates.WINDOW),
                "地址不完整")).changed();
    }

    /** The latest time of day of a day and month of two digits, which is the longest to write. */
    static Certificate moved() {
        Address home = form().address();
        var elsewhere = new Address(home.region(), home.province(), home.city(), home.district(), "体育西路9号", null);
        return ((Submission.Accepted) applied(1).submit(
                new ApplicationForm(form().channel(), form().recipient(), form().mobile(), elsewhere),
                SomeCertificates.WINDOW, Instant.parse("2025-12-31T15:59:59Z"), new IfMatch.Anything(), "amend"))
                .changed();
    }

    static Certificate withdrawn(Certificate certificate) {
        return ((Withdrawal.Accepted) certificate.withdraw(APPLIED_AT, new IfMatch.Anything(), "withdraw")).changed();
    }

    private static Certificate mobileChanged() {
        return ((Submission.Accepted) applied(1).submit(form("+8613900139000"), SomeCertificates.WINDOW, APPLIED_AT,
                new IfMatch.Anything(), "amend")).changed();
    }

    @Test
    void shouldTellOtherNumbersInOnePartAndNameNobody() {
        Certificate elsewhere = SomeCertificates.onRoster("+8613700137000", applied(1));

        assertThat(Stream.concat(toOthers(mobileChanged()), toOthers(elsewhere))).extracting(Sms::template)
                .containsExactly(NoticeKind.MOBILE_CHANGED, NoticeKind.OTHER_NUMBER);
        assertThat(Stream.concat(toOthers(mobileChanged()), toOthers(elsewhere))).extracting(Sms::text)
                .allSatisfy(text -> assertThat(text).contains(longestName("证"), applied(1).reference().value())
                        .doesNotContain("王", "138", "139", "137", "广州", "体育西路", "002X")
                        .hasSizeLessThanOrEqualTo(NoticeText.LONGEST));
    }

    private static Stream<Sms> toOthers(Certificate certificate) {
        return certificate.timeline()
                .stream()
                .flatMap((Fact fact) -> Notice.of(certificate, fact).stream())
                .filter(notice -> notice.kind() != NoticeKind.APPLIED)
                .flatMap(notice -> NoticeText.of(notice, certificate, longestName("证"), Optional.empty()).stream());
    }

    /** The longest name that the catalogue takes of that character. */
    private static String longestName(String character) {
        String name = character;
        while (Qualification.mistakes("code", name + character, "x", List.of("x"), "x").isEmpty()) {
            name += character;
        }
        return new Qualification("code", name, "x", List.of("x"), true, Qualification.Electronic.UNKNOWN, "x",
                LocalDate.EPOCH).nameZh();
    }

    private static Optional<String> text(Certificate certificate, String name) {
        return NoticeText.of(notice(certificate, certificate.timeline().getLast()), certificate, name, Optional.empty())
                .map(Sms::text);
    }

    private static Notice notice(Certificate certificate, Fact fact) {
        return Notice.pending(certificate.key(), fact.id(), NoticeKind.of(fact.kind()).orElseThrow(), "", fact.at(),
                fact.at());
    }
}
