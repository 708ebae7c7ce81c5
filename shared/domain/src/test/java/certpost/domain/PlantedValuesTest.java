package certpost.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import certpost.domain.address.Address;
import certpost.domain.address.Region;
import certpost.domain.address.SomeDivisions;
import certpost.domain.certificate.ApplicationForm;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateId;
import certpost.domain.certificate.CertificateKey;
import certpost.domain.certificate.CertificateRetention;
import certpost.domain.certificate.IfMatch;
import certpost.domain.certificate.Reference;
import certpost.domain.certificate.RosterEntry;
import certpost.domain.certificate.RosterRow;
import certpost.domain.certificate.CheckStatus;
import certpost.domain.certificate.SomeCertificates;
import certpost.domain.certificate.Submission;
import certpost.domain.holder.DocumentType;
import certpost.domain.holder.HolderKeys;
import certpost.domain.holder.IdentityDocument;
import certpost.domain.holder.MobileNumber;
import certpost.domain.holder.PersonName;
import certpost.domain.notice.GuestList;
import certpost.domain.notice.Notice;
import certpost.domain.notice.NoticeText;
import certpost.domain.parcel.CarrierEvent;
import certpost.domain.parcel.CarrierKeys;
import certpost.domain.parcel.DeliveryCode;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.Reminder;
import certpost.domain.registration.SomeReminders;
import certpost.domain.window.Channel;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Values that are found nowhere else, planted into everything that can hold some, are in no text that it makes of itself. */
class PlantedValuesTest {
    private static final String NAME = "郁植种";
    private static final String MOBILE = "13912340987";
    private static final String DETAIL = "种植路99号";
    private static final String DOCUMENT = "110105194912310038";
    private static final String LAST_FOUR = "0038";
    private static final String COURIER = "骆快递";
    private static final String DELIVERY_CODE = "73917391";
    private static final String CONFIRMATION_CODE = "739174";
    private static final String KEY = "cGxhbnRlZHBsYW50ZWRwbGFudGVkcGxhbnRlZHBsYW50";
    private static final List<String> MARKS = List.of(NAME, MOBILE, DETAIL, DOCUMENT, LAST_FOUR, COURIER, DELIVERY_CODE,
            CONFIRMATION_CODE, KEY);

    private final IdentityDocument document = new IdentityDocument(DocumentType.RESIDENT_ID, DOCUMENT);
    private final HolderKeys keys = HolderKeys.parse("1=" + KEY);
    private final MobileNumber mobile = new MobileNumber("+86" + MOBILE);
    private final Address address = new Address(Region.CN, "广东省", "广州市", "天河区", DETAIL, null);
    private final ApplicationForm form = new ApplicationForm(Channel.DIRECT, new PersonName(NAME), mobile, address);
    private final RosterEntry entry = new RosterEntry(new PersonName(NAME), DocumentType.RESIDENT_ID, LAST_FOUR,
            SomeCertificates.number(1), "社会工作师", "广州市", CheckStatus.CLEARED, mobile);
    private final CertificateKey key = new CertificateKey(keys.holderId(1, document),
            CertificateId.of(SomeCertificates.SESSION, SomeCertificates.number(1)));
    private final Certificate certificate = ((Submission.Accepted) Certificate
            .entered(key, Reference.of(key.certificate(), 0), entry)
            .submit(form, SomeCertificates.WINDOW, SomeCertificates.APPLIED_AT, new IfMatch.Anything(), "w")).changed();
    private final Notice notice = Notice.of(certificate, certificate.timeline().getFirst()).getFirst();

    @Test
    void shouldBeShownByNothingThatHoldsThem() {
        Reminder reminder = Reminder.asked(SomeReminders.key(1), mobile, SomeReminders.ASKED_AT, "ask");
        Stream.of(document, keys, mobile, address, form, certificate, notice, reminder, entry,
                new ConfirmationCode(CONFIRMATION_CODE), new DeliveryCode(DELIVERY_CODE),
                CarrierKeys.parse("whsec_" + KEY), GuestList.parse("+86" + MOBILE),
                NoticeText.of(notice, certificate, "社会工作者", Optional.of(new DeliveryCode(DELIVERY_CODE))),
                NoticeText.ofCode(reminder, "社会工作者", new ConfirmationCode(CONFIRMATION_CODE)), typed(),
                Map.of(key, certificate))
                .forEach(each -> assertThat(each.toString()).as(each.getClass().getSimpleName()).doesNotContain(MARKS));
    }

    @Test
    void shouldBeInNoMistakeThatIsMadeOfThem() {
        Stream.of(IdentityDocument.of("RESIDENT_ID", DOCUMENT + "9"), IdentityDocument.of(NAME, DOCUMENT),
                MobileNumber.of("mobile", MOBILE + "9", true), PersonName.of("recipient", NAME + "\u202e"),
                Address.of(NAME, MOBILE, DETAIL, null, DETAIL + "\u0000", MOBILE, SomeDivisions.read()),
                RosterRow.of(NAME, DOCUMENT, NAME + "\u0000", DETAIL, NAME, MOBILE + "\u0000", NAME, MOBILE + "9",
                        List.of()),
                CarrierEvent.of(typed()), ConfirmationCode.of("code", MOBILE), Reference.of("reference", MOBILE))
                .forEach(checked -> {
                    assertThat(checked.mistakes()).isNotEmpty();
                    assertThat(checked.toString()).doesNotContain(MARKS);
                });
    }

    /** With their traces, as a function that fails logs them. */
    @Test
    void shouldBeInNoExceptionThatIsThrownBecauseOfThem() {
        Stream.<Supplier<Object>>of(() -> new PersonName(NAME + "\u202e"), () -> new MobileNumber(MOBILE),
                () -> new IdentityDocument(DocumentType.PASSPORT, DOCUMENT), () -> new Reference(MOBILE),
                () -> new ConfirmationCode(MOBILE), () -> new DeliveryCode(NAME), () -> HolderKeys.parse(KEY),
                () -> CarrierKeys.parse(KEY), () -> GuestList.parse(MOBILE),
                () -> Objects.requireNonNull(CertificateRetention.withoutAddress(certificate).application()).form())
                .forEach(making -> {
                    Throwable thrown = catchThrowable(making::get);
                    assertThat(thrown).isNotNull();
                    var trace = new StringWriter();
                    thrown.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).doesNotContain(MARKS);
                });
    }

    private static CarrierEvent.Typed typed() {
        return new CarrierEvent.Typed(MOBILE, NAME, COURIER, DOCUMENT, DETAIL, COURIER + MOBILE);
    }
}
