package certpost.domain.notice;

import certpost.domain.certificate.Application;
import certpost.domain.certificate.Certificate;
import certpost.domain.certificate.CertificateState;
import certpost.domain.certificate.Fact;
import certpost.domain.certificate.FactKind;
import certpost.domain.certificate.Parcel;
import certpost.domain.parcel.DeliveryCode;
import java.util.List;
import java.util.Optional;

/**
 * What the SMS say. Each is one part of at most 70 characters for a qualification's name of up to 20, and names nobody:
 * an SMS may reach the wrong phone.
 */
public final class NoticeText {
    /** Characters of one SMS part in UCS-2, the coding of Chinese text (3GPP TS 23.038). */
    public static final int LONGEST = 70;

    private static final String APPLIED = "已收到您的%s证书邮寄申请，编号%s。若非本人申请，请登录办理网站核对。";
    private static final String REJECTED = "您的%s证书邮寄申请%s因核查状态变更未能办理，请联系报名地人事考试机构。";
    private static final String SENT = "您的%s证书已由邮政EMS寄出，单号%s，邮资到付，请凭签收码签收。";

    private static final String OUT_FOR_DELIVERY = "您的%s证书正在派送，EMS单号%s，请凭EMS发送的签收码签收，邮资到付。";
    private static final String OUT_WITH_CODE = "您的%s证书正在派送，EMS单号%s，签收码%s，邮资到付。";
    private static final String DELIVERY_FAILED = "您的%s证书未能投递，EMS单号%s，请保持手机畅通，详情请登录办理网站。";
    private static final String RETURNED = "您的%s证书未能投递，EMS单号%s，已退回印制单位，将转交报名地人事考试机构。";
    private static final String AT_AGENCY = "您的%s证书（编号%s）已转交报名地人事考试机构，请向该机构咨询领取。";
    private static final String DELIVERED = "您的%s证书已妥投，EMS单号%s。若非本人签收，请登录办理网站查询。";
    private static final String BY_PROXY = "您的%s证书已由他人代签收，EMS单号%s，请向代收人领取。";

    private NoticeText() {}

    /**
     * The text of a notice, if it is still true: empty where the application was withdrawn, the number replaced, the
     * parcel got another waybill, or something happened since that is told itself.
     *
     * @param qualification the qualification's name in Chinese
     * @param code the carrier's delivery code, if it gave one away; goes into the notice of that delivery only
     */
    public static Optional<String> of(Notice notice, Certificate certificate, String qualification,
            Optional<DeliveryCode> code) {
        Application application = certificate.application();
        if (application == null) {
            return Optional.empty();
        }
        String reference = certificate.reference().value();
        Optional<String> waybill = waybillOf(notice, certificate);
        return switch (notice.kind()) {
            case APPLIED -> application.acknowledges().equals(notice.fact())
                    ? Optional.of(APPLIED.formatted(qualification, reference))
                    : Optional.empty();
            case REJECTED -> certificate.state() == CertificateState.REJECTED
                    ? Optional.of(REJECTED.formatted(qualification, reference))
                    : Optional.empty();
            case SENT -> waybill.map(number -> SENT.formatted(qualification, number));
            case OUT_FOR_DELIVERY -> waybill.filter(_ -> certificate.state() == CertificateState.OUT_FOR_DELIVERY)
                    .map(number -> code.map(DeliveryCode::value)
                            .map(shown -> OUT_WITH_CODE.formatted(qualification, number, shown))
                            .orElseGet(() -> OUT_FOR_DELIVERY.formatted(qualification, number)));
            case DELIVERY_FAILED -> waybill.map(number -> DELIVERY_FAILED.formatted(qualification, number));
            case RETURNED -> waybill.map(number -> RETURNED.formatted(qualification, number));
            case AT_AGENCY -> waybill.map(_ -> AT_AGENCY.formatted(qualification, reference));
            case DELIVERED ->
                waybill.map(number -> (isByProxy(certificate) ? BY_PROXY : DELIVERED).formatted(qualification, number));
        };
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
        return certificate.timeline().stream().anyMatch(fact -> fact.kind() == FactKind.SIGNED_BY_PROXY);
    }
}
