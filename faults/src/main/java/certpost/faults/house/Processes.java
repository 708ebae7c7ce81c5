package certpost.faults.house;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The functions' processes, as they report themselves: told the time, and killed. */
final class Processes implements AutoCloseable {
    private static final int BACKLOG = 50;

    private final ServerSocket door;
    private final VirtualClock clock;
    private final List<Line> lines = new ArrayList<>();

    private record Line(long pid, String function, Socket socket, BufferedReader in) {
        void say(String text) throws IOException {
            socket.getOutputStream().write((text + "\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }

    Processes(VirtualClock clock) throws IOException {
        this.clock = clock;
        this.door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("processes").start(this::receive);
    }

    /** Where processes report. */
    int port() {
        return door.getLocalPort();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                add(door.accept());
            } catch (IOException e) {
                // The process died while it said who it is, or this is being closed.
            }
        }
    }

    private void add(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String hello = in.readLine();
        if (hello != null) {
            int space = hello.indexOf(' ');
            Line line = new Line(Long.parseLong(hello.substring(0, space)), hello.substring(space + 1), socket, in);
            synchronized (this) {
                line.say(now());
                lines.add(line);
            }
        }
    }

    /** Tells all processes the time; each has set its clock when this returns. */
    synchronized void tellTime() {
        lines.removeIf(line -> {
            try {
                line.say(now());
                return line.in().readLine() == null;
            } catch (IOException e) {
                return true;
            }
        });
    }

    /** Kills a function's processes with SIGKILL; they are dead when this returns. */
    void kill(String function) {
        List<Line> condemned = new ArrayList<>();
        synchronized (this) {
            lines.removeIf(line -> line.function().equals(function) && condemned.add(line));
        }
        condemned.forEach(line -> ProcessHandle.of(line.pid()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        }));
    }

    private String now() {
        return String.valueOf(clock.instant().toEpochMilli());
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
