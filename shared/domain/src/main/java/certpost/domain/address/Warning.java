package certpost.domain.address;

/**
 * Something in an accepted input that its sender should look at again.
 *
 * @param field where it is, as the client names it, e.g. {@code address.district}
 * @param code a stable word for programs, e.g. {@code unknown}
 */
public record Warning(String field, String code) {}
