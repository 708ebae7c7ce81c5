package certpost.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a whole template; whatever it does not know, it refuses by name. */
public final class TemplateReader {
    private final List<Table> tables = new ArrayList<>();
    private final List<FunctionResource> functions = new ArrayList<>();
    private final List<String> queues = new ArrayList<>();
    private final Map<String, String> parameters;
    private final Resolver resolver;
    private final Map<String, Object> resources = new LinkedHashMap<>();
    private final Object globals;
    private final FunctionReader functionReader;
    private HttpApi api = HttpApi.OPEN;

    private TemplateReader(Section template, Map<String, String> given, Path folder) {
        template.ignore("AWSTemplateFormatVersion", "Transform", "Description", "Outputs", "Metadata");
        parameters = parameters(template, given);
        Map<String, Object> conditions = mapping(template, "Conditions");
        Map<String, String> types = new HashMap<>();
        template.sections("Resources").forEach((id, section) -> types.put(id, section.text("Type")));
        resolver = new Resolver(parameters, conditions, new ResourceNames(types));
        globals = template.optionalSection("Globals").flatMap(section -> {
            Optional<Object> function = section.value("Function");
            section.end();
            return function;
        }).orElse(Map.of());
        mapping(template, "Resources").forEach((id, raw) -> {
            boolean wanted = Section.of(id, raw).optionalText("Condition").map(resolver::condition).orElse(true);
            if (wanted) {
                resources.put(id, raw);
            }
        });
        functionReader = new FunctionReader(folder);
        template.end();
    }

    /**
     * Reads a template file.
     *
     * @param given values of parameters, before their defaults
     * @throws BadTemplate naming what is wrong or unknown
     */
    public static Template read(Path file, Map<String, String> given) throws IOException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        return new TemplateReader(Section.of("Template", TemplateYaml.read(Files.readString(file))), given, folder)
                .template();
    }

    private Template template() {
        resources.forEach(this::resource);
        EventsReader events = new EventsReader(api.authorizer().isPresent());
        resources.forEach((id, raw) -> {
            if (Section.of(id, raw).text("Type").equals("AWS::Serverless::Function")) {
                properties(id, raw).sections("Events").forEach((name, event) -> events.read(id, name, event));
            }
        });
        return new Template(parameters, tables, functions, queues, events.routes(), events.schedules(),
                events.streams(), events.logs(), api);
    }

    private void resource(String id, Object raw) {
        Section section = Section.of(id, raw);
        String type = section.text("Type");
        section.ignore("Properties", "Condition", "DeletionPolicy", "UpdateReplacePolicy", "DependsOn", "Metadata");
        section.end();
        switch (type) {
            case "AWS::DynamoDB::Table" -> tables.add(TableReader.read(id, properties(id, raw)));
            case "AWS::Serverless::Function" -> functions.add(functionReader.read(id, properties(id, raw)));
            case "AWS::Serverless::HttpApi" -> api = HttpApiReader.read(properties(id, raw));
            case "AWS::SQS::Queue" -> queues.add(id);
            case "AWS::Logs::LogGroup", "AWS::Logs::MetricFilter", "AWS::CloudWatch::Alarm",
                    "AWS::CloudWatch::Dashboard" -> {
                // Nobody watches a single machine.
            }
            case "AWS::KMS::Key", "AWS::KMS::Alias" -> {
                // Nor does it encrypt what it keeps.
            }
            default -> throw new BadTemplate(id + " is a " + type + ", which is not known to the local stack");
        }
    }

    private Section properties(String id, Object raw) {
        Section section = Section.of(id, raw);
        Object own = section.value("Properties").orElse(Map.of());
        boolean function = section.text("Type").equals("AWS::Serverless::Function");
        return Section.of(id, resolver.resolve(function ? FunctionReader.merged(globals, own) : own));
    }

    private static Map<String, String> parameters(Section template, Map<String, String> given) {
        Map<String, String> result = new HashMap<>();
        template.sections("Parameters").forEach((name, parameter) -> {
            String value = Optional.ofNullable(given.get(name))
                    .or(() -> parameter.optionalText("Default"))
                    .orElseThrow(() -> new BadTemplate(
                            "Parameter " + name + " has no default and the local stack has no value for it"));
            result.put(name, value);
        });
        return result;
    }

    private static Map<String, Object> mapping(Section template, String key) {
        Map<String, Object> result = new LinkedHashMap<>();
        template.value(key).ifPresent(value -> {
            if (value instanceof Map<?, ?> map) {
                map.forEach((name, content) -> result.put(String.valueOf(name), content));
            }
        });
        return result;
    }
}
