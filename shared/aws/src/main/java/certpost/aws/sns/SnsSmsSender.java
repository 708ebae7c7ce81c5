package certpost.aws.sns;

import certpost.aws.connection.OnePost.Result;
import certpost.domain.notice.Sms;
import certpost.domain.notice.SmsSender;
import certpost.domain.notice.SmsSignature;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** Sends through SNS, transactional, straight to a phone number. */
public final class SnsSmsSender implements SmsSender {
    /** Of each attribute. */
    private static final int FIELDS = 3;

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
        attribute(all, "SMSType", "String", "Transactional");
        attribute(all, "SenderID", "String", senderId);
        attribute(all, "MaxPrice", "Number", maxPrice);
        this.attributes = Map.copyOf(all);
    }

    @Override
    public Outcome send(Sms sms) {
        Result result;
        try {
            result = sns.publish(parameters(sms));
        } catch (SdkException _) {
            // All that fails so comes before the call.
            return new Outcome.TryLater("the signature cannot be read, or the call cannot be signed");
        }
        return switch (result) {
            case Result.Answered(int status, String body) -> new SnsAnswer(status, body).outcome();
            case Result.NeverLeft _ -> new Outcome.TryLater("no connection");
            case Result.Lost(String reason) -> new Outcome.Unknown(reason);
        };
    }

    private Map<String, String> parameters(Sms sms) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("PhoneNumber", sms.to().e164());
        parameters.put("Message", signature.get().before(sms.text()));
        parameters.putAll(attributes);
        return parameters;
    }

    /** One attribute more, if there is a value; they are numbered from 1 on, without a gap. */
    private static void attribute(Map<String, String> all, String name, String type, String value) {
        if (!value.isEmpty()) {
            String entry = "MessageAttributes.entry." + (all.size() / FIELDS + 1) + ".";
            all.put(entry + "Name", "AWS.SNS.SMS." + name);
            all.put(entry + "Value.DataType", type);
            all.put(entry + "Value.StringValue", value);
        }
    }
}
