package certpost.staff;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.reference.Act;
import certpost.domain.reference.Version;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a fact: what it said, who loaded it, and when; nobody loaded version 0, which is shipped. Why is in the
 * value's own source; what was there before is the version before.
 *
 * @param value the fact, as its own route shows it
 */
@Json
record VersionDocument(long version, String validFrom, @Nullable String by, @Nullable String agency,
        @Nullable String at, Object value) {

    /** Some versions, the oldest first. */
    @Json
    record VersionList(List<VersionDocument> versions, @Nullable String next) {}

    static VersionDocument of(Version<?> version, Object value) {
        Act act = version.act();
        String validFrom = BeijingTime.text(version.validFrom());
        return act == null
                ? new VersionDocument(version.number(), validFrom, null, null, null, value)
                : new VersionDocument(version.number(), validFrom, act.by(), act.agency(), BeijingTime.text(act.at()),
                        value);
    }
}
