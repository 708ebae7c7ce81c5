package certpost.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Events as AWS sends them, read as Lambda reads them, and the context of a call with its log. */
public final class Recorded {
    private Recorded() {}

    /** The text of a file such as {@code events/stream-certificates.json}. */
    public static String text(String file) throws IOException {
        return Files.readString(Path.of("../..").resolve(file));
    }

    /** An event of that type. */
    public static <T> T event(Class<T> type, String text) {
        return LambdaEventSerializers.serializerFor(type, Recorded.class.getClassLoader()).fromJson(text);
    }

    /** What a function answers to that event, as texts of JSON. */
    public static String answer(RequestStreamHandler function, String event, Context context) throws IOException {
        var out = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, context);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A context that writes down what is logged, and has nothing else. */
    public static Context context(List<String> log) {
        return context(log, 0);
    }

    /** The same of a call that has so much time left, in milliseconds. */
    public static Context context(List<String> log, int remainingTime) {
        var logger = new LambdaLogger() {
            @Override
            public void log(String line) {
                log.add(line);
            }

            @Override
            public void log(byte[] line) {
                log(new String(line, StandardCharsets.UTF_8));
            }
        };
        return (Context) Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[]{Context.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getLogger")) {
                        return logger;
                    }
                    if (method.getName().equals("getRemainingTimeInMillis")) {
                        return remainingTime;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
