package certpost.scale;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.time.Clock;
import java.util.Objects;

/**
 * Runs in a function's process before anything else: lets its clock go ahead of this machine's, as fast. It is copied
 * alone into a jar of its own, so it uses nothing else.
 */
public final class ShiftAgent {
    /** The system property that says by how many milliseconds. */
    static final String SHIFT = "certpost.scale.shift";
    /** The file beside this class with the class of the clock that reads that property. */
    static final String SHIFTED_CLOCK = "Clock.shifted";

    private ShiftAgent() {}

    /**
     * Called by Java before the function's own main method.
     *
     * @param milliseconds by which the clock is ahead
     */
    public static void premain(String milliseconds, Instrumentation java)
            throws IOException, ClassNotFoundException, UnmodifiableClassException {
        System.setProperty(SHIFT, milliseconds);
        try (InputStream clock = ShiftAgent.class.getResourceAsStream(SHIFTED_CLOCK)) {
            java.redefineClasses(new ClassDefinition(Clock.class, Objects.requireNonNull(clock).readAllBytes()));
        }
    }
}
