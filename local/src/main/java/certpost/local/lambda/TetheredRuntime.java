package certpost.local.lambda;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The main class of a function's process: AWS's runtime client, tied to the stack by standard input, which ends when
 * the stack does, however it ends. It is copied alone into the function's class path, so it uses nothing else.
 */
public final class TetheredRuntime {
    /** The folder beside this class, in its class path, with the native libraries of AWS's runtime client. */
    static final String NATIVE_LIBRARIES = "jni";

    private static final String LIBRARY_PROPERTY = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private TetheredRuntime() {}

    public static void main(String[] handler) throws ReflectiveOperationException, IOException, URISyntaxException {
        Thread.ofPlatform().daemon().name("tether").start(TetheredRuntime::endWithTheStack);
        nameNativeLibrary();
        try {
            Class.forName(RUNTIME).getMethod("main", String[].class).invoke(null, (Object) handler);
        } catch (InvocationTargetException e) {
            // The runtime client ends by an exception when the stack does not answer any more.
            Runtime.getRuntime().halt(1);
        }
    }

    /** Names the one that fits this machine; where none does, the client looks for itself and says what is wrong. */
    private static void nameNativeLibrary() throws IOException, URISyntaxException {
        Path here = Path.of(TetheredRuntime.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> libraries = Files.list(here.resolve(NATIVE_LIBRARIES))) {
            // In the client's own order: those for glibc come before those for musl.
            libraries.sorted()
                    .filter(TetheredRuntime::loads)
                    .findFirst()
                    .ifPresent(library -> System.setProperty(LIBRARY_PROPERTY, library.toString()));
        }
    }

    // The process is started with native access for all.
    @SuppressWarnings("restricted")
    private static boolean loads(Path library) {
        try {
            System.load(library.toString());
            return true;
        } catch (UnsatisfiedLinkError _) {
            return false;
        }
    }

    private static void endWithTheStack() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Then the stack is gone as well.
        }
        Runtime.getRuntime().halt(1);
    }
}
