package certpost.local.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Does what its environment variable BEHAVIOUR says; FOLDER is where it leaves traces. */
public final class TrialFunction implements RequestStreamHandler {
    private static final Pattern RECORD = Pattern
            .compile("\"Keys\":\\{\"id\":\\{\"S\":\"([^\"]*)\"}}.*?\"SequenceNumber\":\"([0-9]+)\"");

    private final Path folder = Path.of(System.getenv("FOLDER"));

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        String event = new String(in.readAllBytes(), UTF_8);
        String answer = switch (System.getenv("BEHAVIOUR")) {
            case "echo" -> event;
            case "environment" -> environment(context);
            case "meet" -> meet();
            case "hang" -> hang();
            case "fail" -> throw new IllegalStateException("told to");
            case "crash" -> {
                Runtime.getRuntime().halt(3);
                yield "";
            }
            case "large" -> "\"" + "x".repeat(6 * 1024 * 1024) + "\"";
            case "teapot" -> """
                    {"statusCode": 418, "headers": {"Content-Type": "application/problem+json", "X-Own": "yes"},
                     "cookies": ["a=1", "b=2"], "body": "eyJzaG9ydCI6MX0=", "isBase64Encoded": true}""";
            case "note" -> note(event);
            case "records" -> records(event);
            default -> throw new IllegalArgumentException("No such behaviour");
        };
        out.write(answer.getBytes(UTF_8));
    }

    private static String environment(Context context) {
        String lines = String.join("|",
                System.getenv().keySet().stream().sorted().map(name -> name + "=" + System.getenv(name)).toList());
        return "{\"statusCode\": 200, \"body\": \"" + lines + "|user.dir=" + System.getProperty("user.dir")
                + "|remaining=" + context.getRemainingTimeInMillis() + "\"}";
    }

    /** Answers once three processes are in here at the same time; waits without taking turns from those that start. */
    private String meet() throws IOException {
        String pid = String.valueOf(ProcessHandle.current().pid());
        try (WatchService arrivals = folder.getFileSystem().newWatchService()) {
            folder.register(arrivals, StandardWatchEventKinds.ENTRY_CREATE);
            Files.writeString(folder.resolve("met-" + pid), "");
            while (met() < 3) {
                WatchKey arrival = arrivals.take();
                // Events that stay with the key would wake this process again at once, and keep the others from starting.
                arrival.pollEvents();
                arrival.reset();
            }
            return pid;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private long met() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("met-")).count();
        }
    }

    private String hang() throws IOException {
        note("hanging");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }

    private String note(String line) throws IOException {
        Files.writeString(folder.resolve("notes"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return "\"noted\"";
    }

    /** Takes records until one whose key starts with "poison". */
    private String records(String event) throws IOException {
        for (String record : Arrays.asList(event.split("\"eventID\"", -1))) {
            Matcher matcher = RECORD.matcher(record);
            if (matcher.find()) {
                if (matcher.group(1).startsWith("poison")) {
                    return "{\"batchItemFailures\": [{\"itemIdentifier\": \"" + matcher.group(2) + "\"}]}";
                }
                note(List.of(matcher.group(1)).getFirst());
            }
        }
        return "{\"batchItemFailures\": []}";
    }
}
