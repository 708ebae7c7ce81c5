package certpost.staff;

import certpost.domain.reference.Act;
import certpost.domain.reference.Effect;
import certpost.domain.reference.Loaded;
import certpost.domain.reference.ReferenceKind;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a clerk loads it.
 *
 * @param validFrom since when it holds; null for at once
 * @param effect what the fact, as it would stand then, would mean for windows
 * @param refusal why it cannot follow what is there, if so
 */
record Change<T>(ReferenceKind<T> kind, T value, @Nullable Instant validFrom, Function<Loaded<T>, Effect> effect,
        Function<Optional<T>, Optional<APIGatewayV2HTTPResponse>> refusal) {

    /** A change that may follow whatever is there. */
    Change(ReferenceKind<T> kind, T value, @Nullable Instant validFrom, Function<Loaded<T>, Effect> effect) {
        this(kind, value, validFrom, effect, _ -> Optional.empty());
    }

    String code() {
        return kind.code(value);
    }

    /** Whether the fact stands so already. */
    boolean isIn(Loaded<T> before, Instant now) {
        var newest = before.newest();
        return newest.value().equals(value)
                && (validFrom == null ? newest.hasBegunAt(now) : newest.validFrom().equals(validFrom));
    }

    /** The fact with this change as its newest version. */
    Loaded<T> after(Optional<Loaded<T>> before, Act act) {
        Instant from = validFrom == null ? act.at() : validFrom;
        return before.map(loaded -> loaded.next(value, from, act)).orElseGet(() -> Loaded.first(value, from, act));
    }
}
