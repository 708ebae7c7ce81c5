package certpost.local.lambda;

import certpost.local.CannotStart;
import certpost.local.FolderTree;
import certpost.local.template.FunctionResource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Where functions' packages are unpacked, and where their logs go. */
public final class LambdaFolders {
    private final Path unpacked;
    private final Path logs;
    private final Path runtimeClient;

    /**
     * Names the folders.
     *
     * @param runtimeClient folder with the jars of AWS's runtime interface client
     */
    public LambdaFolders(Path work, Path logs, Path runtimeClient) {
        this.unpacked = work.resolve("functions").toAbsolutePath();
        this.logs = logs.toAbsolutePath();
        this.runtimeClient = runtimeClient.toAbsolutePath();
    }

    /** Unpacks all packages anew. */
    void prepare(List<FunctionResource> functions) throws IOException {
        if (!Files.isDirectory(runtimeClient)) {
            throw new CannotStart(
                    "AWS's runtime interface client is not in " + runtimeClient + "; `mvn package` puts it there");
        }
        new FolderTree(unpacked).delete();
        Files.createDirectories(logs);
        for (FunctionResource function : functions) {
            unpack(function);
        }
        Path tether = tether().resolve(TetheredRuntime.class.getName().replace('.', '/') + ".class");
        Files.createDirectories(Optional.ofNullable(tether.getParent()).orElseThrow());
        try (InputStream bytes = TetheredRuntime.class.getResourceAsStream("TetheredRuntime.class")) {
            Files.copy(Optional.ofNullable(bytes).orElseThrow(), tether, StandardCopyOption.REPLACE_EXISTING);
        }
        NativeLibraries.unpack(runtimeClient, tether().resolve(TetheredRuntime.NATIVE_LIBRARIES));
    }

    Path taskRoot(String function) {
        return unpacked.resolve(function);
    }

    public Path log(String function) {
        return logs.resolve(function + ".log");
    }

    /** Relative to the task root where it concerns the function. */
    List<String> classPath() {
        return List.of("lib/*", tether().toString(), runtimeClient.resolve("*").toString());
    }

    private Path tether() {
        return unpacked.resolve(".tether");
    }

    private void unpack(FunctionResource function) throws IOException {
        if (!Files.isRegularFile(function.code())) {
            throw new CannotStart(
                    function.name() + ".CodeUri " + function.code() + " does not exist; `mvn package` makes it");
        }
        FunctionPackage.unpack(function.code(), taskRoot(function.name()));
    }
}
