package certpost.aws.http;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of a document one by one and gathers what is wrong with them: missing, of another type, unknown,
 * twice. A wrong field reads as empty, so that reading goes on.
 */
public final class FieldReader {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private final Map<String, @Nullable Object> values;
    private final String prefix;
    private final List<Mistake> mistakes;
    private final Set<String> asked = new HashSet<>();
    private final List<FieldReader> inside = new ArrayList<>();

    FieldReader(Map<String, @Nullable Object> values) {
        this(values, "", new ArrayList<>());
    }

    private FieldReader(Map<String, @Nullable Object> values, String prefix, List<Mistake> mistakes) {
        this.values = values;
        this.prefix = prefix;
        this.mistakes = mistakes;
    }

    /** The parameters of a query, read like a document's fields. */
    public static FieldReader ofQuery(Map<String, String> query) {
        return new FieldReader(new LinkedHashMap<>(query));
    }

    /** Whether the field is there and not null. */
    public boolean has(String name) {
        asked.add(name);
        return values.get(name) != null;
    }

    /** Whether any of the fields is there and not null. */
    public boolean hasAny(String... names) {
        return Stream.of(names).filter(this::has).count() > 0;
    }

    /** A text that must be there. */
    public String text(String name) {
        Optional<String> text = optionalText(name);
        if (text.isEmpty() && !has(name)) {
            mistake(name, "missing", "is required");
        }
        return text.orElse("");
    }

    /** A text that may be missing. */
    public Optional<String> optionalText(String name) {
        return of(name, String.class, "a text");
    }

    /** A whole number within bounds that must be there; the lower bound where it is wrong. */
    public int whole(String name, int least, int most) {
        Optional<BigDecimal> number = of(name, BigDecimal.class, "a number");
        if (number.isEmpty() && !has(name)) {
            mistake(name, "missing", "is required");
        }
        return number.map(value -> bounded(name, value, least, most)).orElse(least);
    }

    /** A whole number within bounds, in decimal digits, as queries have it; the lower bound where it is wrong. */
    public int digits(String name, int least, int most) {
        Integer number = value(name, text -> {
            int value = DIGITS.matcher(text).matches() ? Integer.parseInt(text) : -1;
            return value >= least && value <= most
                    ? Checked.valid(value)
                    : Checked.invalid(prefix + name, "out-of-range",
                            "must be a whole number from " + least + " to " + most);
        });
        return number == null ? least : number;
    }

    /** A yes or no that must be there. */
    public boolean flag(String name) {
        Optional<Boolean> flag = of(name, Boolean.class, "true or false");
        if (flag.isEmpty() && !has(name)) {
            mistake(name, "missing", "is required");
        }
        return flag.orElse(false);
    }

    /** A list of texts that must be there. */
    public List<String> texts(String name) {
        if (!has(name)) {
            mistake(name, "missing", "is required");
            return List.of();
        }
        var texts = new ArrayList<String>();
        for (Object value : of(name, List.class, "a list").orElse(List.of())) {
            if (value instanceof String text) {
                texts.add(text);
            } else {
                mistake(name, "malformed", "must be a list of texts");
                return List.of();
            }
        }
        return texts;
    }

    /** An object that must be there. */
    @SuppressWarnings("unchecked")
    public FieldReader object(String name) {
        if (!has(name)) {
            mistake(name, "missing", "is required");
        }
        Map<String, @Nullable Object> fields = of(name, Map.class, "an object").orElse(Map.of());
        var reader = new FieldReader(fields, prefix + name + ".", mistakes);
        if (values.get(name) instanceof Map) {
            inside.add(reader);
        }
        return reader;
    }

    /** A list of objects that must be there, each read by itself; empty in the place of what is no object. */
    @SuppressWarnings("unchecked")
    public List<Optional<FieldReader>> objects(String name) {
        if (!has(name)) {
            mistake(name, "missing", "is required");
        }
        var objects = new ArrayList<Optional<FieldReader>>();
        for (Object value : of(name, List.class, "a list").orElse(List.of())) {
            objects.add(value instanceof Map<?, ?> fields
                    ? Optional.of(new FieldReader((Map<String, @Nullable Object>) fields))
                    : Optional.empty());
        }
        return objects;
    }

    /** A value made of a text; null where the text is missing or wrong, which is noted. */
    public <T> @Nullable T value(String name, Function<String, Checked<T>> of) {
        Optional<String> text = optionalText(name);
        if (text.isEmpty()) {
            if (!has(name)) {
                mistake(name, "missing", "is required");
            }
            return null;
        }
        return take(of.apply(text.get()));
    }

    /** One of an enum's names. */
    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> kind) {
        return value(name, text -> {
            for (E constant : kind.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return Checked.valid(constant);
                }
            }
            return Checked.invalid(prefix + name, "unknown", "must be one of " + String.join(", ", names(kind)));
        });
    }

    /** The value, or null with its mistakes noted. */
    public <T> @Nullable T take(Checked<T> checked) {
        return switch (checked) {
            case Checked.Valid<T>(var value) -> value;
            case Checked.Invalid<T>(var wrong) -> {
                mistakes.addAll(wrong);
                yield null;
            }
        };
    }

    /** Notes mistakes of fields that have none yet: another would only say the same again. */
    public void addRest(List<Mistake> more) {
        Set<String> known = mistakes.stream().map(Mistake::field).collect(Collectors.toSet());
        more.stream().filter(mistake -> !known.contains(mistake.field())).forEach(mistakes::add);
    }

    /** Notes that something is wrong with a field. */
    public void mistake(String name, String code, String message) {
        mistakes.add(new Mistake(prefix + name, code, message));
    }

    /** Everything that is wrong, unknown fields included: to be asked when all fields were taken. */
    public List<Mistake> mistakes() {
        var all = new ArrayList<>(mistakes);
        noteUnknown(all);
        return List.copyOf(all);
    }

    private void noteUnknown(List<Mistake> all) {
        for (String name : values.keySet()) {
            if (!asked.contains(name)) {
                all.add(new Mistake(prefix + printable(name), "unknown", "there is no such field"));
            }
        }
        inside.forEach(reader -> reader.noteUnknown(all));
    }

    /** What is wrong with the fields that were asked for; where a client may send others, those are its own affair. */
    public List<Mistake> mistakesOfKnown() {
        return List.copyOf(mistakes);
    }

    private <T> Optional<T> of(String name, Class<T> type, String what) {
        asked.add(name);
        Object value = values.get(name);
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

    private int bounded(String name, BigDecimal value, int least, int most) {
        boolean whole = value.scale() <= 0 || (value.precision() <= 20 && value.stripTrailingZeros().scale() <= 0);
        if (!whole || value.precision() - value.scale() > 10 || value.compareTo(BigDecimal.valueOf(least)) < 0
                || value.compareTo(BigDecimal.valueOf(most)) > 0) {
            mistake(name, "out-of-range", "must be a whole number from " + least + " to " + most);
            return least;
        }
        return value.intValue();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> kind) {
        return List.of(kind.getEnumConstants()).stream().map(Enum::name).toList();
    }

    /** A client's own name for a field, cut and cleaned before it is shown back. */
    private static String printable(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        return clean.length() > 40 ? clean.substring(0, 40) : clean;
    }
}
