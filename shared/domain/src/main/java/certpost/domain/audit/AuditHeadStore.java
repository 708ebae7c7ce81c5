package certpost.domain.audit;

import java.util.Collection;
import java.util.Map;

/** Keeps how far chains were proved once: elsewhere than the chains, and written by nobody who writes entries. */
public interface AuditHeadStore {

    /** The recorded heads of those of the subjects that have one, read consistently. */
    Map<String, AuditHead> findAll(Collection<String> subjects);

    /** Records a head, unless one that is as far is recorded; whether it was. */
    boolean advance(AuditHead head);
}
