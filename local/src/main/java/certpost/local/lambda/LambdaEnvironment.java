package certpost.local.lambda;

import certpost.local.template.FunctionResource;
import certpost.local.template.Machine;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The environment of a function's process: Lambda's variables, the template's, and where AWS's services are.
 *
 * @param runtimeApi where the Runtime API is
 * @param endpoints  AWS services' endpoints, by the name that {@code AWS_ENDPOINT_URL_...} ends with
 */
public record LambdaEnvironment(URI runtimeApi, Map<String, URI> endpoints) {
    public LambdaEnvironment {
        endpoints = Map.copyOf(endpoints);
    }

    /** The variables of one process. */
    public Map<String, String> of(FunctionResource function, String instance, Path taskRoot) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PATH", Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin"));
        variables.put("LANG", "en_US.UTF-8");
        variables.put("TZ", ":UTC");
        variables.put("LAMBDA_TASK_ROOT", taskRoot.toString());
        variables.put("_HANDLER", function.handler());
        variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
        variables.put("AWS_REGION", Machine.REGION);
        variables.put("AWS_DEFAULT_REGION", Machine.REGION);
        variables.put("AWS_ACCESS_KEY_ID", "local");
        variables.put("AWS_SECRET_ACCESS_KEY", "local");
        variables.put("AWS_SESSION_TOKEN", "local");
        variables.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(function.memorySize()));
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.name());
        variables.put("AWS_LAMBDA_LOG_STREAM_NAME", instance);
        variables.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
        variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi.getAuthority() + RuntimeApi.path(function.name(), instance));
        endpoints.forEach((service, endpoint) -> variables.put("AWS_ENDPOINT_URL_" + service, endpoint.toString()));
        variables.putAll(function.environment());
        return variables;
    }
}
