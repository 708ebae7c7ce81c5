package certpost.aws.sns;

import certpost.domain.notice.Sms;
import certpost.domain.notice.SmsSender;
import certpost.domain.notice.SmsSignature;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.OptedOutException;

/**
 * Sends through SNS, transactional, straight to a phone number. The client it is given must not repeat calls: see
 * {@code SdkClients.sns()}.
 */
public final class SnsSmsSender implements SmsSender {
    private static final int SERVER_ERROR = 500;

    private final SnsClient sns;
    private final Supplier<SmsSignature> signature;
    private final Map<String, MessageAttributeValue> attributes;

    /**
     * Sends with this signature and these attributes of SNS.
     *
     * @param signature stands before each text
     * @param senderId shown as the sender where the destination allows it; empty for none
     * @param maxPrice the most, in US dollars, that one message may cost; empty for the account's limit alone
     */
    public SnsSmsSender(SnsClient sns, Supplier<SmsSignature> signature, String senderId, String maxPrice) {
        this.sns = sns;
        this.signature = signature;
        var all = new HashMap<String, MessageAttributeValue>();
        all.put("AWS.SNS.SMS.SMSType", attribute("String", "Transactional"));
        if (!senderId.isEmpty()) {
            all.put("AWS.SNS.SMS.SenderID", attribute("String", senderId));
        }
        if (!maxPrice.isEmpty()) {
            all.put("AWS.SNS.SMS.MaxPrice", attribute("Number", maxPrice));
        }
        this.attributes = Map.copyOf(all);
    }

    @Override
    public Outcome send(Sms sms) {
        try {
            return new Outcome.Accepted(sns.publish(request -> request.phoneNumber(sms.to().e164())
                    .message(signature.get().before(sms.text()))
                    .messageAttributes(attributes)).messageId());
        } catch (OptedOutException | InvalidParameterException | InvalidParameterValueException e) {
            return new Outcome.Refused(e.getClass().getSimpleName());
        } catch (SdkServiceException e) {
            String reason = "HTTP " + e.statusCode() + " " + e.getClass().getSimpleName();
            return e.isThrottlingException() || e.statusCode() < SERVER_ERROR
                    ? new Outcome.TryLater(reason)
                    : new Outcome.Unknown(reason);
        } catch (SdkClientException e) {
            return neverLeft(e)
                    ? new Outcome.TryLater("no connection")
                    : new Outcome.Unknown(e.getClass().getSimpleName());
        }
    }

    private static boolean neverLeft(SdkException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
