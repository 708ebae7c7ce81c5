package certpost.local.lambda;

import certpost.local.template.FunctionResource;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Starts a function's package as Lambda does: in its folder, with its environment, under the runtime client. */
final class ProcessStarter implements InstanceStarter, AutoCloseable {
    private static final int HEAP_SHARE = 4;
    private static final int SMALLEST_HEAP_MB = 64;

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final LambdaFolders folders;
    private final LambdaEnvironment environment;
    private final RuntimeApi runtimeApi;
    private final Set<Process> processes = ConcurrentHashMap.newKeySet();

    ProcessStarter(LambdaFolders folders, LambdaEnvironment environment, RuntimeApi runtimeApi) {
        this.folders = folders;
        this.environment = environment;
        this.runtimeApi = runtimeApi;
    }

    @Override
    public Instance start(FunctionResource function) throws IOException {
        String id = UUID.randomUUID().toString();
        Path taskRoot = folders.taskRoot(function.name());
        ProcessBuilder builder = new ProcessBuilder(command(function)).directory(taskRoot.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folders.log(function.name()).toFile()));
        Map<String, String> variables = builder.environment();
        variables.clear();
        variables.putAll(environment.of(function, id, taskRoot));
        Process process = builder.start();
        processes.add(process);
        Instance instance = new Instance(id, process, function.timeout());
        runtimeApi.add(instance);
        Thread.startVirtualThread(() -> afterEnd(process, instance));
        return instance;
    }

    private void afterEnd(Process process, Instance instance) {
        process.onExit().join();
        processes.remove(process);
        runtimeApi.remove(instance);
        instance.ended();
    }

    private List<String> command(FunctionResource function) {
        int heap = Math.max(SMALLEST_HEAP_MB, function.memorySize() / HEAP_SHARE);
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx" + heap + "m"));
        // Many small processes share this machine: the least memory and the quickest start count, not the top speed.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED", "-cp", String.join(File.pathSeparator, folders.classPath()),
                TetheredRuntime.class.getName(), function.handler()));
        return command;
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> {
            try {
                if (!process.waitFor(2, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        });
    }
}
