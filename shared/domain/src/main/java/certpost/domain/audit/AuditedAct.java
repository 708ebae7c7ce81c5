package certpost.domain.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An act that has to be recorded.
 *
 * @param what more there is to say of it, by name: reasons, counts, versions; nothing personal
 */
public record AuditedAct(AuditSubject subject, ActKind kind, Actor actor, Instant at, Map<String, String> what) {
    /** Entries are kept for years and never changed, so no telephone or document number has a place in them. */
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}([\\s\\p{P}]{0,3}\\p{Nd}){6,}");
    private static final Pattern DAY_AND_TIME = Pattern
            .compile("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}([ T]\\d{1,2}:\\d{2})?");
    private static final String LEFT_OUT = "***";

    public AuditedAct {
        what = Collections.unmodifiableMap(new TreeMap<>(what));
    }

    /** With nothing more to say of it. */
    public AuditedAct(AuditSubject subject, ActKind kind, Actor actor, Instant at) {
        this(subject, kind, actor, at, Map.of());
    }

    /** The same act, of which this is to be said too. */
    public AuditedAct with(String name, Object value) {
        var more = new TreeMap<>(what);
        more.put(name, value.toString());
        return new AuditedAct(subject, kind, actor, at, more);
    }

    /** The same act, for a reason that somebody has typed; numbers as long as a telephone's are left out of it, but for dates. */
    public AuditedAct because(String reason) {
        return with("reason", NUMBER.matcher(reason)
                .replaceAll(number -> DAY_AND_TIME.matcher(number.group()).matches() ? number.group() : LEFT_OUT));
    }

    /**
     * Its entry, at the end of a chain.
     *
     * @param kept for how long; longer where the entry before is kept longer, so that a chain goes from its beginning only
     */
    public AuditEntry after(AuditHead head, Duration kept) {
        Instant end = at.plus(kept);
        return AuditEntry.sealed(subject.toString(), head.sequence() + 1, at.toString(), actor.name(), actor.agency(),
                kind.name(), what, head.isOver(end) || head.until().isEmpty() ? end.toString() : head.until(),
                head.hash(), head.until());
    }
}
