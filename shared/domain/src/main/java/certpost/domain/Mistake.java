package certpost.domain;

/**
 * One thing that is wrong with an input.
 *
 * @param field where it is, as the client names it, e.g. {@code address.province}
 * @param code a stable word for programs, e.g. {@code missing}
 * @param message a sentence for a person; never repeats the input, which may be personal
 */
public record Mistake(String field, String code, String message) {}
