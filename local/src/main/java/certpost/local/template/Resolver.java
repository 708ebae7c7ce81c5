package certpost.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives intrinsic functions their values. */
final class Resolver {
    private static final Object NO_VALUE = new Object();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^}]+)}");

    private final Map<String, String> parameters;
    private final Map<String, Object> conditions;
    private final ResourceNames resources;

    Resolver(Map<String, String> parameters, Map<String, Object> conditions, ResourceNames resources) {
        this.parameters = parameters;
        this.conditions = conditions;
        this.resources = resources;
    }

    Object resolve(Object value) {
        return switch (value) {
            case Intrinsic call -> call(call);
            case Map<?, ?> map -> resolved(map);
            case List<?> list -> list.stream().map(this::resolve).filter(item -> item != NO_VALUE).toList();
            default -> value;
        };
    }

    boolean condition(String name) {
        return truth(Optional.ofNullable(conditions.get(name))
                .orElseThrow(() -> new BadTemplate("Condition " + name + " is not defined")));
    }

    private Map<String, Object> resolved(Map<?, ?> map) {
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object resolved = resolve(value);
            if (resolved != NO_VALUE) {
                result.put(String.valueOf(key), resolved);
            }
        });
        return result;
    }

    private Object call(Intrinsic call) {
        return switch (call.name()) {
            case "Ref" -> ref(String.valueOf(call.argument()));
            case "GetAtt" -> attribute(call.argument());
            case "Sub" -> substitute(call.argument());
            case "Join" -> join(arguments(call, 2));
            case "Select" -> select(arguments(call, 2));
            case "If" -> {
                List<?> choice = arguments(call, 3);
                yield resolve(choice.get(condition(String.valueOf(choice.get(0))) ? 1 : 2));
            }
            case "Equals", "Not", "And", "Or", "Condition" -> truth(call);
            default -> throw new BadTemplate("!" + call.name() + " is not known to the local stack");
        };
    }

    private boolean truth(Object value) {
        if (!(value instanceof Intrinsic call)) {
            return Boolean.parseBoolean(String.valueOf(value));
        }
        return switch (call.name()) {
            case "Condition" -> condition(String.valueOf(call.argument()));
            case "Equals" -> {
                List<?> sides = arguments(call, 2);
                yield text(sides.get(0)).equals(text(sides.get(1)));
            }
            case "Not" -> !truth(arguments(call, 1).get(0));
            case "And" -> arguments(call, -1).stream().allMatch(this::truth);
            case "Or" -> arguments(call, -1).stream().anyMatch(this::truth);
            default -> throw new BadTemplate("!" + call.name() + " is not a condition");
        };
    }

    private Object ref(String name) {
        if (name.equals("AWS::NoValue")) {
            return NO_VALUE;
        }
        return Optional.ofNullable(parameters.get(name))
                .or(() -> Machine.pseudoParameter(name))
                .orElseGet(() -> resources.ref(name));
    }

    private String attribute(Object argument) {
        List<?> parts = argument instanceof List<?> list ? list : List.of(String.valueOf(argument).split("\\.", 2));
        if (parts.size() != 2) {
            throw new BadTemplate("!GetAtt " + argument + " names no attribute");
        }
        return resources.attribute(text(parts.get(0)), text(parts.get(1)));
    }

    private String substitute(Object argument) {
        Map<?, ?> own = argument instanceof List<?> list && list.get(1) instanceof Map<?, ?> map ? map : Map.of();
        String text = String.valueOf(argument instanceof List<?> list ? list.get(0) : argument);
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            String name = match.group(2);
            String value;
            if (!match.group(1).isEmpty()) {
                value = "${" + name + "}";
            } else if (own.containsKey(name)) {
                value = text(own.get(name));
            } else {
                value = name.contains(".") ? attribute(name) : text(ref(name));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private String join(List<?> arguments) {
        List<?> parts = resolve(arguments.get(1)) instanceof List<?> list ? list : List.of();
        return String.join(text(arguments.get(0)), parts.stream().map(String::valueOf).toList());
    }

    private Object select(List<?> arguments) {
        int index = Integer.parseInt(text(arguments.get(0)));
        if (resolve(arguments.get(1)) instanceof List<?> list && index < list.size()) {
            return list.get(index);
        }
        throw new BadTemplate("!Select has nothing at " + index);
    }

    private String text(Object value) {
        return String.valueOf(resolve(value));
    }

    private static List<?> arguments(Intrinsic call, int count) {
        if (call.argument() instanceof List<?> list && (count < 0 || list.size() == count)) {
            return list;
        }
        throw new BadTemplate("!" + call.name() + " does not have " + count + " arguments");
    }
}
