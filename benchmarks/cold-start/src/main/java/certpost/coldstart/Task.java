package certpost.coldstart;

import software.amazon.awssdk.core.SdkBytes;

/**
 * What a process is given to do.
 *
 * @param answer is in the answer of whoever did it and did not only refuse it
 */
record Task(SdkBytes event, String answer) {}
