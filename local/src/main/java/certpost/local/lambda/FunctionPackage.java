package certpost.local.lambda;

import certpost.local.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a function's module packages: a zip whose {@code lib/} holds jars. */
public final class FunctionPackage {
    private FunctionPackage() {}

    /** Unpacks it into a folder in which nothing is yet. */
    public static void unpack(Path file, Path root) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = root.resolve(entry.getName()).normalize();
                if (!target.startsWith(root)) {
                    throw new CannotStart(file + " reaches out of its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    store(zip, target);
                }
            }
        }
    }

    private static void store(InputStream content, Path target) throws IOException {
        Files.createDirectories(Optional.ofNullable(target.getParent()).orElseThrow());
        Files.copy(content, target);
    }
}
