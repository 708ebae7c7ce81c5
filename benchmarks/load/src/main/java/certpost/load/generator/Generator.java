package certpost.load.generator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends plans: for each line {@code plan file, answers file, beginning in epoch milliseconds} on its input one
 * {@code done} on its output. Each request has a virtual thread, and connections are kept.
 */
public final class Generator {
    /** A little more than the gateway itself waits for a function. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final URI url;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .executor(threads)
            .build();

    private Generator(URI url) {
        this.url = url;
    }

    /** Started with the gateway's address; ends with its input. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        var generator = new Generator(URI.create(arguments[0]));
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] parts = line.split("\t", 3);
            List<MeasuredAnswer> answers = generator.send(Files.readAllLines(Path.of(parts[0])),
                    Long.parseLong(parts[2]));
            Files.write(Path.of(parts[1]), answers.stream().map(MeasuredAnswer::line).toList());
            System.out.println("done");
        }
        System.exit(0);
    }

    private List<MeasuredAnswer> send(List<String> plan, long beginsAtMillis)
            throws InterruptedException, ExecutionException {
        List<PlannedRequest> requests = plan.stream().map(PlannedRequest::parse).toList();
        long beginning = System.nanoTime() + (beginsAtMillis - System.currentTimeMillis()) * 1_000_000;
        List<Future<MeasuredAnswer>> sent = new ArrayList<>();
        for (PlannedRequest request : requests) {
            for (long left = left(beginning, request); left > 0; left = left(beginning, request)) {
                LockSupport.parkNanos(left);
            }
            sent.add(threads.submit(() -> send(request, beginning)));
        }
        List<MeasuredAnswer> answers = new ArrayList<>();
        for (Future<MeasuredAnswer> one : sent) {
            answers.add(one.get());
        }
        return answers;
    }

    private static long left(long beginning, PlannedRequest request) {
        return beginning + request.dueNanos() - System.nanoTime();
    }

    private MeasuredAnswer send(PlannedRequest planned, long beginning) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(planned.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + planned.token());
        if (planned.body().isEmpty()) {
            request.method(planned.method(), BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(planned.method(), BodyPublishers.ofString(planned.body()));
        }
        long start = System.nanoTime() - beginning;
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new MeasuredAnswer(planned.dueNanos(), start, System.nanoTime() - beginning, response.statusCode(),
                    planned.method().equals("GET") ? "" : response.body());
        } catch (IOException e) {
            return new MeasuredAnswer(planned.dueNanos(), start, System.nanoTime() - beginning, 0, e.toString());
        }
    }
}
