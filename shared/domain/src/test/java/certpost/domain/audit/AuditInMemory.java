package certpost.domain.audit;

import certpost.domain.Page;
import certpost.domain.Pages;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries in memory. */
public final class AuditInMemory implements AuditStore {
    private final Map<String, List<AuditEntry>> chains = new LinkedHashMap<>();
    private final Duration kept;
    private final InstantSource clock;

    /** Entries none of whose time is up. */
    public AuditInMemory() {
        this(SomeActs.KEPT, InstantSource.fixed(Instant.EPOCH));
    }

    public AuditInMemory(Duration kept, InstantSource clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public synchronized AuditEntry append(AuditedAct act) {
        List<AuditEntry> chain = chains.computeIfAbsent(act.subject().toString(), _ -> new ArrayList<>());
        AuditEntry entry = act.after(chain.isEmpty() ? AuditHead.none(act.subject()) : chain.getLast().head(), kept);
        chain.add(entry);
        return entry;
    }

    @Override
    public AuditEntry append(AuditedAct act, AuditHead likely) {
        return append(act);
    }

    @Override
    public Page<AuditEntry> page(AuditSubject subject, @Nullable String cursor, int limit) {
        return Pages.of(of(subject).stream(), entry -> "%s %019d".formatted(subject, entry.sequence()),
                place -> place.startsWith(subject + " "), cursor, limit);
    }

    @Override
    public Stream<AuditEntry> chain(AuditSubject subject) {
        return of(subject).stream();
    }

    @Override
    public synchronized Map<AuditPlace, AuditEntry> findAll(Collection<AuditPlace> places) {
        var found = new LinkedHashMap<AuditPlace, AuditEntry>();
        all().filter(entry -> isKept(entry) && places.contains(AuditPlace.of(entry)))
                .forEach(entry -> found.put(AuditPlace.of(entry), entry));
        return found;
    }

    /** The same, unless the last that was done about the subject is just that act: somebody asks again. */
    public synchronized void appendOnce(AuditedAct act) {
        List<AuditEntry> chain = of(act.subject());
        boolean isThere = !chain.isEmpty() && act.after(chain.getLast().before(), kept).equals(chain.getLast());
        if (!isThere) {
            append(act);
        }
    }

    /** What was done about a subject, the oldest first. */
    public List<String> acts(AuditSubject subject) {
        return of(subject).stream().map(AuditEntry::act).toList();
    }

    /** Every entry of every chain. */
    public synchronized Stream<AuditEntry> all() {
        return List.copyOf(chains.values()).stream().flatMap(chain -> List.copyOf(chain).stream());
    }

    /** What somebody does who may write wherever they like. */
    public synchronized void tamper(AuditSubject subject, List<AuditEntry> chain) {
        chains.put(subject.toString(), new ArrayList<>(chain));
    }

    private synchronized List<AuditEntry> of(AuditSubject subject) {
        return chains.getOrDefault(subject.toString(), List.of()).stream().filter(this::isKept).toList();
    }

    private boolean isKept(AuditEntry entry) {
        return entry.isKept(clock.instant());
    }
}
