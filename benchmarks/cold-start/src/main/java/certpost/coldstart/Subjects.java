package certpost.coldstart;

import certpost.local.lambda.LambdaEnvironment;
import certpost.local.template.FunctionResource;
import certpost.local.template.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes subjects of the template's functions.
 *
 * @param taskRoot as their variables name it
 */
record Subjects(Template template, LambdaEnvironment environment, Path taskRoot) {
    private static final Duration TIME_TO_PREPARE = Duration.ofMinutes(5);

    /**
     * A function of ours, as the template has it.
     *
     * @param module    its name among the modules
     * @param arguments the file with Java's arguments
     */
    Subject function(String module, Path arguments) {
        FunctionResource function = resource(module);
        return new Subject("zip", function.code(), arguments, function.handler(), List.of(), variables(function));
    }

    /** Another package in the place of one of ours, with its variables and more. */
    Subject inPlaceOf(String module, String subject, Path zip, Path arguments, String handler,
            Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(variables(resource(module)));
        variables.put("_HANDLER", handler);
        variables.putAll(more);
        return new Subject(subject, zip, arguments, handler, List.of(), variables);
    }

    /** All of ours for preparing, which is not measured and may take its time: an image may be built on a busy machine. */
    List<FunctionResource> withTime() {
        return template.functions()
                .stream()
                .map(each -> new FunctionResource(each.name(), each.code(), each.handler(), each.memorySize(),
                        TIME_TO_PREPARE, each.environment(), each.async()))
                .toList();
    }

    /** A function as the template describes it, by its module. */
    FunctionResource resource(String module) {
        return template.functions()
                .stream()
                .filter(each -> each.code().endsWith(module + ".zip"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no function " + module));
    }

    private Map<String, String> variables(FunctionResource function) {
        return environment.of(function, "measured", taskRoot);
    }
}
