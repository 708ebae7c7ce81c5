package certpost.domain;

import java.util.List;
import java.util.function.Function;

/** An input that was looked at: the value it makes, or everything that is wrong with it. */
public sealed interface Checked<T> {

    /** What was given is right. */
    record Valid<T>(T value) implements Checked<T> {
        @Override
        public List<Mistake> mistakes() {
            return List.of();
        }
    }

    /** What was given is wrong, in every way that is listed. */
    record Invalid<T>(List<Mistake> mistakes) implements Checked<T> {
        public Invalid {
            if (mistakes.isEmpty()) {
                throw new IllegalArgumentException("an invalid input has at least one mistake");
            }
            mistakes = List.copyOf(mistakes);
        }
    }

    static <T> Checked<T> valid(T value) {
        return new Valid<>(value);
    }

    static <T> Checked<T> invalid(String field, String code, String message) {
        return new Invalid<>(List.of(new Mistake(field, code, message)));
    }

    /** What is wrong; nothing where the value is valid. */
    List<Mistake> mistakes();

    /** The value that this value makes; what is wrong stays wrong. */
    default <R> Checked<R> map(Function<T, R> change) {
        return switch (this) {
            case Valid<T>(var value) -> valid(change.apply(value));
            case Invalid<T>(var mistakes) -> new Invalid<>(mistakes);
        };
    }

    /** The value, where the caller has made sure that there are no mistakes. */
    default T orThrow() {
        return switch (this) {
            case Valid<T>(var value) -> value;
            case Invalid<T>(var mistakes) -> throw new IllegalStateException("not valid: " + mistakes);
        };
    }
}
