package certpost.staff;

import certpost.domain.calendar.BeijingTime;
import certpost.domain.reference.Effect;
import certpost.domain.reference.Version;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change would do, of which nothing is done: the version that it would be, and the windows that it would touch. */
@Json
record ImpactDocument(boolean dryRun, long version, String validFrom, List<Touched> windows) {

    /** A window that would be touched; {@code wouldCloseAt} only where its end would be counted differently. */
    @Json
    record Touched(String windowId, String channel, String authority, String state, String closesAt,
            @Nullable String wouldCloseAt, String how) {}

    static ImpactDocument of(Version<?> version, List<Effect.Touch> touched, Instant now) {
        return new ImpactDocument(true, version.number(), BeijingTime.text(version.validFrom()),
                touched.stream().map(touch -> of(touch, now)).toList());
    }

    private static Touched of(Effect.Touch touch, Instant now) {
        var window = touch.window();
        Instant end = touch.wouldCloseAt();
        return new Touched(window.id().value(), window.channel().name(), window.authority(), window.stateAt(now).name(),
                BeijingTime.text(window.closesAt()), end == null ? null : BeijingTime.text(end), touch.how());
    }
}
