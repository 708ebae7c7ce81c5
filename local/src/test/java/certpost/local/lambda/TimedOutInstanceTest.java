package certpost.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;

class TimedOutInstanceTest {
    @Test
    void shouldTakeNoOtherInvocationWhileItsProcessIsStillDying() throws InterruptedException {
        var instance = new Instance("i-1", new SlowToDie(), Duration.ofMillis(1));
        Thread.startVirtualThread(() -> takeAndNeverAnswer(instance));

        InvocationResult result = instance.run(new Invocation("r-1", SdkBytes.fromUtf8String("{}")));

        assertThat(result).isInstanceOf(InvocationResult.TimedOut.class);
        assertThat(instance.isAlive()).isFalse();
    }

    private static void takeAndNeverAnswer(Instance instance) {
        try {
            instance.next(InstantSource.system());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A process that was told to die and has not yet. */
    private static final class SlowToDie extends Process {
        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public InputStream getInputStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public InputStream getErrorStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public int waitFor() {
            return exitValue();
        }

        @Override
        public int exitValue() {
            throw new IllegalThreadStateException("still alive");
        }

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public void destroy() {
            // Not at once.
        }
    }
}
