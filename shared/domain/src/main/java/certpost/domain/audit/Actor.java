package certpost.domain.audit;

import java.util.Optional;

/**
 * Who acts.
 *
 * @param name the token's {@code sub}
 * @param agency code of the agency that they act for, or the printing house's name
 */
public record Actor(String name, String agency) {
    public Actor {
        if (name.isBlank() || agency.isBlank()) {
            throw new IllegalArgumentException("somebody acts, for somebody");
        }
    }

    /** Empty where nobody is named. */
    public static Optional<Actor> of(String name, String agency) {
        return name.isBlank() || agency.isBlank() ? Optional.empty() : Optional.of(new Actor(name, agency));
    }
}
