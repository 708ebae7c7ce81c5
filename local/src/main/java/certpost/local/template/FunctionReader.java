package certpost.local.template;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads an {@code AWS::Serverless::Function}, without its events. */
final class FunctionReader {
    private static final int LAMBDA_DEFAULT_MEMORY = 128;
    private static final int LAMBDA_DEFAULT_TIMEOUT = 3;

    private final Path folder;

    FunctionReader(Path folder) {
        this.folder = folder;
    }

    /** The function's properties over the template's globals, as SAM merges them. */
    static Object merged(Object global, Object own) {
        if (global instanceof Map<?, ?> globals && own instanceof Map<?, ?> owns) {
            Map<Object, Object> result = new LinkedHashMap<>(globals);
            owns.forEach((key, value) -> result.merge(key, value, FunctionReader::merged));
            return result;
        }
        if (global instanceof List<?> globals && own instanceof List<?> owns) {
            return Stream.concat(globals.stream(), owns.stream()).toList();
        }
        return own;
    }

    FunctionResource read(String id, Section properties) {
        Map<String, String> environment = properties.optionalSection("Environment")
                .map(section -> section.textsByName("Variables"))
                .orElse(Map.of());
        FunctionResource function = new FunctionResource(id, folder.resolve(properties.text("CodeUri")),
                properties.text("Handler"), properties.number("MemorySize").orElse(LAMBDA_DEFAULT_MEMORY),
                Duration.ofSeconds(properties.number("Timeout").orElse(LAMBDA_DEFAULT_TIMEOUT)), environment,
                properties.optionalSection("EventInvokeConfig")
                        .map(FunctionReader::async)
                        .orElse(AsyncInvocation.DEFAULT));
        // Permissions, versions and logging belong to the cloud.
        properties.ignore("Runtime", "Architectures", "LoggingConfig", "SnapStart", "AutoPublishAlias",
                "VersionDescription", "Policies", "Description", "Tags", "Tracing", "DeploymentPreference",
                "ReservedConcurrentExecutions", "Events", "AutoPublishAliasAllProperties", "EphemeralStorage");
        properties.end();
        return function;
    }

    private static AsyncInvocation async(Section config) {
        Optional<String> queue = config.optionalSection("DestinationConfig").flatMap(FunctionReader::onFailure);
        AsyncInvocation async = new AsyncInvocation(
                config.number("MaximumRetryAttempts").orElse(AsyncInvocation.DEFAULT.maximumRetryAttempts()), queue);
        config.ignore("MaximumEventAgeInSeconds");
        config.end();
        return async;
    }

    /** The queue of a {@code DestinationConfig: { OnFailure: { Type: SQS, Destination: arn } }}. */
    static Optional<String> onFailure(Section destinations) {
        Optional<String> queue = destinations.optionalSection("OnFailure").map(target -> {
            target.optionalText("Type").filter(type -> !type.equals("SQS")).ifPresent(type -> {
                throw new BadTemplate(target.path() + ".Type " + type + " is not known to the local stack");
            });
            return ResourceNames.idIn(target.text("Destination"), "sqs", "", target.path());
        });
        destinations.end();
        return queue;
    }
}
