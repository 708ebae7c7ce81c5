package certpost.domain.notice;

import certpost.domain.certificate.Application;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.Parcel;
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
    private static final String REJECTED = "您的%s证书邮寄申请%s因核查状态变更未办理，请联系报名地考试机构。";
    private static final String SENT = "您的%s证书已由EMS寄出，单号%s，邮资到付，凭签收码签收。";

    private NoticeText() {}

    /**
     * What a notice says and to whom, if it is still true: empty where the application was withdrawn, the number
     * replaced, or the parcel got another waybill since.
     *
     * @param qualification the qualification's name in Chinese
     */
    public static Optional<Sms> of(Notice notice, Certificate certificate, String qualification) {
        Application application = certificate.application();
        if (application == null) {
            return Optional.empty();
        }
        return switch (notice.kind()) {
            case APPLIED -> application.acknowledges().equals(notice.fact())
                    ? Optional.of(sms(notice, application, APPLIED, qualification, certificate.reference().value()))
                    : Optional.empty();
            case REJECTED -> certificate.state() == CertificateState.REJECTED
                    ? Optional.of(sms(notice, application, REJECTED, qualification, certificate.reference().value()))
                    : Optional.empty();
            case SENT ->
                waybillOf(notice, certificate).map(waybill -> sms(notice, application, SENT, qualification, waybill));
        };
    }

    private static Sms sms(Notice notice, Application application, String pattern, String... parameters) {
        return new Sms(application.form().mobile(), notice.kind(), pattern, List.of(parameters));
    }

    private static Optional<String> waybillOf(Notice notice, Certificate certificate) {
        Parcel parcel = certificate.parcel();
        return certificate.timeline()
                .stream()
                .filter(fact -> fact.id().equals(notice.fact()))
                .map(Fact::detail)
                .filter(waybill -> parcel != null && parcel.waybill().value().equals(waybill))
                .findFirst();
    }
}
