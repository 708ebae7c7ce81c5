package certpost.local.lambda;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Unpacks the native libraries of AWS's runtime client once for all processes. By itself the client would unpack them at
 * each start into one file in {@code /tmp}, over the one that another process has just loaded, which then dies (SIGBUS):
 * on AWS each process has a machine of its own.
 */
final class NativeLibraries {
    private NativeLibraries() {}

    /** Copies them from the client's jar in a folder of jars. */
    static void unpack(Path runtimeClient, Path target) throws IOException {
        Files.createDirectories(target);
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(runtimeClient,
                "aws-lambda-java-runtime-interface-client-*.jar")) {
            for (Path jar : jars) {
                unpackJar(jar, target);
            }
        }
    }

    private static void unpackJar(Path jar, Path target) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                DirectoryStream<Path> libraries = Files.newDirectoryStream(inside.getPath("/jni"), "*.so")) {
            for (Path library : libraries) {
                Files.copy(library, target.resolve(String.valueOf(library.getFileName())),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
