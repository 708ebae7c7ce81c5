package certpost.local;

import certpost.local.story.Story;
import certpost.local.template.BadTemplate;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Starts the stack, plays its stories, and stays until it is stopped. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Without it small answers wait for the client's acknowledgement of the part before.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // DynamoDB Local leaves threads behind, so ending is always explicit.
        System.exit(run(System.out));
    }

    private static int run(PrintStream out) throws InterruptedException {
        try {
            Settings settings = Settings.of(System.getenv(), System.getProperties());
            List<Story> stories = stories(System.getProperty("certpost.story", "true"));
            Stack stack = new Stack(settings, line -> out.println("  " + line));
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            if (Boolean.getBoolean("certpost.ends-with-parent")) {
                Thread.startVirtualThread(Main::endWithParent);
            }
            return play(stack, stories, settings, out);
        } catch (CannotStart | BadTemplate | IOException e) {
            System.err.println("certpost cannot start: " + e.getMessage());
            return 1;
        }
    }

    private static List<Story> stories(String setting) {
        return Story.askedFor(setting)
                .orElseThrow(() -> new CannotStart("certpost.story is none of " + Story.choices() + ": " + setting));
    }

    private static int play(Stack stack, List<Story> stories, Settings settings, PrintStream out)
            throws InterruptedException {
        Welcome.print(stack, settings, out);
        boolean addsUp = true;
        for (Story story : stories) {
            addsUp &= story.play(stack.url(), out);
        }
        if (!Boolean.getBoolean("certpost.exit")) {
            new CountDownLatch(1).await();
        }
        return addsUp ? 0 : 1;
    }

    /** Maven passes signals on, but not its own sudden death. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            parent.onExit().join();
            System.exit(1);
        });
    }
}
