package certpost.local.image;

import certpost.local.lambda.FunctionPackage;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays out what a function's image holds: {@code task/lib} with the package's jars, {@code runtime/lib} with those of
 * AWS's runtime client and its native library, and {@code task/java.args}, by which Java starts it. The same files
 * elsewhere make the same cache, so whoever trains or measures one lays them out so too.
 */
public final class ImageFiles {
    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String NATIVE = "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    /** A cache is refused where a jar's time differs, and an image's layers keep whole seconds only. */
    private static final FileTime TIME = FileTime.from(Instant.parse("2026-11-01T00:00:00Z"));

    private ImageFiles() {}

    /** Takes the package, the runtime client's folder, the file with Java's options, and the folder to lay them out in. */
    public static void main(String[] arguments) throws IOException {
        layOut(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]));
    }

    /** Lays them out, and gives the file with Java's arguments; the handler's name comes behind them. */
    public static Path layOut(Path zip, Path runtimeClient, Path options, Path folder) throws IOException {
        Path task = folder.resolve("task").toAbsolutePath();
        Path runtime = folder.resolve("runtime").toAbsolutePath();
        FunctionPackage.unpack(zip, task);
        Files.createDirectories(runtime.resolve("lib"));
        for (Path jar : jars(runtimeClient)) {
            Files.copy(jar, runtime.resolve("lib").resolve(jar.getFileName()));
        }
        List<Path> classPath = new ArrayList<>(jars(runtime.resolve("lib")));
        Path library = nativeLibrary(classPath, runtime);
        classPath.addAll(jars(task.resolve("lib")));
        for (Path jar : classPath) {
            Files.setLastModifiedTime(jar, TIME);
        }
        return Files.writeString(task.resolve("java.args"),
                Files.readString(options) + String.join("\n", "-D" + NATIVE + "=" + quoted(library.toString()), "-cp",
                        quoted(String.join(File.pathSeparator, classPath.stream().map(Path::toString).toList())),
                        RUNTIME, ""));
    }

    /** A list, since a wildcard stands for jars in any order, and a cache fits one. */
    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** Ready to be loaded; by itself the client would unpack it at each start, into {@code /tmp}. */
    private static Path nativeLibrary(List<Path> jars, Path runtime) throws IOException {
        Path jar = jars.stream()
                .filter(file -> file.getFileName().toString().contains("runtime-interface-client"))
                .findFirst()
                .orElseThrow();
        String name = "libaws-lambda-jni.linux-" + System.getProperty("os.arch").replace("amd64", "x86_64") + ".so";
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Path library = runtime.resolve(name.replace("aarch64", "aarch_64"));
            return Files.copy(inside.getPath("/jni", library.getFileName().toString()), library);
        }
    }

    /** As files of arguments want it. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\") + "\"";
    }
}
