package certpost.domain.books;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One look through all ledgers.
 *
 * @param at when it was begun; its name
 * @param confirmed what later looks found again; null until they have looked
 * @param closed whether that is reported, and what can be healed is healed
 */
public record Book(Instant at, @Nullable List<Suspicion> confirmed, boolean closed) {}
