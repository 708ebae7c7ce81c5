package certpost.faults.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;

/**
 * Runs in a function's process before anything else: says who it is, is told the time, and sets the process's
 * clock to it. It is copied alone into a jar of its own, so it uses nothing else.
 */
public final class ClockAgent {
    /** The system property with the time, in milliseconds since 1970. */
    static final String NOW = "certpost.clock.now";
    /** The file beside this class with the class of the clock that reads that property. */
    static final String SET_CLOCK = "Clock.set";

    private ClockAgent() {}

    /**
     * Called by Java before the function's own main method.
     *
     * @param port where it is told the time, on loopback
     */
    public static void premain(String port, Instrumentation java)
            throws IOException, ClassNotFoundException, UnmodifiableClassException {
        System.setProperty(NOW, String.valueOf(System.currentTimeMillis()));
        try (InputStream clock = ClockAgent.class.getResourceAsStream(SET_CLOCK)) {
            java.redefineClasses(new ClassDefinition(Clock.class, Objects.requireNonNull(clock).readAllBytes()));
        }
        Socket line = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = line.getOutputStream();
        say(out, ProcessHandle.current().pid() + " " + System.getenv("AWS_LAMBDA_FUNCTION_NAME"));
        System.setProperty(NOW, in.readLine());
        Thread listener = new Thread(() -> listen(in, out), "clock");
        listener.setDaemon(true);
        listener.start();
    }

    private static void listen(BufferedReader in, OutputStream out) {
        try {
            for (String now = in.readLine(); now != null; now = in.readLine()) {
                System.setProperty(NOW, now);
                say(out, "set");
            }
        } catch (IOException e) {
            // Whoever sets the clock is gone, and this process soon will be.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
