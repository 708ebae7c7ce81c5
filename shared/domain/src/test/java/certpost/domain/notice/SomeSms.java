package certpost.domain.notice;

import certpost.domain.holder.MobileNumber;
import java.util.List;

/** SMS of invented content. */
public final class SomeSms {
    /** The number they go to, unless another is named. */
    public static final MobileNumber MOBILE = new MobileNumber("+8613800138000");

    private SomeSms() {}

    /** That a parcel is on its way. */
    public static Sms sent() {
        return sent(MOBILE);
    }

    /** As {@link #sent()}, to that number. */
    public static Sms sent(MobileNumber to) {
        return new Sms(to, NoticeKind.SENT, "您的%s证书已寄出，单号%s", List.of("社会工作者", "1000000000001"));
    }

    /** One of that text. */
    public static Sms saying(String text) {
        return new Sms(MOBILE, NoticeKind.SENT, "%s", List.of(text));
    }
}
