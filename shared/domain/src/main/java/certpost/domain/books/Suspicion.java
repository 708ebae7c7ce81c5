package certpost.domain.books;

/**
 * A difference at a first look; reported only if a later look finds it again.
 *
 * @param ledger where it was seen
 * @param place by which the ledger finds again what was looked at
 */
public record Suspicion(LedgerName ledger, String place, Difference difference) {}
