/** Proves that the books balance: looks through all tables, looks again at what does not fit, heals what it may. */
@NullMarked
package certpost.reconciling;

import org.jspecify.annotations.NullMarked;
