package certpost.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads CloudFormation's YAML; its short tags and its {@code Fn::} maps both become {@link Intrinsic}s. */
public final class TemplateYaml {
    private TemplateYaml() {}

    public static Map<String, Object> read(String text) {
        Object document = new Yaml(new Tags()).load(text);
        if (!(document instanceof Map<?, ?> map)) {
            throw new BadTemplate("The template is not a YAML mapping");
        }
        return texts(map);
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> result.put(String.valueOf(key), longForm(value)));
        return result;
    }

    private static Object longForm(Object value) {
        return switch (value) {
            case Intrinsic call -> new Intrinsic(call.name(), longForm(call.argument()));
            case List<?> list -> list.stream().map(TemplateYaml::longForm).toList();
            case Map<?, ?> map when map.size() == 1 && isCall(map) -> {
                Map.Entry<?, ?> only = map.entrySet().iterator().next();
                yield new Intrinsic(String.valueOf(only.getKey()).replace("Fn::", ""), longForm(only.getValue()));
            }
            case Map<?, ?> map -> texts(map);
            case null -> "";
            default -> value;
        };
    }

    private static boolean isCall(Map<?, ?> map) {
        String key = String.valueOf(map.keySet().iterator().next());
        return key.equals("Ref") || key.startsWith("Fn::");
    }

    private static final class Tags extends SafeConstructor {
        Tags() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return new Intrinsic(node.getTag().getValue().substring(1), argument(node));
                }
            });
        }

        private Object argument(Node node) {
            return switch (node) {
                case ScalarNode scalar -> scalar.getValue();
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                default -> throw new BadTemplate("Not understood: " + node.getTag());
            };
        }
    }
}
