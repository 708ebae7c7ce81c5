package certpost.aws.sns;

import certpost.aws.Emulator;
import certpost.domain.notice.SmsSender;
import certpost.domain.notice.SmsSenderContract;
import certpost.domain.notice.SmsSignature;

/** The SMS contract once more, on another emulator's SNS. */
class SnsSmsSenderLocalStackIT extends SmsSenderContract {
    private final SnsSmsSender sender = new SnsSmsSender(Emulator.sns(), () -> new SmsSignature(""), "", "");

    @Override
    protected SmsSender sender() {
        return sender;
    }
}
