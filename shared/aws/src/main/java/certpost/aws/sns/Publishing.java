package certpost.aws.sns;

import certpost.aws.connection.OnePost;
import java.util.Map;

/** The one action of SNS that is needed. */
@FunctionalInterface
public interface Publishing {
    /**
     * Asks SNS once to publish, with these parameters of its API.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException where the call cannot be signed; then nothing was sent
     */
    OnePost.Result publish(Map<String, String> parameters);
}
