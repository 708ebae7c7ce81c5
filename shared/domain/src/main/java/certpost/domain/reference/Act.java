package certpost.domain.reference;

import java.time.Instant;

/**
 * Who loaded something, and when.
 *
 * @param by who it was, as the token's {@code sub} names him
 * @param agency code of the agency that he acted for
 */
public record Act(String by, String agency, Instant at) {}
