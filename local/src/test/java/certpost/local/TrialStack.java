package certpost.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import certpost.local.lambda.Concurrency;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder with the trial template and the trial function's package, to start stacks from. */
public final class TrialStack {
    private static final String CLASS = "/certpost/local/trial/TrialFunction.class";

    private TrialStack() {}

    static Settings settings(Path folder) throws IOException {
        String template = new String(resource("/trial.yaml"), UTF_8).replace("@folder@", folder.toString());
        Files.writeString(folder.resolve("template.yaml"), template);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("trial.zip")))) {
            zip.putNextEntry(new ZipEntry("lib/trial.jar"));
            ZipOutputStream jar = new ZipOutputStream(zip);
            jar.putNextEntry(new ZipEntry(CLASS.substring(1)));
            jar.write(resource(CLASS));
            jar.finish();
        }
        return new Settings(0, folder.resolve("template.yaml"), runtimeClient(), folder.resolve("work"),
                Optional.empty(), Concurrency.of(4));
    }

    /** A stack of the repository's own template and packaged functions. */
    public static Stack house(Path folder) throws IOException {
        return house(folder, _ -> {});
    }

    /** The same, with somebody who notes what happens. */
    public static Stack house(Path folder, Journal journal) throws IOException {
        Path template = Path.of("..").toAbsolutePath().normalize().resolve("template.yaml");
        return new Stack(
                new Settings(0, template, runtimeClient(), folder.resolve("work"), Optional.empty(), Concurrency.of(2)),
                journal);
    }

    static Path runtimeClient() {
        return Path.of(System.getProperty("certpost.runtime-client"));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = TrialStack.class.getResourceAsStream(name)) {
            return Optional.ofNullable(stream).orElseThrow().readAllBytes();
        }
    }
}
