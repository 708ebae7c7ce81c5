package certpost.aws.http;

import certpost.domain.Mistake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A document's fields by name, and what is wrong with them so far: of another type, twice, never asked for. */
final class Fields {
    /** In UTF-16 code units: more than any field takes, and little enough for whatever is done to a text. */
    static final int LONGEST_TEXT = 4_000;

    private final Map<String, @Nullable Object> values;
    private final String prefix;
    private final List<Mistake> mistakes;
    private final Set<String> asked = new HashSet<>();
    private final List<Fields> inside = new ArrayList<>();

    Fields(Map<String, @Nullable Object> values) {
        this(values, "", new ArrayList<>());
    }

    private Fields(Map<String, @Nullable Object> values, String prefix, List<Mistake> mistakes) {
        this.values = values;
        this.prefix = prefix;
        this.mistakes = mistakes;
    }

    /** Whether the field is there and not null. */
    boolean has(String name) {
        asked.add(name);
        return values.get(name) != null;
    }

    /** The field's value; empty where it is missing, null, or not {@code what} it must be, which is noted. */
    <T> Optional<T> of(String name, Class<T> type, String what) {
        asked.add(name);
        Object value = values.get(name);
        if (value instanceof String text && text.length() > LONGEST_TEXT) {
            mistake(name, "too-long", "this is far too long");
            return Optional.empty();
        }
        if (value == null || type.isInstance(value)) {
            return Optional.ofNullable(type.cast(value));
        }
        if (value instanceof JsonDocument.Duplicate) {
            mistake(name, "duplicate", "is there twice");
        } else {
            mistake(name, "malformed", "must be " + what);
        }
        return Optional.empty();
    }

    /** As {@link #of}, a field that must be there. */
    <T> Optional<T> required(String name, Class<T> type, String what) {
        if (!has(name)) {
            mistake(name, "missing", "is required");
        }
        return of(name, type, what);
    }

    /** The fields of an object in a field that must be there; none where it is wrong. */
    @SuppressWarnings("unchecked")
    Fields object(String name) {
        Optional<Map<String, @Nullable Object>> object = required(name, Map.class, "an object")
                .map(map -> (Map<String, @Nullable Object>) map);
        var fields = new Fields(object.orElse(Map.of()), path(name) + ".", mistakes);
        inside.add(fields);
        return fields;
    }

    /** The field's name as mistakes show it. */
    String path(String name) {
        return prefix + name;
    }

    void mistake(String name, String code, String message) {
        mistakes.add(new Mistake(path(name), code, message));
    }

    void addAll(List<Mistake> more) {
        mistakes.addAll(more);
    }

    /** Adds mistakes of fields that have none yet. */
    void addRest(List<Mistake> more) {
        Set<String> known = mistakes.stream().map(Mistake::field).collect(Collectors.toSet());
        more.stream().filter(mistake -> !known.contains(mistake.field())).forEach(mistakes::add);
    }

    /** Everything that is wrong, with the fields that nobody asked for. */
    List<Mistake> mistakes() {
        var all = new ArrayList<>(mistakes);
        noteUnknown(all);
        return List.copyOf(all);
    }

    /** What is wrong with the fields that were asked for. */
    List<Mistake> mistakesOfKnown() {
        return List.copyOf(mistakes);
    }

    private void noteUnknown(List<Mistake> all) {
        for (String name : values.keySet()) {
            if (!asked.contains(name)) {
                all.add(new Mistake(path(printable(name)), "unknown", "there is no such field"));
            }
        }
        inside.forEach(fields -> fields.noteUnknown(all));
    }

    /** A client's own name for a field, cut and cleaned before it is shown back. */
    private static String printable(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        return clean.length() > 40 ? clean.substring(0, 40) : clean;
    }
}
