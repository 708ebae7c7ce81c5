package certpost.aws.http;

import certpost.domain.Checked;
import certpost.domain.Mistake;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of a document one by one, as values of ours, and gathers what is wrong with them. A wrong field reads
 * as empty, so that reading goes on.
 */
public final class FieldReader {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final String A_TEXT = "a text";
    private static final int MOST_DECIMALS = 20;

    private final Fields fields;

    FieldReader(Map<String, @Nullable Object> values) {
        this(new Fields(values));
    }

    private FieldReader(Fields fields) {
        this.fields = fields;
    }

    /** The parameters of a query, read like a document's fields. */
    public static FieldReader ofQuery(Map<String, String> query) {
        return new FieldReader(new LinkedHashMap<>(query));
    }

    /** Whether the field is there and not null. */
    public boolean has(String name) {
        return fields.has(name);
    }

    /** Whether any of the fields is there and not null. */
    public boolean hasAny(String... names) {
        return Stream.of(names).filter(this::has).count() > 0;
    }

    /** A text that must be there. */
    public String text(String name) {
        return fields.required(name, String.class, A_TEXT).orElse("");
    }

    /** A text that may be missing. */
    public Optional<String> optionalText(String name) {
        return fields.of(name, String.class, A_TEXT);
    }

    /** A whole number within bounds that must be there; the lower bound where it is wrong. */
    public int whole(String name, int least, int most) {
        return fields.required(name, BigDecimal.class, "a number")
                .map(value -> bounded(name, value, least, most))
                .orElse(least);
    }

    /** A whole number within bounds, in decimal digits, as queries have it; the lower bound where it is wrong. */
    public int digits(String name, int least, int most) {
        Integer number = value(name, text -> {
            int value = DIGITS.matcher(text).matches() ? Integer.parseInt(text) : -1;
            return value >= least && value <= most
                    ? Checked.valid(value)
                    : Checked.invalid(fields.path(name), "out-of-range",
                            "must be a whole number from " + least + " to " + most);
        });
        return number == null ? least : number;
    }

    /** A number with some decimals that must be there, as it was written; empty where it is wrong. */
    public Optional<BigDecimal> decimal(String name) {
        Optional<BigDecimal> number = fields.required(name, BigDecimal.class, "a number");
        if (number.isPresent() && Math.abs((long) number.get().scale()) > MOST_DECIMALS) {
            mistake(name, "out-of-range", "must be a number of usual size");
            return Optional.empty();
        }
        return number;
    }

    /** A yes or no, in words, as queries have it; no where it is wrong. */
    public boolean yesOrNo(String name) {
        return Boolean.TRUE.equals(value(name, text -> switch (text) {
            case "true" -> Checked.valid(true);
            case "false" -> Checked.valid(false);
            default -> Checked.invalid(fields.path(name), "malformed", "must be true or false");
        }));
    }

    /** A yes or no that must be there. */
    public boolean flag(String name) {
        return fields.required(name, Boolean.class, "true or false").orElse(false);
    }

    /** A list of texts that must be there. */
    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (Object value : fields.required(name, List.class, "a list").orElse(List.of())) {
            if (value instanceof String text && text.length() <= Fields.LONGEST_TEXT) {
                texts.add(text);
            } else {
                mistake(name, "malformed", "must be a list of texts");
                return List.of();
            }
        }
        return texts;
    }

    /** An object that must be there. */
    public FieldReader object(String name) {
        return new FieldReader(fields.object(name));
    }

    /** A list of objects that must be there, each read by itself; empty in the place of what is no object. */
    @SuppressWarnings("unchecked")
    public List<Optional<FieldReader>> objects(String name) {
        var objects = new ArrayList<Optional<FieldReader>>();
        for (Object value : fields.required(name, List.class, "a list").orElse(List.of())) {
            objects.add(value instanceof Map<?, ?> object
                    ? Optional.of(new FieldReader((Map<String, @Nullable Object>) object))
                    : Optional.empty());
        }
        return objects;
    }

    /** A value made of a text; null where the text is missing or wrong, which is noted. */
    public <T> @Nullable T value(String name, Function<String, Checked<T>> of) {
        Optional<String> text = fields.required(name, String.class, A_TEXT);
        return text.isEmpty() ? null : take(of.apply(text.get()));
    }

    /** One of an enum's names. */
    public <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> kind) {
        return value(name, text -> {
            for (E constant : kind.getEnumConstants()) {
                if (constant.name().equals(text)) {
                    return Checked.valid(constant);
                }
            }
            return Checked.invalid(fields.path(name), "unknown", "must be one of " + String.join(", ", names(kind)));
        });
    }

    /** The value, or null with its mistakes noted. */
    public <T> @Nullable T take(Checked<T> checked) {
        return switch (checked) {
            case Checked.Valid<T>(var value) -> value;
            case Checked.Invalid<T>(var wrong) -> {
                fields.addAll(wrong);
                yield null;
            }
        };
    }

    /** Notes mistakes of fields that have none yet: another would only say the same again. */
    public void addRest(List<Mistake> more) {
        fields.addRest(more);
    }

    /** Notes that something is wrong with a field. */
    public void mistake(String name, String code, String message) {
        fields.mistake(name, code, message);
    }

    /** Everything that is wrong, unknown fields included: to be asked when all fields were taken. */
    public List<Mistake> mistakes() {
        return fields.mistakes();
    }

    /** What is wrong with the fields that were asked for; where a client may send others, those are its own affair. */
    public List<Mistake> mistakesOfKnown() {
        return fields.mistakesOfKnown();
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
}
