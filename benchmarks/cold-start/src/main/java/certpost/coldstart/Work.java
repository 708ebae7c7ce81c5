package certpost.coldstart;

import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;

/**
 * What a measured process is given to do, and how to know that it did it and did not only refuse it.
 *
 * @param events each event but once
 * @param firstAnswer is in the answer to the first
 * @param laterAnswers is in the answers to all others
 */
record Work(Supplier<SdkBytes> events, String firstAnswer, String laterAnswers) {
    static Work of(Supplier<SdkBytes> events, String answers) {
        return new Work(events, answers, answers);
    }
}
