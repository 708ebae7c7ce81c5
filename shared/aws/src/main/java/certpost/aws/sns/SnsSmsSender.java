package certpost.aws.sns;

import certpost.aws.sms.OnePost.Result;
import certpost.domain.notice.Sms;
import certpost.domain.notice.SmsSender;
import certpost.domain.notice.SmsSignature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** Sends through SNS, transactional, straight to a phone number. */
public final class SnsSmsSender implements SmsSender {
    private final Publishing sns;
    private final Supplier<SmsSignature> signature;
    private final Map<String, String> attributes;

    /**
     * Sends with this signature and these attributes of SNS.
     *
     * @param sns must not repeat calls: whether an SMS may be sent again is not its to say
     * @param signature stands before each text
     * @param senderId shown as the sender where the destination allows it; empty for none
     * @param maxPrice the most, in US dollars, that one message may cost; empty for the account's limit alone
     */
    public SnsSmsSender(Publishing sns, Supplier<SmsSignature> signature, String senderId, String maxPrice) {
        this.sns = sns;
        this.signature = signature;
        var all = new LinkedHashMap<String, String>();
        attribute(all, 1, "AWS.SNS.SMS.SMSType", "String", "Transactional");
        if (!senderId.isEmpty()) {
            attribute(all, 2, "AWS.SNS.SMS.SenderID", "String", senderId);
        }
        if (!maxPrice.isEmpty()) {
            attribute(all, senderId.isEmpty() ? 2 : 3, "AWS.SNS.SMS.MaxPrice", "Number", maxPrice);
        }
        this.attributes = Map.copyOf(all);
    }

    @Override
    public Outcome send(Sms sms) {
        var parameters = new LinkedHashMap<>(
                Map.of("PhoneNumber", sms.to().e164(), "Message", signature.get().before(sms.text())));
        parameters.putAll(attributes);
        Result result;
        try {
            result = sns.publish(parameters);
        } catch (SdkException _) {
            return new Outcome.TryLater("the call cannot be signed");
        }
        return switch (result) {
            case Result.Answered(int status, String body) -> new SnsAnswer(status, body).outcome();
            case Result.NeverLeft _ -> new Outcome.TryLater("no connection");
            case Result.Lost(String reason) -> new Outcome.Unknown(reason);
        };
    }

    /** Attributes are numbered from 1 on, without a gap. */
    private static void attribute(Map<String, String> all, int number, String name, String type, String value) {
        String entry = "MessageAttributes.entry." + number + ".";
        all.put(entry + "Name", name);
        all.put(entry + "Value.DataType", type);
        all.put(entry + "Value.StringValue", value);
    }
}
