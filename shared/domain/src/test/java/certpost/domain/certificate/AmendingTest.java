package certpost.domain.certificate;

import static certpost.domain.certificate.SomeCertificates.LATER;
import static certpost.domain.certificate.SomeCertificates.WINDOW;
import static certpost.domain.certificate.SomeCertificates.applied;
import static certpost.domain.certificate.SomeCertificates.form;
import static org.assertj.core.api.Assertions.assertThat;

import certpost.domain.address.Address;
import certpost.domain.holder.MobileNumber;
import certpost.domain.holder.PersonName;
import certpost.domain.window.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AmendingTest {
    private static final MobileNumber MOBILE = form().mobile();
    private static final String OTHER_MOBILE = "+8613900139000";
    private static final ApplicationForm MOVED = at("体育西路9号");

    @Test
    void shouldLeaveAFactWhereRecipientOrAddressIsChanged() {
        var toSomebodyElse = new ApplicationForm(form().channel(), new PersonName("李四"), MOBILE, form().address());

        assertThat(amended(applied(1), MOVED).timeline().getLast())
                .isEqualTo(new Fact("address-changed-amend", FactKind.ADDRESS_CHANGED, LATER, ""));
        assertThat(amended(applied(1), toSomebodyElse).timeline().getLast().kind()).isEqualTo(FactKind.ADDRESS_CHANGED);
    }

    @Test
    void shouldLeaveNoFactWhereTheCertificateGoesWhereItWouldHaveGone() {
        var byAgency = new ApplicationForm(Channel.AGENCY, form().recipient(), MOBILE, form().address());

        assertThat(amended(applied(1), form()).timeline()).isEqualTo(applied(1).timeline());
        assertThat(amended(applied(1), byAgency).timeline()).isEqualTo(applied(1).timeline());
    }

    @Test
    void shouldLeaveBothFactsInOneChangeAndKnowWhomItWasTakenFrom() {
        var both = new ApplicationForm(MOVED.channel(), MOVED.recipient(), new MobileNumber(OTHER_MOBILE),
                MOVED.address());

        Certificate amended = amended(applied(1), both);

        assertThat(amended.version()).isEqualTo(applied(1).version() + 1);
        assertThat(amended.timeline()).extracting(Fact::kind)
                .containsExactly(FactKind.APPLIED, FactKind.ADDRESS_CHANGED, FactKind.MOBILE_CHANGED);
        assertThat(amended.timeline()).extracting(Fact::takenFrom).containsExactly(null, null, MOBILE);
        assertThat(Objects.requireNonNull(amended.application()).acknowledges()).isEqualTo("mobile-changed-amend");
    }

    @Test
    void shouldKnowWhomAWithdrawalAndAnotherApplicationTakeItFrom() {
        Certificate rejected = applied(1).rejected(LATER, "closing");

        assertThat(withdrawn(applied(1), LATER).timeline().getLast().takenFrom()).isEqualTo(MOBILE);
        assertThat(amended(onRoster(rejected), form(OTHER_MOBILE)).timeline().getLast().takenFrom()).isEqualTo(MOBILE);
        assertThat(amended(onRoster(rejected), form()).timeline().getLast().takenFrom()).as("told as before").isNull();
        assertThat(amended(rejected, form(OTHER_MOBILE)).timeline().getLast().takenFrom()).as("told by the roster")
                .isNull();
        assertThat(amended(onRoster(SomeCertificates.reissued(1)), form(OTHER_MOBILE),
                SomeCertificates.LATER.plusSeconds(99)).timeline().getLast().takenFrom()).as("of the mailing before")
                .isNotNull();
    }

    @Test
    void shouldKeepWhomItWasTakenFromOnlyAsLongAsThatIsWorthTelling() {
        Certificate changed = amended(applied(1), form(OTHER_MOBILE));
        Instant end = LATER.plus(Fact.WORTH_TELLING);

        assertThat(withdrawn(changed, end).timeline()).extracting(Fact::takenFrom)
                .containsExactly(null, MOBILE, new MobileNumber(OTHER_MOBILE));
        assertThat(withdrawn(changed, end.plusMillis(1)).timeline()).extracting(Fact::takenFrom)
                .containsExactly(null, null, new MobileNumber(OTHER_MOBILE));
        assertThat(changed.batched(SomeCertificates.place(1), end.plusMillis(1)).timeline())
                .allMatch(fact -> fact.takenFrom() == null);
        assertThat(changed.toString()).doesNotContain(MOBILE.e164(), MOBILE.national());
    }

    @Test
    void shouldRefuseToBeChangedTooOftenInADay() {
        Certificate certificate = applied(1, LATER);
        for (int i = 1; i < HolderLimit.A_DAY; i++) {
            certificate = amended(certificate, at("体育西路" + (100 + i) + "号"));
        }

        assertThat(certificate.submit(MOVED, WINDOW, LATER, new IfMatch.Anything(), "one-more"))
                .isEqualTo(new Submission.TooMany(LATER.plus(Duration.ofDays(1))));
        assertThat(certificate.submit(Objects.requireNonNull(certificate.application()).form(), WINDOW, LATER,
                new IfMatch.Anything(), "the-same")).isInstanceOf(Submission.Accepted.class);
    }

    @Test
    void shouldKnowWhatANumberThatComesBackWasToldBefore() {
        Certificate back = amended(amended(applied(1), form(OTHER_MOBILE), LATER), form(), LATER.plusSeconds(9));
        Application application = Objects.requireNonNull(back.application());

        assertThat(application.acknowledgedBefore()).containsExactly("applied-apply-1");
        assertThat(Objects.requireNonNull(amended(applied(1), form(OTHER_MOBILE)).application()).acknowledgedBefore())
                .isEmpty();
    }

    @Test
    void shouldKnowEveryNumberThatItHadAndNoOther() {
        Application application = Objects.requireNonNull(amended(applied(1), form(OTHER_MOBILE)).application());

        assertThat(application.hasHad(MOBILE)).isTrue();
        assertThat(application.hasHad(new MobileNumber(OTHER_MOBILE))).isTrue();
        assertThat(application.hasHad(new MobileNumber("+8613700137000"))).isFalse();
    }

    @Test
    void shouldBeRegisteredByItsOwnFirstFactWhateverIsAmendedLater() {
        Certificate amended = amended(applied(1), form(OTHER_MOBILE));
        Application application = Objects.requireNonNull(amended.application());

        assertThat(amended.timeline().stream().filter(application::isRegisteredBy)).extracting(Fact::kind)
                .containsExactly(FactKind.APPLIED);
    }

    private static ApplicationForm at(String detail) {
        Address home = form().address();
        return new ApplicationForm(form().channel(), form().recipient(), MOBILE,
                new Address(home.region(), home.province(), home.city(), home.district(), detail, home.postalCode()));
    }

    private static Certificate onRoster(Certificate certificate) {
        return SomeCertificates.onRoster("+8613700137000", certificate);
    }

    private static Certificate amended(Certificate certificate, ApplicationForm form) {
        return amended(certificate, form, LATER);
    }

    private static Certificate amended(Certificate certificate, ApplicationForm form, Instant at) {
        var byItsChannel = certificate.isWithAgency()
                ? new ApplicationForm(Channel.AGENCY, form.recipient(), form.mobile(), form.address())
                : form;
        return ((Submission.Accepted) certificate.submit(byItsChannel, WINDOW, at, new IfMatch.Anything(), "amend"))
                .changed();
    }

    private static Certificate withdrawn(Certificate certificate, Instant at) {
        return ((Withdrawal.Accepted) certificate.withdraw(at, new IfMatch.Anything(), "withdraw")).changed();
    }
}
