package certpost.domain.books;

/**
 * One thing that does not balance.
 *
 * @param subject the reference of the certificate that it is about, the batch, or the
 *        subject of a chain of the audit; nothing personal
 * @param detail what it is compared with, such as a place, a window or a fact; empty for none; nothing personal
 */
public record Difference(DifferenceKind kind, String subject, String detail) {}
