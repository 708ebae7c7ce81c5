package certpost.coldstart;

import java.util.function.BooleanSupplier;
import software.amazon.awssdk.core.SdkBytes;

/**
 * What a process is given to do.
 *
 * @param answer is in the answer of whoever did it and did not only refuse it
 * @param isDone whether what is to come of it can be seen once the answer is there
 */
record Task(SdkBytes event, String answer, BooleanSupplier isDone) {
    /** Of which the answer says all. */
    Task(SdkBytes event, String answer) {
        this(event, answer, () -> true);
    }
}
