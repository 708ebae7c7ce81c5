package certpost.local.template;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One mapping of the template, read key by key; {@link #end} fails by name when a key was left unread. */
final class Section {
    private final String path;
    private final Map<?, ?> values;
    private final Set<String> read = new HashSet<>();

    private Section(String path, Map<?, ?> values) {
        this.path = path;
        this.values = values;
    }

    static Section of(String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Section(path, map);
        }
        throw new BadTemplate(path + " is not a mapping");
    }

    String path() {
        return path;
    }

    Optional<Object> value(String key) {
        read.add(key);
        return Optional.ofNullable(values.get(key));
    }

    String text(String key) {
        return optionalText(key).orElseThrow(() -> new BadTemplate(path + "." + key + " is missing"));
    }

    Optional<String> optionalText(String key) {
        return value(key).map(value -> textOf(key, value));
    }

    Optional<Integer> number(String key) {
        return optionalText(key).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new BadTemplate(path + "." + key + " is not a whole number: " + text);
            }
        });
    }

    boolean flag(String key) {
        return optionalText(key).map(Boolean::parseBoolean).orElse(false);
    }

    Section section(String key) {
        return optionalSection(key).orElseThrow(() -> new BadTemplate(path + "." + key + " is missing"));
    }

    Optional<Section> optionalSection(String key) {
        return value(key).map(value -> of(path + "." + key, value));
    }

    /** The values under a key that hold a section each, by name. */
    Map<String, Section> sections(String key) {
        Map<String, Section> result = new LinkedHashMap<>();
        optionalSection(key).ifPresent(parent -> parent.values.keySet().forEach(name -> {
            String child = String.valueOf(name);
            result.put(child, parent.section(child));
        }));
        return result;
    }

    List<Section> list(String key) {
        return items(key, item -> of(path + "." + key, item));
    }

    List<String> texts(String key) {
        return items(key, item -> textOf(key, item));
    }

    Map<String, String> textsByName(String key) {
        Map<String, String> result = new LinkedHashMap<>();
        optionalSection(key).ifPresent(parent -> parent.values.keySet()
                .forEach(name -> result.put(String.valueOf(name), parent.text(String.valueOf(name)))));
        return result;
    }

    /** Keys that mean nothing on one machine. */
    void ignore(String... keys) {
        read.addAll(List.of(keys));
    }

    void end() {
        values.keySet().stream().map(String::valueOf).filter(key -> !read.contains(key)).findFirst().ifPresent(key -> {
            throw new BadTemplate(path + "." + key + " is not known to the local stack");
        });
    }

    private <T> List<T> items(String key, Function<Object, T> each) {
        return switch (value(key).orElse(List.of())) {
            case List<?> list -> list.stream().<T>map(each).toList();
            default -> throw new BadTemplate(path + "." + key + " is not a list");
        };
    }

    private String textOf(String key, Object value) {
        return switch (value) {
            case String text -> text;
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> throw new BadTemplate(path + "." + key + " is not a plain value");
        };
    }
}
