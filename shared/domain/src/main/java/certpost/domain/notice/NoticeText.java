package certpost.domain.notice;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.certificate.Application;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.Handover;
import certpost.domain.certificate.HolderLimit;
import certpost.domain.certificate.Uncollected;
import certpost.domain.certificate.Parcel;
import certpost.domain.holder.MobileNumber;
import certpost.domain.parcel.DeliveryCode;
import certpost.domain.registration.ConfirmationCode;
import certpost.domain.registration.Registration;
import certpost.domain.registration.Reminder;
import certpost.domain.window.Window;
import certpost.domain.window.WindowState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the SMS say. Each is one part, with the longest signature and for a qualification's name of up to 20 characters,
 * and names nobody: an SMS may reach the wrong phone.
 */
public final class NoticeText {
    /** UTF-16 units of one SMS part in UCS-2, the coding of Chinese text (3GPP TS 23.038). */
    public static final int ONE_PART = 70;
    /** UTF-16 units of a text, which leave room for the sender's signature. */
    public static final int LONGEST = ONE_PART - SmsSignature.LONGEST_MARK;

    private static final String APPLIED = "已收到您的%s证书邮寄申请，编号%s。若非本人申请，请登录网站核对。";
    private static final String ADDRESS_CHANGED = "您的%s证书收件人或地址于%s修改，若非本人操作请登录网站核对。";
    private static final String MOBILE_CHANGED = "您的%s证书邮寄申请%s已改留其他手机号，若非本人请登录网站核对。";
    private static final String OTHER_NUMBER = "您的%s证书邮寄申请%s留的是其他手机号，若非本人请登录网站核对。";
    private static final String WITHDRAWN = "您的%s证书邮寄申请%s已撤回，若非本人操作请登录网站核对。";
    private static final String REJECTED = "您的%s证书邮寄申请%s因核查状态变更未办理，请联系报名地考试机构。";
    private static final String REFUSED = "您的%s证书邮寄申请%s未通过审核，请登录网站查看原因并重新提交。";
    private static final String SENT = "您的%s证书已由EMS寄出，单号%s，邮资到付，凭签收码签收。";

    private static final String OUT_FOR_DELIVERY = "您的%s证书单号%s派送中，%s，邮资到付。";
    private static final String OUR_CODE = "签收码%s";
    private static final String CARRIERS_CODE = "凭EMS的签收码签收";
    private static final String DELIVERY_FAILED = "您的%s证书未妥投，单号%s，请保持手机畅通并登录网站查看。";
    private static final String RETURNED = "您的%s证书未妥投，单号%s，已退回，将转交报名地考试机构。";
    private static final String AT_AGENCY = "您的%s证书（编号%s）已转交报名地考试机构，请向其咨询领取。";
    private static final String DELIVERED = "您的%s证书%s，单号%s。若有疑问请登录网站查询。";
    private static final String TO_HOLDER = "已妥投";
    private static final String BY_PROXY = "已由他人代签收";

    private static final String WINDOW_OPEN = "您的%s证书可申请直邮，%s截止，请登录网站办理。";
    private static final String WINDOW_EXTENDED = "您的%s证书邮寄申请截止时间改为%s，请以此为准。";
    private static final String CLOSING_SOON = "您的%s证书尚未申请邮寄，%s截止，如需请登录网站办理。";

    private static final String UNCOLLECTED = "您的%s证书%s尚未领取，请携身份证件到考试机构领取。";
    private static final String COLLECTED = "您的%s证书%s已由%s领取，若有疑问请联系考试机构。";
    private static final String REISSUED = "您的%s证书%s已补发，可到考试机构领取或登录网站申请邮寄。";
    private static final String CONFIRMATION_CODE = "验证码%s，用于预约%s考试报名提醒，15分钟内有效。若非本人操作请忽略。";
    private static final String REGISTRATION_OPEN = "您预约提醒的%s考试%s年报名自%s起，请登录报名网站办理。";

    private NoticeText() {}

    /**
     * What a notice says and to whom, if it is still true: empty where the application was withdrawn, the number
     * replaced, the parcel got another waybill, or something happened since that is told itself. Notices of a window
     * are told by {@link #ofWindow}.
     *
     * @param qualification the qualification's name in Chinese
     * @param code the carrier's delivery code, if it gave one away; goes into the notice of that delivery only
     */
    public static Optional<Sms> of(Notice notice, Certificate certificate, String qualification,
            Optional<DeliveryCode> code) {
        return switch (notice.kind()) {
            case UNCOLLECTED, COLLECTED, REISSUED -> ofCounter(notice, certificate, qualification);
            case MOBILE_CHANGED -> toOthers(notice, certificate, MOBILE_CHANGED, qualification);
            case OTHER_NUMBER -> toOthers(notice, certificate, OTHER_NUMBER, qualification);
            case WITHDRAWN -> toOthers(notice, certificate, WITHDRAWN, qualification);
            default -> ofApplication(notice, certificate, qualification, code);
        };
    }

    /**
     * To a number that the application does not have, or not any more. Whatever happened since, its holder learns that
     * somebody has taken the certificate away from it.
     */
    private static Optional<Sms> toOthers(Notice notice, Certificate certificate, String pattern,
            String qualification) {
        return notice.factIn(certificate)
                .flatMap(fact -> Addressing.number(notice.kind(), certificate, fact))
                .map(mobile -> new Sms(mobile, notice.kind(), pattern,
                        List.of(qualification, certificate.reference().value())));
    }

    /** To whoever can be reached, whether he has applied or not, as long as the certificate is where the notice says. */
    private static Optional<Sms> ofCounter(Notice notice, Certificate certificate, String qualification) {
        String reference = certificate.reference().value();
        return certificate.contact().flatMap(mobile -> switch (notice.kind()) {
            case UNCOLLECTED ->
                Optional.of(new Sms(mobile, notice.kind(), UNCOLLECTED, List.of(qualification, reference)))
                        .filter(_ -> Uncollected.waits(certificate.state(), certificate.roster().checkStatus()));
            case REISSUED -> Optional.of(new Sms(mobile, notice.kind(), REISSUED, List.of(qualification, reference)))
                    .filter(_ -> certificate.state() == CertificateState.REISSUED);
            default -> Handover.collectorOf(certificate)
                    .map(collector -> new Sms(mobile, notice.kind(), COLLECTED,
                            List.of(qualification, reference, collector.chinese())));
        });
    }

    private static Optional<Sms> ofApplication(Notice notice, Certificate certificate, String qualification,
            Optional<DeliveryCode> code) {
        Application application = certificate.application();
        if (application == null || application.formIfAny().isEmpty()) {
            return Optional.empty();
        }
        String reference = certificate.reference().value();
        Optional<String> waybill = waybillOf(notice, certificate);
        return switch (notice.kind()) {
            case APPLIED -> application.acknowledges().equals(notice.fact())
                    ? Optional.of(sms(notice, application, APPLIED, qualification, reference))
                    : Optional.empty();
            case ADDRESS_CHANGED -> lastOfHolder(certificate).filter(fact -> fact.id().equals(notice.fact()))
                    .map(fact -> sms(notice, application, ADDRESS_CHANGED, qualification,
                            BeijingTime.inChinese(fact.at())));
            case REJECTED -> certificate.state() == CertificateState.REJECTED
                    ? Optional.of(sms(notice, application, REJECTED, qualification, reference))
                    : Optional.empty();
            case REFUSED -> isLastRefusal(notice, certificate)
                    ? Optional.of(sms(notice, application, REFUSED, qualification, reference))
                    : Optional.empty();
            case SENT -> waybill.map(number -> sms(notice, application, SENT, qualification, number));
            case OUT_FOR_DELIVERY -> waybill.filter(_ -> certificate.state() == CertificateState.OUT_FOR_DELIVERY)
                    .map(number -> sms(notice, application, OUT_FOR_DELIVERY, qualification, number,
                            code.map(known -> OUR_CODE.formatted(known.value())).orElse(CARRIERS_CODE)));
            case DELIVERY_FAILED ->
                waybill.map(number -> sms(notice, application, DELIVERY_FAILED, qualification, number));
            case RETURNED -> waybill.map(number -> sms(notice, application, RETURNED, qualification, number));
            case AT_AGENCY -> waybill.map(_ -> sms(notice, application, AT_AGENCY, qualification, reference));
            case DELIVERED -> waybill.map(number -> sms(notice, application, DELIVERED, qualification,
                    isByProxy(certificate) ? BY_PROXY : TO_HOLDER, number));
            case MOBILE_CHANGED, OTHER_NUMBER, WITHDRAWN, UNCOLLECTED, COLLECTED, REISSUED, WINDOW_OPEN,
                    WINDOW_EXTENDED, CLOSING_SOON, CONFIRMATION_CODE, REGISTRATION_OPEN ->
                Optional.empty();
        };
    }

    /**
     * What a notice of a window says, to the roster's number, if it is still true: empty where the window closes at
     * another time by now, or is not open, or where the certificate is none of those that the notice concerns.
     *
     * @param window as it is now
     */
    public static Optional<Sms> ofWindow(Notice notice, Certificate certificate, String qualification, Window window,
            Instant now) {
        MobileNumber mobile = certificate.roster().mobile();
        if (mobile == null || window.stateAt(now) != WindowState.OPEN) {
            return Optional.empty();
        }
        return WindowFact.of(notice)
                .filter(fact -> fact.isTrueOf(window) && fact.concerns(certificate))
                .map(fact -> new Sms(mobile, notice.kind(), pattern(fact.occasion()),
                        List.of(qualification, BeijingTime.inChinese(window.closesAt()))));
    }

    /** What asks a holder to confirm the number of a reminder. */
    public static Sms ofCode(Reminder reminder, String qualification, ConfirmationCode code) {
        return new Sms(reminder.mobile(), NoticeKind.CONFIRMATION_CODE, CONFIRMATION_CODE,
                List.of(code.value(), qualification));
    }

    /** What reminds a holder that registration is open. */
    public static Sms ofRegistration(Reminder reminder, String qualification, Registration registration) {
        String day = "%d月%d日".formatted(registration.opensOn().getMonthValue(), registration.opensOn().getDayOfMonth());
        return new Sms(reminder.mobile(), NoticeKind.REGISTRATION_OPEN, REGISTRATION_OPEN,
                List.of(qualification, Integer.toString(registration.year()), day));
    }

    private static String pattern(Occasion occasion) {
        return switch (occasion) {
            case OPENED -> WINDOW_OPEN;
            case MOVED -> WINDOW_EXTENDED;
            case TWO_DAYS_LEFT, LAST_DAY -> CLOSING_SOON;
        };
    }

    /** The last that was done to an application: what was done before is told with it, or to who was told until then. */
    private static Optional<Fact> lastOfHolder(Certificate certificate) {
        return certificate.timeline().reversed().stream().filter(fact -> HolderLimit.counts(fact.kind())).findFirst();
    }

    private static boolean isLastRefusal(Notice notice, Certificate certificate) {
        return certificate.state() == CertificateState.REJECTED
                && certificate.timeline().getLast().id().equals(notice.fact());
    }

    private static Sms sms(Notice notice, Application application, String pattern, String... parameters) {
        return new Sms(application.form().mobile(), notice.kind(), pattern, List.of(parameters));
    }

    /** The parcel's waybill, if the notice's fact is of that parcel and the latest that is told. */
    private static Optional<String> waybillOf(Notice notice, Certificate certificate) {
        Parcel parcel = certificate.parcel();
        List<Fact> told = certificate.timeline()
                .stream()
                .filter(fact -> NoticeKind.of(fact.kind()).isPresent())
                .toList();
        return parcel != null && !told.isEmpty() && told.getLast().id().equals(notice.fact())
                ? Optional.of(parcel.waybill().value())
                : Optional.empty();
    }

    private static boolean isByProxy(Certificate certificate) {
        return certificate.timeline()
                .stream()
                .skip(certificate.round().begin())
                .anyMatch(fact -> fact.kind() == FactKind.SIGNED_BY_PROXY);
    }
}
