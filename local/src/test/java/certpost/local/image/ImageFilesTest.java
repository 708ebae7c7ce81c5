package certpost.local.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFilesTest {
    private static final String CLIENT = "aws-lambda-java-runtime-interface-client-1.jar";

    @TempDir
    private Path folder;

    private Path args;

    @BeforeEach
    void layOut() throws IOException {
        Path client = Files.createDirectory(folder.resolve("client"));
        zip(client.resolve(CLIENT), "jni/libaws-lambda-jni.linux-x86_64.so", "jni/libaws-lambda-jni.linux-aarch_64.so");
        zip(client.resolve("a.jar"), "A.class");
        zip(folder.resolve("function.zip"), "lib/z.jar", "lib/b.jar", "lib/notes.txt");
        Path options = Files.writeString(folder.resolve("java.options"), "# Why.\n-Xint\n");

        args = ImageFiles.layOut(folder.resolve("function.zip"), client, options, folder.resolve("var"));
    }

    @Test
    void shouldNameEachJarInAnOrderThatNeverChanges() throws IOException {
        List<String> lines = Files.readAllLines(args);

        assertThat(lines.get(lines.indexOf("-cp") + 1))
                .isEqualTo("\"" + String.join(System.getProperty("path.separator"),
                        Stream.of("runtime/lib/a.jar", "runtime/lib/" + CLIENT, "task/lib/b.jar", "task/lib/z.jar")
                                .map(this::laidOut)
                                .toList())
                        + "\"");
    }

    @Test
    void shouldBeginWithTheSharedOptionsAndEndWithTheRuntimeClient() throws IOException {
        assertThat(Files.readAllLines(args)).startsWith("# Why.", "-Xint")
                .endsWith("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
    }

    @Test
    void shouldHaveTheNativeLibraryOfThisMachineReady() throws IOException {
        String option = Files.readAllLines(args)
                .stream()
                .filter(line -> line.contains("JNI="))
                .findFirst()
                .orElseThrow();

        assertThat(Path.of(option.replaceFirst("^[^\"]*\"(.*)\"$", "$1"))).exists()
                .hasParent(folder.resolve("var/runtime"));
    }

    @Test
    void shouldGiveEachJarTheSameTimeWhoeverLaysThemOut() throws IOException {
        for (String jar : List.of("runtime/lib/a.jar", "task/lib/b.jar")) {
            assertThat(Files.getLastModifiedTime(Path.of(laidOut(jar))))
                    .isEqualTo(FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
        }
    }

    private String laidOut(String file) {
        return folder.resolve("var").resolve(file).toAbsolutePath().toString();
    }

    private static void zip(Path file, String... entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
            }
        }
    }
}
