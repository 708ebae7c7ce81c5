package certpost.aws.sns;

import certpost.domain.notice.SmsSender.Outcome;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What SNS answered: an id or a code, of letters and digits both, is all that is taken from its XML.
 *
 * @param body empty where it could not be read
 */
record SnsAnswer(int status, String body) {
    private static final Pattern MESSAGE_ID = Pattern.compile("<MessageId>\\s*([0-9A-Za-z-]{1,100})\\s*</MessageId>");
    private static final Pattern CODE = Pattern.compile("<Code>\\s*([0-9A-Za-z.]{1,100})\\s*</Code>");
    /** Codes by which SNS says that this message will never go to this number. */
    private static final Set<String> FOR_GOOD = Set.of("OptedOut", "InvalidParameter", "ParameterValueInvalid");
    private static final int REDIRECTION = 300;
    private static final int SERVER_ERROR = 500;

    /** What became of the message. */
    Outcome outcome() {
        if (status < REDIRECTION) {
            return found(MESSAGE_ID).<Outcome>map(Outcome.Accepted::new)
                    .orElseGet(() -> new Outcome.Unknown("HTTP " + status + " without a message id"));
        }
        String code = found(CODE).orElse("");
        if (FOR_GOOD.contains(code) && status < SERVER_ERROR) {
            return new Outcome.Refused(code);
        }
        String reason = ("HTTP " + status + " " + code).strip();
        return status < SERVER_ERROR || isThrottled(code) ? new Outcome.TryLater(reason) : new Outcome.Unknown(reason);
    }

    /** By the SDK's list of codes. */
    private boolean isThrottled(String code) {
        return AwsServiceException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build()
                .isThrottlingException();
    }

    private Optional<String> found(Pattern pattern) {
        return Optional.of(pattern.matcher(body)).filter(Matcher::find).map(found -> found.group(1));
    }
}
